import { levelsOf } from './many-levers.ts';
import { type SeekLever, type SeekPoint, placed } from './problem.ts';

/** So that a budget that comes out even is spent to the last. */
const ROUNDING = 1e-9;
/** Into at least so many parts is the range of a lever without steps divided. */
const PARTS = 500;

/**
 * Ways to spend one budget on levers that all have prices: every combination of evenly spread values of all levers but the
 * last, which takes what is left, as far as its ends and its step allow. Less than the price of a step, or of a five
 * hundredth of the range, is left unspent.
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

/** What a lever can be for so much, a little less where it has steps or many digits; null where that lies outside its ends. */
function bought({ from, to, step }: SeekLever, value: number): number | null {
  const grain = step ?? powerOfTenIn((to - from) / PARTS);
  const steps = Math.floor((value - from) / grain + ROUNDING);
  const most = Math.floor((to - from) / grain + ROUNDING);
  return steps >= 0 && steps <= most ? placed({ from, step: grain }, steps) : null;
}

/** The largest power of ten that is not more. */
function powerOfTenIn(size: number): number {
  let power = 1;
  while (power > size) power /= 10;
  while (power * 10 <= size) power *= 10;
  return power;
}
