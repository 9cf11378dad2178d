import { dayNumber, isoDate, monthStarts } from '../../calendar/dates.ts';
import type { Report } from '../reading/report.ts';
import type { Node } from '../source/node.ts';
import { keyPlace } from '../source/node.ts';
import type { DatedChangeSpec, Scenario } from '../types.ts';
import { checkStates } from './check-states.ts';
import type { TimelineChecker } from './checker.ts';
import { datesOf } from './effect.ts';
import { checkOverlaps } from './overlaps.ts';
import type { ReadChange } from './read.ts';

/**
 * Checks what no single dated change can show: that its dates are in order and meet the run, that no two change one
 * number at once, and that the scenario holds together with each change in force.
 * @param changes the changes of the scenario's timeline, as they were read.
 * @param root the tree of the file.
 */
export function checkTimeline(
  scenario: Scenario,
  changes: readonly ReadChange[],
  root: Node,
  report: Report,
): void {
  const { timeline, horizon } = scenario;
  const ids = Object.keys(timeline).filter((id) => report.sound(['timeline', id]));
  if (ids.length === 0 || !report.sound(['horizon'])) return;
  const checker: TimelineChecker = {
    scenario,
    root,
    changes: changes.filter(({ id }) => ids.includes(id)),
    dates: new Map(ids.map((id) => [id, datesOf(timeline[id]!, horizon.start)])),
    sound: report.sound,
    report: (path, remark) => report.add(keyPlace(root, path), path, remark),
    written: (day) => isoDate(dayNumber(horizon.start) + day),
  };
  for (const id of ids) checkDates(id, timeline[id]!, checker);
  checkOverlaps(checker);
  if (ids.every((id) => report.sound(['timeline', id]))) checkStates(checker);
}

function checkDates(id: string, { to }: DatedChangeSpec, checker: TimelineChecker): void {
  const { report, dates, written } = checker;
  const { from, to: end, ramp } = dates.get(id)!;
  const code = 'dates-out-of-order';
  if (to !== null && end <= from) {
    const message = `${id} ends on ${to}, before it has started`;
    report(['timeline', id, 'to'], { code, message, hint: `write a date after ${written(from)}` });
  } else if (end < from + ramp) {
    const message = `${id} is to go back on ${written(end)}, before it is made in full on ${written(from + ramp)}`;
    report(['timeline', id, 'to'], { code, message, hint: 'make the ramp shorter, or end the change later' });
  } else checkInForce(id, checker);
}

function checkInForce(id: string, { report, dates, written, scenario }: TimelineChecker): void {
  const { from, to, ramp } = dates.get(id)!;
  const { start, months } = scenario.horizon;
  const [last = 0] = monthStarts(start, months).slice(-1);
  const first = -Math.ceil(scenario.opening.warmUp);
  const code = 'change-never-in-force';
  const hint = 'move its dates, or take the change out';
  if (from >= last) {
    const message = `${id} never holds: it starts when the results are over, on ${written(last)}`;
    report(['timeline', id, 'from'], { code, message, hint, severity: 'warning' });
  } else if (to + ramp <= first) {
    const message = `${id} never holds: it is over when the warm-up starts, on ${written(first)}`;
    report(['timeline', id, 'to'], { code, message, hint, severity: 'warning' });
  }
}
