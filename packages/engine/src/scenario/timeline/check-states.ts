import type * as z from 'zod';
import { checkScenario } from '../checks/check.ts';
import type { Path } from '../path.ts';
import { formatPath } from '../path.ts';
import { readLeaf } from '../reading/leaf.ts';
import type { Remark } from '../reading/report.ts';
import { mapValues } from '../resolving/written.ts';
import { requireSumOfOne } from '../schema/shares.ts';
import type { Scenario, Shares } from '../types.ts';
import { changeDays, scenarioAt } from './at.ts';
import type { TimelineChecker } from './checker.ts';
import { effectOn } from './effect.ts';
import { numberAt } from './numbers.ts';
import type { ReadChange } from './read.ts';

/** Checks that the scenario is one that could be written, and holds together, with each change in force. */
export function checkStates(checker: TimelineChecker): void {
  checkRamps(checker);
  checkFactors(checker);
  checkShares(checker);
  if (checker.sound(['timeline'])) checkWholes(checker);
}

/** A number cannot go step by step to or from no limit. */
function checkRamps({ scenario, changes, dates, report }: TimelineChecker): void {
  for (const { id, at, path, value } of changes) {
    const { from, ramp } = dates.get(id)!;
    const before = numberAt(scenarioAt(scenario, from - 1), path);
    if (ramp === 0 || value === before || (value < Infinity && before !== Infinity)) continue;
    const message = `${formatPath(path)} cannot go step by step ${value < Infinity ? 'from' : 'to'} no limit`;
    report(at, { code: 'change-without-number', message, hint: 'take the ramp out, or write a number' });
  }
}

function checkFactors({ scenario, changes, dates, report, sound }: TimelineChecker): void {
  for (const { id, at, kind, path, shape } of changes) {
    const { from, ramp } = dates.get(id)!;
    const value = numberAt(scenarioAt(scenario, from + ramp), path);
    if (kind === 'set' || value === null || !sound(path)) continue;
    const result = readLeaf(shape, shape.field.kind === 'duration' ? `${value}d` : value);
    if (result.ok) continue;
    const message = `${formatPath(path)} would become ${value}, which is outside its bounds`;
    report(at, { code: 'out-of-bounds', message, hint: result.remark.hint });
  }
}

/** Shares that sum to 1 must do so on every day, also halfway up a ramp. */
function checkShares(checker: TimelineChecker): void {
  const { scenario, changes, sound } = checker;
  for (const { path, of } of sharesThatSum(scenario)) {
    const where = formatPath(path);
    const own = changes.filter((change) => formatPath(change.path.slice(0, path.length)) === where);
    if (own.length === 0 || !sound(path)) continue;
    for (const day of changeDays(scenario)) {
      const fault = faultOfShares(of(scenarioAt(scenario, day)));
      if (fault === null) continue;
      reportShares(where, day, own, fault, checker);
      break;
    }
  }
}

/** Maps of shares that a dated change may change: where they are, and what they are in a scenario. */
interface SharesThatSum {
  readonly path: Path;
  readonly of: (state: Scenario) => Shares;
}

function sharesThatSum({ stages, demand }: Scenario): SharesThatSum[] {
  return [
    ...Object.keys(stages).map((id) => ({
      path: ['stages', id, 'next'],
      of: (state: Scenario) => state.stages[id]!.next,
    })),
    {
      path: ['demand', 'patches'],
      of: (state) => mapValues(state.demand.patches, ({ share }) => share),
    },
    ...Object.keys(demand.streams).map((id) => ({
      path: ['demand', 'streams', id, 'patches'],
      of: (state: Scenario) => state.demand.streams[id]!.patches ?? {},
    })),
  ];
}

/** Says what is wrong with shares as the reader of a file would. */
function faultOfShares(shares: Shares): Remark | null {
  const issues: z.core.$ZodRawIssue[] = [];
  requireSumOfOne(Object.values(shares), { value: shares, issues });
  const [issue] = issues;
  if (issue?.code !== 'custom') return null;
  return { ...(issue.params as Pick<Remark, 'code' | 'hint'>), message: issue.message ?? '' };
}

/** Blames the last of the changes that are in force. */
function reportShares(
  where: string,
  day: number,
  own: readonly ReadChange[],
  fault: Remark,
  { dates, report, written }: TimelineChecker,
): void {
  const inForce = own.filter(({ id }) => effectOn(dates.get(id)!, day) > 0);
  const { id } = (inForce.length > 0 ? inForce : own).at(-1)!;
  const message = `${where} from ${written(day)} on: ${fault.message}`;
  report(['timeline', id], { ...fault, message });
}

/** Runs the checks of the whole scenario on every day on which a change starts or comes to its end. */
function checkWholes({ scenario, root, dates, report, sound, written }: TimelineChecker): void {
  const faultsOf = (state: Scenario): ReadonlyMap<string, Remark> => {
    const faults = new Map<string, Remark>();
    const add = (_place: unknown, path: Path, remark: Remark): void => {
      if (remark.severity !== 'warning') faults.set(`${formatPath(path)} ${remark.message}`, remark);
    };
    checkScenario(state, root, { findings: [], add, sound });
    return faults;
  };
  const told = new Set(faultsOf(scenario).keys());
  const seen = new Set([scenario]);
  for (const [id, { from, to, ramp }] of dates) {
    for (const day of [from, from + ramp, to, to + ramp]) {
      const state = day < Infinity ? scenarioAt(scenario, day) : scenario;
      if (seen.has(state)) continue;
      seen.add(state);
      for (const [name, fault] of faultsOf(state)) {
        if (told.has(name)) continue;
        told.add(name);
        report(['timeline', id], { ...fault, message: `from ${written(day)} on: ${fault.message}` });
      }
    }
  }
}
