import { assumptionsOf } from '../../scenario/index.ts';
import { drawnAssumptions, meansOfDraws } from './assumption-draws.ts';
import { differencesOf } from '../intervals/difference.ts';
import { type DrawnAssumption, clearDrivers } from './drivers.ts';
import { type FinishedRun, designOfRun } from '../results/finished-run.ts';
import { studentTQuantile } from '../intervals/student-t.ts';

/** What a difference is expected to be where an assumption has one value and all others are as they may be. */
export interface SwayEnd {
  /** Of the assumption. */
  readonly at: number;
  /** Of the difference, in the outcome's unit. */
  readonly mean: number;
  readonly ci95: readonly [low: number, high: number];
}

/** How a difference goes along with one assumption. */
export interface Sway {
  readonly assumption: string;
  /** At either end of the range that the assumption may have. */
  readonly low: SwayEnd;
  readonly high: SwayEnd;
  /** Whether the difference clearly goes along with it, however many assumptions are tried. */
  readonly isClear: boolean;
  /** Value of the assumption at which the difference is expected to be none; null where it is not clear, or not within the range. */
  readonly turnsAt: number | null;
}

/** A line through fewer points says nothing of how far it may be off. */
const FEWEST = 4;

/**
 * Tells how far each assumption that is drawn takes the difference between a scenario and the base: a line through the
 * means of the draws, over one assumption at a time, read at the ends of its range. Draws of different assumptions are
 * independent, so that what others do is noise about the line and widens its interval (ordinary least squares; interval
 * of the line by Student's t with n - 2 degrees of freedom). Those that take it farthest come first. Null where nothing
 * is drawn, or too little to tell.
 *
 * @param scenario its place in the request, 1 or more
 * @param id of the outcome
 * @throws RangeError for a scenario that is not in the run
 */
export function swaysOf(run: FinishedRun, scenario: number, id: string): Sway[] | null {
  const { outcomes } = run;
  const { draw } = designOfRun(run);
  const drawn = drawnAssumptions(run)?.[scenario];
  if (draw === null || drawn === undefined) return null;
  const differences = differencesOf(outcomes.indicator(0, id), outcomes.indicator(scenario, id));
  const means = meansOfDraws(differences, draw);
  if (means.filter((mean) => !Number.isNaN(mean)).length < FEWEST) return null;
  const clear = new Set(clearDrivers(drawn, means).map(({ assumption }) => assumption));
  const ranges = rangesOf(run, scenario);
  return drawn
    .flatMap((one) => swayOf(one, means, ranges.get(one.id)!, clear.has(one.id)) ?? [])
    .sort((a, b) => reach(b) - reach(a));
}

function reach({ low, high }: Sway): number {
  return Math.abs(high.mean - low.mean);
}

/** Ranges of the assumptions of a scenario, by id; those of the base where it has none of its own. */
function rangesOf({ request }: FinishedRun, scenario: number): Map<string, readonly [number, number]> {
  const own = [0, scenario].flatMap((place) => assumptionsOf({ scenario: request.scenarios[place]! }));
  return new Map(own.map(({ id, low, high }) => [id, [low, high]]));
}

/** A line through means of draws, by the values that one assumption had in them. */
class Line {
  readonly slope: number;
  readonly #middle: number;
  readonly #height: number;
  readonly #count: number;
  readonly #spread: number;
  readonly #residual: number;

  constructor(xs: readonly number[], ys: readonly number[]) {
    const count = xs.length;
    const [middle, height] = [meanOf(xs), meanOf(ys)];
    const spread = xs.reduce((sum, x) => sum + (x - middle) * (x - middle), 0);
    const slope = xs.reduce((sum, x, place) => sum + (x - middle) * (ys[place]! - height), 0) / spread;
    const off = xs.map((x, place) => ys[place]! - height - slope * (x - middle));
    this.slope = slope;
    this.#middle = middle;
    this.#height = height;
    this.#count = count;
    this.#spread = spread;
    this.#residual = Math.sqrt(off.reduce((sum, one) => sum + one * one, 0) / (count - 2));
  }

  at(x: number): SwayEnd {
    const mean = this.#height + this.slope * (x - this.#middle);
    const far = ((x - this.#middle) * (x - this.#middle)) / this.#spread;
    const half = studentTQuantile(0.975, this.#count - 2) * this.#residual * Math.sqrt(1 / this.#count + far);
    return { at: x, mean, ci95: [mean - half, mean + half] };
  }

  /** Where the line is at nothing. */
  get zero(): number {
    return this.#middle - this.#height / this.slope;
  }
}

function swayOf(
  { id, values }: DrawnAssumption,
  means: Float64Array,
  [low, high]: readonly [number, number],
  isClear: boolean,
): Sway | null {
  const counted = [...means.keys()].filter((draw) => !Number.isNaN(means[draw]!));
  const xs = counted.map((draw) => values[draw]!);
  if (xs.every((x) => x === xs[0])) return null;
  const line = new Line(
    xs,
    counted.map((draw) => means[draw]!),
  );
  const { zero } = line;
  const turnsAt = isClear && zero > low && zero < high ? zero : null;
  return { assumption: id, low: line.at(low), high: line.at(high), isClear, turnsAt };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
