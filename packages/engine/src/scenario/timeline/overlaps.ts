import { formatPath } from '../path.ts';
import type { TimelineChecker } from './checker.ts';
import type { Dates } from './effect.ts';
import type { ReadChange } from './read.ts';

/**
 * Checks that no two dated changes of one number hold at once. One that stays for good may be followed by another,
 * which then starts from the number that the first has made.
 */
export function checkOverlaps(checker: TimelineChecker): void {
  const { changes, dates } = checker;
  const byPath = new Map<string, ReadChange[]>();
  for (const change of changes) {
    const where = formatPath(change.path);
    byPath.set(where, [...(byPath.get(where) ?? []), change]);
  }
  for (const [where, ofPath] of byPath) {
    const inOrder = ofPath.sort((a, b) => dates.get(a.id)!.from - dates.get(b.id)!.from);
    inOrder.forEach((change, index) => {
      const before = inOrder.slice(0, index).find((earlier) => clash(dates, earlier, change));
      if (before !== undefined) reportClash(where, before, change, checker);
    });
  }
}

function clash(
  dates: ReadonlyMap<string, Dates>,
  { id: earlier }: ReadChange,
  { id: later }: ReadChange,
): boolean {
  return dates.get(later)!.from < freeFrom(dates.get(earlier)!) || earlier === later;
}

/** The first day on which another change of the same number may start. */
function freeFrom({ from, to, ramp }: Dates): number {
  return to === Infinity ? Math.max(from + 1, from + ramp) : to + ramp;
}

function reportClash(
  where: string,
  { id: earlier }: ReadChange,
  { id: later, at }: ReadChange,
  { dates, report, written }: TimelineChecker,
): void {
  const code = 'changes-overlap';
  if (earlier === later) {
    const message = `${later} changes ${where} twice`;
    report(at, { code, message, hint: 'keep one of the two' });
    return;
  }
  const since = written(dates.get(earlier)!.from);
  const message = `${earlier}, from ${since} on, and ${later} change ${where} at the same time`;
  const free = written(freeFrom(dates.get(earlier)!));
  report(at, { code, message, hint: `start ${later} on ${free} or later, or end ${earlier} sooner` });
}
