import type { Batch, Finding } from '../../scenario/index.ts';
import { pointFactor } from '../../scenario/index.ts';
import { defaults } from '../defaults.ts';
import { USUAL_COUNT, planSweep, pointsOf } from './sweep-plan.ts';

/** More scenarios than this are a slip of the pen. */
const MOST_SCENARIOS = 10_000;

/** A batch with the points of its sweep, or what is wrong with their number. */
export interface SweptBatch {
  readonly batch: Batch | null;
  readonly findings: readonly Finding[];
}

/**
 * Makes the points of a batch's sweep a factor, the last: `point`, with the base as its first option. Points are drawn by
 * the seed that the file says, whatever seed the scenarios are run with.
 */
export function sweptBatch(batch: Batch): SweptBatch {
  const { sweep, factors } = batch;
  if (sweep === null) return { batch, findings: [] };
  const { design, ranges, place } = sweep;
  const count = sweep.points ?? USUAL_COUNT[design];
  const points = 1 + pointsOf(design, ranges.length, count);
  const scenarios = factors.reduce((product, { options }) => product * options.length, points);
  if (scenarios > MOST_SCENARIOS) {
    const message = `the sweep has ${points} points, which make ${scenarios} scenarios; at most ${MOST_SCENARIOS} are run`;
    const hint = 'give fewer points, vary fewer numbers, or split the file';
    const finding = { code: 'too-many', severity: 'error', ...place, path: 'sweep', message, hint } as const;
    return { batch: null, findings: [finding] };
  }
  const plan = planSweep(design, count, ranges, batch.seed ?? defaults.seed);
  const overrides = plan.points.map(({ values }) =>
    ranges.flatMap(({ path, unit, place: at }, field) => {
      const number = values[field]!;
      const value = unit === '' ? number : `${number}${unit}`;
      return Number.isNaN(number)
        ? []
        : [{ path, place: at, node: { kind: 'scalar' as const, value, place: at } }];
    }),
  );
  return { batch: { ...batch, factors: [...factors, pointFactor(overrides)] }, findings: [] };
}
