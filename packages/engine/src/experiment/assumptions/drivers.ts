import { averageRanks, rankCorrelation } from './ranks.ts';
import type { Driver } from '../results/result.ts';
import { studentTQuantile } from '../intervals/student-t.ts';

/** What an assumption was drawn as, once a draw. */
export interface DrawnAssumption {
  readonly id: string;
  readonly values: Float64Array;
  readonly ranks: Float64Array;
}

/** Chance of naming any assumption for an outcome that none of them moves. */
const LEVEL = 0.01;
/** With fewer draws the t distribution is too far from that of rank correlations. */
const FEWEST = 10;

const bounds = new Map<string, number>();

/**
 * Names the assumptions whose draws clearly go along with an outcome from one draw to the next, the strongest
 * first: those with a rank correlation that a test at 1% finds, made stricter by how many are tried.
 *
 * A correlation r of n pairs is set against Student's t with n - 2 degrees of freedom by t = r √((n - 2) / (1 - r²))
 * (M. G. Kendall and A. Stuart, The Advanced Theory of Statistics 2, section 31.19), and Holm's steps hold the chance
 * of naming even one wrongly at 1% (S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian
 * Journal of Statistics 6, 1979, 65–70): of k that are tried the strongest is tested at 1% / k, the next at
 * 1% / (k - 1), and so on until one fails.
 *
 * @param drawn of each assumption that is drawn, as many draws as there are values
 * @param values means of the outcome, one a draw; NaN leaves it out. Under ten numbers name nothing
 */
export function clearDrivers(drawn: readonly DrawnAssumption[], values: Float64Array): Driver[] {
  const counted = values.filter((value) => !Number.isNaN(value));
  if (counted.length < FEWEST) return [];
  const ranks = averageRanks(counted);
  const tried = drawn
    .map((one) => ({ assumption: one.id, correlation: rankCorrelation(ranksOf(one, values), ranks) }))
    .filter(({ correlation }) => !Number.isNaN(correlation))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
  const unclear = tried.findIndex(
    ({ correlation }, place) => !isClear(correlation, counted.length, tried.length - place),
  );
  return unclear < 0 ? tried : tried.slice(0, unclear);
}

/** Ranks of the draws among those that counted something. */
function ranksOf({ ranks, values: draws }: DrawnAssumption, values: Float64Array): Float64Array {
  if (!values.some(Number.isNaN)) return ranks;
  return averageRanks(draws.filter((_, draw) => !Number.isNaN(values[draw]!)));
}

/** Whether a correlation is farther from 0 than chance allows, when it is one of `tried`. */
function isClear(correlation: number, count: number, tried: number): boolean {
  const freedom = count - 2;
  const bound = boundOf(freedom, tried);
  const square = correlation * correlation;
  return square * freedom > bound * bound * (1 - square);
}

function boundOf(freedom: number, tried: number): number {
  const name = `${freedom}/${tried}`;
  let bound = bounds.get(name);
  if (bound === undefined) bounds.set(name, (bound = studentTQuantile(1 - LEVEL / tried / 2, freedom)));
  return bound;
}
