import type { Finding } from '../../scenario/finding.ts';
import type { Batch, BatchScenario } from '../../scenario/index.ts';
import type { AssumptionMode } from '../../run/runner.ts';
import { ENGINE_VERSION } from '../../version.ts';
import type { ComparedIndicator, RunResult } from './result.ts';

/** One scenario of a batch, as `taper run` would sum it up, and how it differs from the one it is held against. */
export interface BatchScenarioResult extends Pick<RunResult, 'horizon' | 'assumed'> {
  /** The labels of its options. */
  readonly name: string;
  readonly hash: string;
  /** The option of each factor, by id. */
  readonly options: Readonly<Record<string, string>>;
  /** Name of the scenario it is held against; null where that is itself, or the file names none. */
  readonly against: string | null;
  readonly indicators: readonly ComparedIndicator[];
}

/** `taper batch --json`. */
export interface BatchResult {
  /** Version of this shape, for example `taper-batch/1`. */
  readonly schema: string;
  readonly engine: string;
  readonly name: string;
  readonly seed: string;
  readonly assumptions: AssumptionMode;
  readonly replications: number;
  readonly factors: readonly {
    readonly id: string;
    readonly options: readonly { readonly id: string; readonly label: string }[];
  }[];
  /** Scenarios of the whole grid; there are fewer results when the batch was stopped. */
  readonly total: number;
  readonly scenarios: readonly BatchScenarioResult[];
  readonly findings: readonly Finding[];
}

/** A batch as it was run, as far as it came. */
export interface FinishedBatch {
  readonly batch: Batch;
  /** All scenarios, in the order of the grid. */
  readonly scenarios: readonly BatchScenario[];
  /** Results of the first of them, one each. */
  readonly runs: readonly BatchRun[];
  readonly seed: string;
  readonly assumptions: AssumptionMode;
  readonly replications: number;
  readonly findings: readonly Finding[];
}

/** One scenario of a batch that was run. */
export interface BatchRun {
  readonly result: RunResult;
  /** Differences from the scenario it is held against, in the order of the indicators; empty where there are none. */
  readonly differences: readonly ComparedIndicator['difference'][];
}

/** Puts the results of a batch together, in the shape of `taper batch --json`. */
export function batchResult({ batch, scenarios, runs, findings, ...how }: FinishedBatch): BatchResult {
  const { seed, assumptions, replications } = how;
  return {
    schema: 'taper-batch/1',
    ...{ engine: ENGINE_VERSION, name: batch.name, seed, assumptions, replications },
    factors: batch.factors.map(({ id, options }) => ({
      id,
      options: options.map((option) => ({ id: option.id, label: option.label })),
    })),
    total: scenarios.length,
    scenarios: runs.map(({ result, differences }, place) => ({
      ...{ name: result.scenario.name, hash: result.scenario.hash },
      options: optionsOf(batch, scenarios[place]),
      against: nameAgainst(scenarios, place),
      ...{ horizon: result.horizon, assumed: result.assumed },
      indicators: result.indicators.map((indicator, index) => ({
        ...indicator,
        difference: differences[index] ?? null,
      })),
    })),
    findings,
  };
}

function optionsOf({ factors }: Batch, scenario: BatchScenario | undefined): Record<string, string> {
  return Object.fromEntries(factors.map(({ id }, index) => [id, scenario?.options[index]?.id ?? '']));
}

function nameAgainst(scenarios: readonly BatchScenario[], place: number): string | null {
  const against = scenarios[place]?.against ?? null;
  return against === null || against === place ? null : (scenarios[against]?.name ?? null);
}
