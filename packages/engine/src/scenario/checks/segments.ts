import type { Segment } from '../segments.ts';
import { mapValues } from '../resolving/written.ts';
import { factorsUsed, fits, segmentsOf } from '../segments.ts';
import type { Scenario, SegmentSpec } from '../types.ts';
import type { Checker } from './checker.ts';
import { MOST_FACTORS, agesKnown, knownFactors } from './residual.ts';

/** Checks that families can belong to each segment, and warns where they can belong to two. */
export function checkSegments(checker: Checker): void {
  const { scenario, sound } = checker;
  for (const [service, spec] of Object.entries(scenario.services)) {
    if (!sound(['services', service]) || !knownFactors(service, scenario)) continue;
    // Units that open at a date are judged from the first.
    const units = mapValues(spec.units, (unit) => ({ ...unit, count: 1 }));
    const segments = segmentsOf({ ...spec, units });
    const open = segments.filter((segment) => !tellEmpty(service, segment, checker));
    tellOverlaps(service, open, checker);
  }
}

/** Says why no family can belong to a segment, if so. */
function tellEmpty(service: string, { spec, units }: Segment, { scenario, report }: Checker): boolean {
  const path = ['services', service, 'units', units[0]!, 'takes'];
  const code = 'segment-empty';
  const nobody = spec.all.findIndex((list) => list.every((id) => spec.none.includes(id)));
  if (nobody >= 0) {
    const message = `no family has one of ${listed(spec.all[nobody]!)} and none of ${listed(spec.none)}`;
    report([...path, 'all', String(nobody)], { code, message, hint: 'take out one of the two' });
  } else if (spec.to <= spec.from) {
    const message = 'no child is old enough and young enough';
    report([...path, 'to'], { code, message, hint: 'let to be more than from' });
  } else if ((spec.from > 0 || spec.to < Infinity) && !agesKnown(scenario)) {
    const message = 'children’s ages are not drawn, so that no family fits these';
    const hint = 'add youngest: to families, or take from and to out';
    report(path, { code: 'ages-unknown', message, hint, severity: 'warning' });
  } else return false;
  return true;
}

/** Two segments that a family can belong to, of which the first takes it. */
interface Overlap {
  readonly first: number;
  readonly second: number;
  /** Factors of need of such a family, as bits: as few as may be. */
  readonly family: number;
}

function tellOverlaps(service: string, segments: readonly Segment[], { scenario, report }: Checker): void {
  const specs = segments.map(({ spec }) => spec);
  const factors = factorsUsed(specs);
  if (factors.length > MOST_FACTORS) return;
  for (const { first, second, family } of overlapsOf(specs, factors, scenario)) {
    const [winner, loser] = [segments[first]!.units[0]!, segments[second]!.units[0]!];
    const own = factors.filter((_, bit) => (family & (1 << bit)) !== 0);
    const ages = agesMeet(specs[first]!, specs[second]!) ? '' : ', and children of both ages';
    const message = `a family with ${listed(own)}${ages} could go to ${winner} or ${loser}; it goes to ${winner}, the first by name`;
    const hint = `let none: of ${loser} rule out what ${winner} takes, or the other way round`;
    const path = ['services', service, 'units', loser, 'takes'];
    report(path, { code: 'segments-overlap', message, hint, severity: 'warning' });
  }
}

function overlapsOf(
  specs: readonly SegmentSpec[],
  factors: readonly string[],
  scenario: Scenario,
): Overlap[] {
  const tests = specs.map((spec) => fits(spec, factors));
  const found = new Map<string, Overlap>();
  for (let family = 0; family < 1 << factors.length; family++) {
    const those = tests.flatMap((test, index) => (test(family) ? [index] : []));
    for (const second of those.slice(1)) {
      const first = those.find((index) => agesMeet(specs[index]!, specs[second]!) || hasSiblings(scenario))!;
      if (first >= second) continue;
      const known = found.get(`${first} ${second}`);
      if (known === undefined || bits(family) < bits(known.family))
        found.set(`${first} ${second}`, { first, second, family });
    }
  }
  return [...found.values()];
}

function agesMeet(one: SegmentSpec, other: SegmentSpec): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Whether a family may have two children, each of an age of its own. */
function hasSiblings({ families, demand }: Scenario): boolean {
  const shares = [families.children, ...Object.values(demand.streams).map(({ children }) => children ?? {})];
  const some = shares.some((own) =>
    Object.entries(own).some(([number, share]) => number !== '1' && share > 0),
  );
  return some && families.spacing !== null;
}

function bits(family: number): number {
  let count = 0;
  for (let left = family; left !== 0; left &= left - 1) count++;
  return count;
}

function listed(ids: readonly string[]): string {
  if (ids.length === 0) return 'nothing';
  if (ids.length === 1) return ids[0]!;
  return `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)!}`;
}
