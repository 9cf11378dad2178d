import { nextCount } from '../intervals/precision.ts';
import { Curve, type SeekEdge } from './curve.ts';
import type { SeekLever, SeekPoint, SeekProblem } from './problem.ts';
import { outcomesOf, priceAt, snapped } from './problem.ts';
import type { Trials } from './trials.ts';

/** Values that the range is looked at first, its ends among them. */
const FIRST_VALUES = 5;
/** Looks after the first, at most: places are halved and runs doubled, so that a few do. */
const MOST_LOOKS = 24;
/** Part of the wanted width within which a value counts as tried. */
const NEAR = 0.1;
/** Part of the wanted width that values are rounded to, at most. */
const GRAIN = 0.2;
/** Halvings around the best value of a goal that no value meets. */
const HALVINGS_AROUND_BEST = 2;

/** Values to begin with: evenly spread over the range, the ends among them. */
export function firstValues(lever: SeekLever): number[] {
  const { from, to } = lever;
  const even = Array.from(
    { length: FIRST_VALUES },
    (_, place) => from + ((to - from) * place) / (FIRST_VALUES - 1),
  );
  return [...new Set(even.map((value) => snapped(lever, value)))];
}

/**
 * Looks along one lever for where the goals begin to be met. After a first look over the whole range, the place is looked
 * at where the means cross, then runs are added there until its interval is as narrow as is wanted, at most so many as a
 * value may have; the ends of the interval are looked at last, so that what is said of them was simulated. It goes by
 * results alone, never by time.
 */
export async function seekAlong(problem: SeekProblem, trials: Trials): Promise<void> {
  const [lever] = problem.levers as [SeekLever];
  const point = (value: number): SeekPoint => [value];
  const base = [problem.levers.map(() => NaN)];
  if (!(await trials.look([...base, ...firstValues(lever).map(point)], problem.first))) return;
  let halvings = 0;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const curve = new Curve(problem, trials);
    const edges = edgesToFollow(curve, problem);
    // Where all of the range is too close to call, means cross by chance.
    const known = edges.filter(({ ci95: [low, high] }) => low !== null || high !== null);
    let next = known.length === 0 ? unclearTrials(curve, problem) : null;
    for (const edge of known) next ??= alongEdge(curve, edge, problem);
    if (next === null && edges.length === 0 && halvings++ < HALVINGS_AROUND_BEST)
      next = aroundBest(curve, problem);
    if (next === null) return;
    if (!(await trials.look(next.values.map(point), next.replications))) return;
  }
}

interface Look {
  readonly values: readonly number[];
  readonly replications: number;
}

/** The edges that matter, the first before others: the one where what is to be least is least, or all where nothing is. */
export function edgesToFollow(curve: Curve, problem: SeekProblem): readonly SeekEdge[] {
  const edges = curve.edges();
  const costs = edges.map(({ value }) => costAt(curve, problem, value) ?? NaN);
  if (costs.some(Number.isNaN)) return edges;
  return edges.slice(costs.indexOf(Math.min(...costs))).slice(0, 1);
}

/** What is to be least at a value: the mean of an outcome, or the price of the lever; null where nothing is. */
function costAt(curve: Curve, problem: SeekProblem, value: number): number | null {
  if (problem.least === null) return priceAt(problem.levers, [value]);
  const outcomes = curve.outcomesAt(value)[outcomesOf(problem).indexOf(problem.least)]!;
  const counted = outcomes.filter((one) => !Number.isNaN(one));
  return counted.reduce((sum, one) => sum + one, 0) / counted.length;
}

/** Trials that are too close to call, with more runs; null where none is, or none may have more. */
function unclearTrials(curve: Curve, { atMost }: SeekProblem): Look | null {
  const open = curve.trials.filter(
    ({ values, replications }) => curve.at(values[0]!).state === 'unclear' && replications < atMost,
  );
  if (open.length === 0) return null;
  const fewest = Math.min(...open.map(({ replications }) => replications));
  return { values: open.map(({ values }) => values[0]!), replications: Math.min(atMost, 2 * fewest) };
}

/** What to look at to know an edge better; null where it is known as well as is wanted, or as it can be. */
function alongEdge(curve: Curve, edge: SeekEdge, problem: SeekProblem): Look | null {
  const [lever] = problem.levers as [SeekLever];
  const width = lever.step !== null ? 0 : problem.within * (lever.to - lever.from);
  const tried = curve.trials.map(({ values }) => values[0]!);
  const runsAt = (values: readonly number[]) =>
    values.map((value) => curve.trials[tried.indexOf(value)]!.replications);
  const isNew = (value: number) =>
    value >= lever.from && value <= lever.to && !tried.some((one) => Math.abs(one - value) <= width * NEAR);
  const beside = edge.value + (edge.met === 'upwards' ? -1 : 1) * (lever.step ?? 0);
  const places = (
    lever.step === null ? [rounded(edge.value, width)] : [edge.value, snapped(lever, beside)]
  ).filter(isNew);
  if (places.length > 0)
    return { values: places, replications: Math.max(...runsAt(neighbours(tried, edge.value))) };
  const [low, high] = [edge.ci95[0] ?? lever.from, edge.ci95[1] ?? lever.to];
  const inside = tried.filter((value) => value >= low && value <= high);
  const around = [...new Set([...inside, ...neighbours(tried, low), ...neighbours(tried, high)])];
  // Of steps, only those that are too close to call need more runs; else lines are drawn between all of them.
  const unclear = around.filter((value) => curve.at(value).state === 'unclear');
  const involved = lever.step === null || unclear.length === 0 ? around : unclear;
  const fewest = Math.min(...runsAt(involved));
  // Ends are looked at from outside: the first value there that is well clear of the goals.
  const reach = width * GRAIN;
  const ends = [
    ...(tried.some((one) => one <= low && one >= low - reach)
      ? []
      : [outside(low, width, lever, Math.floor)]),
    ...(tried.some((one) => one >= high && one <= high + reach)
      ? []
      : [outside(high, width, lever, Math.ceil)]),
  ];
  const next =
    high - low <= width ? null : nextCount(fewest, [asPrecision(high - low, width)], problem.atMost);
  // What is said of the ends is to be simulated, not read off a straight line.
  if (ends.length > 0 && (next === null || fewest > problem.first))
    return { values: ends, replications: Math.max(...runsAt(involved)) };
  return next === null ? null : { values: involved, replications: next };
}

function asPrecision(half: number, wanted: number) {
  return { ...{ scenario: 0, indicator: '', reached: false }, half, wanted };
}

/** The values right below and right above, or the one itself. */
function neighbours(tried: readonly number[], value: number): number[] {
  if (tried.includes(value)) return [value];
  const below = tried.filter((one) => one < value).at(-1);
  const above = tried.find((one) => one > value);
  return [below, above].filter((one) => one !== undefined);
}

/** Halfway from the value that comes nearest to those beside it. */
function aroundBest(curve: Curve, { levers, within }: SeekProblem): Look | null {
  const [lever] = levers as [SeekLever];
  const tried = curve.trials.map(({ values }) => values[0]!);
  const margins = tried.map((value) => curve.at(value).margin);
  const best = margins.indexOf(Math.max(...margins));
  // At an end of the range, what lies beside it is further off.
  if (best <= 0 || best === tried.length - 1 || margins[best]! >= 0) return null;
  const values = [best - 1, best + 1].flatMap((beside) => {
    const other = tried[beside];
    if (other === undefined) return [];
    const middle = (tried[best]! + other) / 2;
    const value =
      lever.step === null ? rounded(middle, within * (lever.to - lever.from)) : snapped(lever, middle);
    return tried.includes(value) ? [] : [value];
  });
  return values.length === 0
    ? null
    : { values, replications: Math.max(...curve.trials.map((trial) => trial.replications)) };
}

/** The largest power of ten that values may be rounded to. */
function grain(width: number): number {
  let step = 1;
  while (step > width * GRAIN) step /= 10;
  while (step * 10 <= width * GRAIN) step *= 10;
  return step;
}

function rounded(value: number, width: number, way = Math.round): number {
  const step = grain(width);
  return Number((way(value / step) * step).toPrecision(12));
}

/** The value below, or above, that may stand and has few digits. */
function outside(value: number, width: number, lever: SeekLever, way: (value: number) => number): number {
  return lever.step === null ? snapped(lever, rounded(value, width, way)) : value;
}
