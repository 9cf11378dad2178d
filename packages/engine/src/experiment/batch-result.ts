import type { Finding } from '../scenario/finding.ts';
import type { Batch, BatchScenario } from '../scenario/index.ts';
import type { AssumptionMode } from '../run/runner.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { RunResult } from './result.ts';

/** One scenario of a batch, as `taper run` would sum it up. */
export interface BatchScenarioResult extends Pick<RunResult, 'horizon' | 'assumed' | 'indicators'> {
  /** The labels of its options. */
  readonly name: string;
  readonly hash: string;
  /** The option of each factor, by id. */
  readonly options: Readonly<Record<string, string>>;
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
  readonly runs: readonly RunResult[];
  readonly seed: string;
  readonly assumptions: AssumptionMode;
  readonly replications: number;
  readonly findings: readonly Finding[];
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
    scenarios: runs.map(({ scenario, horizon, assumed, indicators }, index) => ({
      ...{ name: scenario.name, hash: scenario.hash },
      options: optionsOf(batch, scenarios[index]),
      ...{ horizon, assumed, indicators },
    })),
    findings,
  };
}

function optionsOf({ factors }: Batch, scenario: BatchScenario | undefined): Record<string, string> {
  return Object.fromEntries(factors.map(({ id }, index) => [id, scenario?.options[index]?.id ?? '']));
}
