import type { GivenReferrals } from '../../expected/solved-demand.ts';
import type { AssumptionMode, RunOptions, Runner } from '../../run/runner.ts';
import type { Scenario } from '../../scenario/types.ts';
import { firstReplications } from '../defaults.ts';
import { designOf } from '../intervals/design.ts';
import type { SeekAsk, SeekPoint } from './problem.ts';
import type { SelectionAsk } from './select-best.ts';

/** Where questions are simulated, and how. */
export interface Simulating extends Pick<RunOptions, 'signal' | 'onTrouble'> {
  readonly runner: Runner;
  readonly seed: string;
  readonly assumptions: AssumptionMode;
  /** What the base's demand was found to bring, where it is known. */
  readonly given?: GivenReferrals | undefined;
  /** Told before each question how many runs it takes, of how many scenarios, and after each run of it. */
  readonly onRuns?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly scenarios: number;
  }) => void;
  /** Told of changes of state that were simulated. */
  readonly onEvents?: (events: number) => void;
}

/**
 * Answers the questions of `seek` by simulation: each point beside the base, opening from its state unless it warms up
 * itself, and with the same families.
 *
 * @param scenarioAt makes the scenario of a point
 * @param outcomes ids of indicators, as `outcomesOf` gives them
 */
export function seekAsk(
  base: Scenario,
  scenarioAt: (point: SeekPoint) => Scenario,
  outcomes: readonly string[],
  simulating: Simulating,
): SeekAsk {
  return async (points, replications) => {
    const others = points.filter((point) => !isBase(point)).map(scenarioAt);
    const found = await runsOf([base, ...others], replications, simulating);
    if (found === null) return null;
    let place = 0;
    return points.map((point) => {
      const scenario = isBase(point) ? 0 : ++place;
      return outcomes.map((id) => found.indicator(scenario, id));
    });
  };
}

/** What replications share, for `SeekProblem.clusterOf`. */
export function clustersOf(
  base: Scenario,
  assumptions: AssumptionMode,
): (replications: readonly number[]) => Int32Array {
  return (replications) => designOf([base], assumptions, replications).cluster;
}

/**
 * How many runs make one observation that is independent of the next: those that share a draw of the assumptions. Null
 * where runs share opening states, of which there are only so many.
 */
export function runsAnObservation(base: Scenario, assumptions: AssumptionMode): number | null {
  const { state, cluster } = designOf([base], assumptions, firstReplications(4));
  if (state !== null) return null;
  return cluster.filter((number) => number === cluster[0]).length;
}

/**
 * Answers the questions of `selectBest` by simulation, all systems with the same families: an observation is the mean of
 * an outcome over the runs that belong together.
 *
 * @param scenarios the systems; all open from the state of the base
 * @param runs that make one observation
 */
export function selectionAsk(
  base: Scenario,
  scenarios: readonly Scenario[],
  outcome: string,
  runs: number,
  simulating: Simulating,
): SelectionAsk {
  return async (systems, from, to) => {
    const replications = firstReplications(to * runs).slice(from * runs);
    const others = systems.map((system) => scenarios[system]!).filter((scenario) => scenario !== base);
    const found = await runsOf([base, ...others], replications, simulating);
    if (found === null) return null;
    let place = 0;
    return systems.map((system) => {
      const values = found.indicator(scenarios[system] === base ? 0 : ++place, outcome);
      return Float64Array.from({ length: to - from }, (_, number) => {
        const own = values.slice(number * runs, (number + 1) * runs);
        return own.reduce((sum, value) => sum + value, 0) / runs;
      });
    });
  };
}

async function runsOf(
  scenarios: readonly Scenario[],
  replications: readonly number[],
  { runner, seed, assumptions, given, signal, onTrouble, onRuns, onEvents }: Simulating,
) {
  const total = replications.length;
  const counts = { total, scenarios: scenarios.length };
  onRuns?.({ done: 0, ...counts });
  const found = await runner.run(
    { scenarios, seed, assumptions, replications, given },
    {
      ...(signal === undefined ? {} : { signal }),
      ...(onTrouble === undefined ? {} : { onTrouble }),
      onProgress: ({ done }) => onRuns?.({ done, ...counts }),
    },
  );
  onEvents?.(found.events);
  return found.replications.length < total ? null : found;
}

function isBase(point: SeekPoint): boolean {
  return point.every(Number.isNaN);
}
