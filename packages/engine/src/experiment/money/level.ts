import type { MoneyEstimate } from './money-result.ts';

/** Values tried after the two bounds, at most: the search doubles its digits in a few. */
const MOST_TRIALS = 20;
/** Figures that a tried value has. */
const FIGURES = 4;

/** A value that was tried, and what the scenario then costs more than the base over the horizon. */
export interface LevelTrial {
  readonly value: number;
  readonly difference: MoneyEstimate;
}

/** Where a value is looked for. */
export interface LevelSearch {
  readonly low: number;
  readonly high: number;
  /** Whether only whole numbers will do. */
  readonly whole: boolean;
  /** The largest difference in cost, in money over the horizon, at which two scenarios cost the same. */
  readonly tolerance: number;
}

/**
 * How a search ended: at a value at which both cost the same; without one, because the cost does not cross within the
 * bounds, crosses between two whole numbers, or is not known well enough from so few replications.
 */
export type LevelVerdict = 'level' | 'outside-bounds' | 'between-whole-numbers' | 'too-few-replications';

/** What a search came to. */
export interface LevelFound {
  readonly verdict: LevelVerdict;
  /** The trial that came nearest. */
  readonly best: LevelTrial;
  /** All trials, in the order in which they were made. */
  readonly trials: readonly LevelTrial[];
}

/** The ends between which the difference crosses nothing, each with the weight that the search gives it. */
interface End {
  readonly trial: LevelTrial;
  readonly weight: number;
  /** How often it has stayed while the other end moved. */
  readonly stays: number;
}

/**
 * Finds the value of a number at which a scenario costs what its base does: both bounds first, then by the secant
 * between the ends, of which one that stays twice counts half (the Illinois rule), so that both close in.
 *
 * @param evaluate simulates the scenario with a value, with the same chances each time
 */
export async function findLevel(
  search: LevelSearch,
  evaluate: (value: number) => Promise<MoneyEstimate>,
): Promise<LevelFound> {
  const trials: LevelTrial[] = [];
  const attempt = async (value: number): Promise<LevelTrial> => {
    const trial = { value, difference: await evaluate(value) };
    trials.push(trial);
    return trial;
  };
  const found = (verdict: LevelVerdict): LevelFound => {
    const level = trials.find((trial) => isLevel(trial, search));
    return { verdict: level === undefined ? verdict : 'level', best: level ?? nearest(trials), trials };
  };
  let a = end(await attempt(search.low));
  if (isLevel(a.trial, search)) return found('level');
  let b = end(await attempt(search.high));
  if (isLevel(b.trial, search)) return found('level');
  if (signOf(a) === signOf(b)) return found('outside-bounds');
  for (let count = 0; count < MOST_TRIALS; count++) {
    const value = between(a, b, search.whole);
    if (value === null) return found(search.whole ? 'between-whole-numbers' : 'too-few-replications');
    const next = end(await attempt(value));
    if (isLevel(next.trial, search)) return found('level');
    // The interval alone is wider than the tolerance: no value would do.
    if (!search.whole && Math.abs(next.trial.difference.mean) <= search.tolerance)
      return found('too-few-replications');
    if (signOf(next) === signOf(a)) [a, b] = [next, stayed(b)];
    else [a, b] = [stayed(a), next];
  }
  return found('too-few-replications');
}

/** An end that stays while the other moves counts half from the second time on. */
function stayed({ trial, weight, stays }: End): End {
  return { trial, weight: stays > 0 ? weight / 2 : weight, stays: stays + 1 };
}

function end(trial: LevelTrial): End {
  return { trial, weight: 1, stays: 0 };
}

/** Whether the whole interval of the difference is within the tolerance. */
function isLevel({ difference: { mean, ci95 } }: LevelTrial, { tolerance }: LevelSearch): boolean {
  const [low, high] = ci95 ?? [mean, mean];
  return low >= -tolerance && high <= tolerance;
}

function nearest(trials: readonly LevelTrial[]): LevelTrial {
  return trials.reduce((best, trial) =>
    Math.abs(trial.difference.mean) < Math.abs(best.difference.mean) ? trial : best,
  );
}

function signOf({ trial }: End): number {
  return Math.sign(trial.difference.mean);
}

/** The value at which a line through both ends crosses nothing, with few figures; null where nothing lies between. */
function between(a: End, b: End, whole: boolean): number | null {
  const [from, to] = [a.trial.value, b.trial.value];
  const [before, after] = [a.trial.difference.mean * a.weight, b.trial.difference.mean * b.weight];
  const exact = from + ((to - from) * before) / (before - after);
  const isInside = (value: number) => value > Math.min(from, to) && value < Math.max(from, to);
  if (!whole) {
    const short = Number(exact.toPrecision(FIGURES));
    return isInside(short) ? short : isInside(exact) ? exact : null;
  }
  const options = [Math.round(exact), Math.floor(exact), Math.ceil(exact)];
  return options.find(isInside) ?? null;
}
