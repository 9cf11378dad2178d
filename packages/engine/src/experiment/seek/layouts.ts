import { levelsOf } from './many-levers.ts';
import { type SeekLever, type SeekPoint, placed } from './problem.ts';

/** So that a budget that comes out even is spent to the last. */
const ROUNDING = 1e-9;

/**
 * Ways to spend one budget on levers that all have prices: every combination of evenly spread values of all levers but the
 * last, which takes what is left, as far as its ends and its step allow. Steps leave less than the price of one step
 * unspent.
 *
 * @param budget money a year, from where all levers are none
 * @param most values of each lever
 */
export function layoutsOf(levers: readonly SeekLever[], budget: number, most: number): SeekPoint[] {
  const last = levers.at(-1)!;
  const others = levers.slice(0, -1);
  const combinations = others.reduce<number[][]>(
    (points, lever) => points.flatMap((point) => levelsOf(lever, most).map((value) => [...point, value])),
    [[]],
  );
  return combinations.flatMap((point) => {
    const spent = others.reduce((sum, { price }, lever) => sum + price! * point[lever]!, 0);
    const rest = bought(last, (budget - spent) / last.price!);
    return rest === null ? [] : [[...point, rest]];
  });
}

/** What a lever can be for so much; null where that lies outside its ends. */
function bought({ from, to, step }: SeekLever, value: number): number | null {
  const room = ROUNDING * Math.max(1, Math.abs(to));
  if (step === null) {
    const inside = Math.min(to, Math.max(from, value));
    return Math.abs(inside - value) <= room ? Number(inside.toPrecision(9)) : null;
  }
  const steps = Math.floor((value - from) / step + ROUNDING);
  const most = Math.floor((to - from) / step + ROUNDING);
  return steps >= 0 && steps <= most ? placed({ from, step }, steps) : null;
}
