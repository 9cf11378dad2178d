import { differencesOf } from '../intervals/difference.ts';
import { meanWithInterval } from '../intervals/interval.ts';
import { Curve, type SeekEdge, type SeekRegion } from './curve.ts';
import { type GoalState, asBands, standingOf } from './judge.ts';
import { edgesToFollow, firstValues } from './one-lever.ts';
import { type SeekPoint, type SeekProblem, outcomesOf, priceAt } from './problem.ts';
import type { Trial, Trials } from './trials.ts';

/** A point that was tried. */
export interface SeekTrial {
  /** A value a lever; null: as in the base. */
  readonly values: readonly (number | null)[];
  readonly replications: number;
  /** What the levers cost there, in money a year; null where one has no price. */
  readonly price: number | null;
  /** In the order of `outcomesOf`; null where nothing was counted. */
  readonly outcomes: readonly {
    readonly indicator: string;
    readonly mean: number | null;
    readonly ci95: readonly [number, number] | null;
  }[];
  readonly state: GoalState;
  /** At least so probable is it that all goals are met here. */
  readonly probability: number;
}

/**
 * How a search ended: with a point at which the goals are clearly met; with the goals met wherever it was tried; without
 * any point that meets them; too close to call with the runs allowed; or stopped before its end.
 */
export type SeekVerdict = 'found' | 'met-everywhere' | 'not-reachable' | 'unclear' | 'stopped';

/** What an outcome does along a lever, as far as differences between the first values are clear together. */
export type SeekShape = 'rises' | 'falls' | 'turns' | 'flat';

/** What a search came to. */
export interface SeekFound {
  readonly verdict: SeekVerdict;
  /** Of the points that clearly meet the goals, the one with the least cost, or next to the edge; null where none does. */
  readonly answer: SeekTrial | null;
  /** The point that came nearest to the goals. */
  readonly nearest: SeekTrial | null;
  /** The place along the lever where goals begin or cease to be met that the answer rests on; null with several levers. */
  readonly edge: SeekEdge | null;
  /** All such places, and the range stretch by stretch; empty with several levers. */
  readonly edges: readonly SeekEdge[];
  readonly regions: readonly SeekRegion[];
  /** Of each goal's outcome along the lever; empty with several levers. */
  readonly shapes: readonly SeekShape[];
  /** Points that cost less than the answer, or not clearly more, and do not clearly miss the goals. */
  readonly rivals: readonly SeekTrial[];
  /**
   * How many combinations there are; of those that were not simulated, how many are foreseen to cost less than the best that
   * was, and how many of these the surface does not rule out, within how far it was off. Null with one lever.
   */
  readonly combinations: {
    readonly all: number;
    readonly cheaperUntried: number;
    readonly cheaperPossible: number;
  } | null;
  readonly base: SeekTrial | null;
  /** One lever: ascending; several: in the order in which they were tried. */
  readonly trials: readonly SeekTrial[];
}

/** Sums up what a search along one lever found. */
export function foundAlong(problem: SeekProblem, trials: Trials): SeekFound {
  if (trials.all.length === 0) return { ...nothingFound(problem, trials), verdict: 'stopped' };
  const curve = new Curve(problem, trials);
  const edges = curve.edges();
  const edge = edgesToFollow(curve, problem)[0] ?? null;
  const sums = curve.trials.map((trial) => seekTrial(problem, trials, trial));
  const met = sums.filter(({ state }) => state === 'met');
  const isEqual = problem.goals.some(({ is }) => is === 'equal');
  const answer = isEqual ? nearestTo(sums, edge) : (cheapest(met, problem) ?? besideEdge(met, edge));
  const nearest = nearestOf(curve.trials, sums, problem, trials);
  return {
    ...{ verdict: trials.stopped ? 'stopped' : verdictOf(sums, answer, edge, isEqual) },
    ...{ answer, nearest, edge, edges, regions: curve.regions(), trials: sums },
    shapes: problem.goals.map((_, goal) => shapeOf(problem, trials, goal)),
    rivals: answer === null ? [] : rivalsOf(sums, answer, problem, trials),
    combinations: null,
    base: trials.base === null ? null : seekTrial(problem, trials, trials.base),
  };
}

function verdictOf(
  sums: readonly SeekTrial[],
  answer: SeekTrial | null,
  edge: SeekEdge | null,
  isEqual: boolean,
): SeekVerdict {
  if (isEqual) {
    if (edge !== null) return edge.ci95.includes(null) ? 'unclear' : 'found';
    return sums.some(({ state }) => state === 'unclear') ? 'unclear' : 'not-reachable';
  }
  if (answer !== null) return sums.every(({ state }) => state === 'met') ? 'met-everywhere' : 'found';
  return sums.every(({ state }) => state === 'missed') ? 'not-reachable' : 'unclear';
}

/** A search that was stopped before anything was simulated. */
export function nothingFound(problem: SeekProblem, trials: Trials): SeekFound {
  return {
    ...{ verdict: 'unclear', answer: null, nearest: null, edge: null, edges: [], regions: [], shapes: [] },
    ...{ rivals: [], combinations: null, trials: [] },
    base: trials.base === null ? null : seekTrial(problem, trials, trials.base),
  };
}

/** Sums up one point. */
export function seekTrial(problem: SeekProblem, trials: Trials, trial: Trial): SeekTrial {
  const { values, outcomes, replications } = trial;
  const cluster = trials.cluster(replications);
  const { state, probability } = standingOf({ ...problem, goals: asBands(problem.goals) }, outcomes, cluster);
  const price = priceAt(problem.levers, values);
  return {
    values: values.map((value) => (Number.isNaN(value) ? null : value)),
    ...{ replications, price: price === null || Number.isNaN(price) ? null : price },
    outcomes: outcomesOf(problem).map((indicator, place) => {
      const own = outcomes[place]!;
      if (own.every(Number.isNaN)) return { indicator, mean: null, ci95: null };
      return { indicator, ...meanWithInterval(own, { cluster }) };
    }),
    ...{ state, probability },
  };
}

/** What is to be least at a point; null where nothing is, or nothing was counted. */
function costOf(trial: SeekTrial, { least }: Pick<SeekProblem, 'least'>): number | null {
  if (least === null) return trial.price;
  return trial.outcomes.find(({ indicator }) => indicator === least)?.mean ?? null;
}

/** The point with the least cost; null where none has one. */
export function cheapest(all: readonly SeekTrial[], problem: SeekProblem): SeekTrial | null {
  return all.reduce<SeekTrial | null>((best, trial) => {
    const [own, least] = [costOf(trial, problem), best === null ? Infinity : costOf(best, problem)!];
    return own !== null && own < least ? trial : best;
  }, null);
}

function besideEdge(met: readonly SeekTrial[], edge: SeekEdge | null): SeekTrial | null {
  if (edge === null) return met[0] ?? null;
  const onSide = met.filter(({ values: [value] }) =>
    edge.met === 'upwards' ? value! >= edge.value : value! <= edge.value,
  );
  return nearestTo(onSide, edge);
}

function nearestTo(sums: readonly SeekTrial[], edge: SeekEdge | null): SeekTrial | null {
  if (edge === null) return null;
  const distance = ({ values: [value] }: SeekTrial) => Math.abs(value! - edge.value);
  return sums.reduce<SeekTrial | null>(
    (best, trial) => (best === null || distance(trial) < distance(best) ? trial : best),
    null,
  );
}

/** The point whose worst goal is nearest to being met, or met by most. */
export function nearestOf(
  all: readonly Trial[],
  sums: readonly SeekTrial[],
  problem: SeekProblem,
  trials: Trials,
): SeekTrial | null {
  const isEqual = problem.goals.some(({ is }) => is === 'equal') && problem.levers.length === 1;
  const margins = all.map(({ outcomes, replications }) => {
    const { margin } = standingOf(problem, outcomes, trials.cluster(replications));
    return Number.isNaN(margin) ? -Infinity : isEqual ? -Math.abs(margin) : margin;
  });
  return sums[margins.indexOf(Math.max(...margins))] ?? null;
}

/** Points that may be the better answer: not clearly missing the goals, and not clearly dearer. */
export function rivalsOf(
  sums: readonly SeekTrial[],
  answer: SeekTrial,
  problem: SeekProblem,
  trials: Trials,
): SeekTrial[] {
  const own = costOf(answer, problem);
  if (own === null) return [];
  return sums.filter((trial) => {
    if (trial === answer || trial.state === 'missed') return false;
    const cost = costOf(trial, problem);
    if (cost === null) return false;
    return cost < own || (problem.least !== null && !isDearer(trial, answer, problem, trials));
  });
}

/** Whether a point clearly costs more than another, on the same families. */
function isDearer(
  { values }: SeekTrial,
  { values: others }: SeekTrial,
  problem: SeekProblem,
  trials: Trials,
): boolean {
  const column = outcomesOf(problem).indexOf(problem.least!);
  const [mine, theirs] = [values, others].map((one) => trials.at(one as SeekPoint)!.outcomes[column]!);
  const differences = differencesOf(theirs!, mine!);
  if (differences.every(Number.isNaN)) return false;
  const { ci95 } = meanWithInterval(differences, { cluster: trials.cluster(differences.length) });
  return ci95 !== null && ci95[0] > 0;
}

/** What an outcome does over the first values, by paired differences whose intervals hold together. */
function shapeOf(problem: SeekProblem, trials: Trials, goal: number): SeekShape {
  const column = outcomesOf(problem).indexOf(problem.goals[goal]!.indicator);
  const own = firstValues(problem.levers[0]!).flatMap((value) => trials.at([value]) ?? []);
  const pairs = own.flatMap((lower, place) => own.slice(place + 1).map((upper) => [lower, upper] as const));
  const signs = pairs.map(([lower, upper]) => {
    const differences = differencesOf(lower.outcomes[column]!, upper.outcomes[column]!);
    if (differences.every(Number.isNaN)) return 0;
    const cluster = trials.cluster(differences.length);
    const { ci95 } = meanWithInterval(differences, { cluster }, pairs.length);
    if (ci95 === null) return 0;
    return ci95[0] > 0 ? 1 : ci95[1] < 0 ? -1 : 0;
  });
  const [rises, falls] = [signs.includes(1), signs.includes(-1)];
  if (rises && falls) return 'turns';
  return rises ? 'rises' : falls ? 'falls' : 'flat';
}
