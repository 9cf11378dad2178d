import type { GivenReferrals } from '../expected/solved-demand.ts';
import type { AssumptionMode } from '../model/assumptions.ts';
import type { Outcomes } from '../outcomes/outcomes.ts';
import type { Scenario } from '../scenario/types.ts';
import type { StopSignal } from './host.ts';

export type { AssumptionMode };

/** What to simulate. The first scenario is the base: all share its warm-up and its stream of families. */
export interface RunRequest {
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly assumptions: AssumptionMode;
  /** Replication numbers, each simulated once for every scenario. */
  readonly replications: readonly number[];
  /** What the base's demand was found to bring, where the asking thread knows: workers need not work it out anew. */
  readonly given?: GivenReferrals | undefined;
}

/** One replication of every scenario of a request, as it crosses threads: one array a scenario. */
export interface ReplicationResult {
  readonly replication: number;
  readonly values: readonly Float64Array[];
  /** Changes of state of a family or a worker that were simulated, warm-up included. */
  readonly events: number;
}

/** How far a run is, in replications. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  /** Everything finished so far; grows between calls. */
  readonly outcomes: Outcomes;
}

/** What may be said of how a run is made. */
export interface RunOptions {
  /** Told after each replication. */
  readonly onProgress?: (progress: RunProgress) => void;
  /** Told of a worker that died and which replications run again. */
  readonly onTrouble?: (message: string) => void;
  /** Stops early (any `AbortSignal` will do); the promise then resolves with what is finished. */
  readonly signal?: StopSignal;
}

/** Simulates requests, in this thread or in others. */
export interface Runner {
  /**
   * Runs a request and resolves with its outcomes, complete unless `signal` stopped it.
   * @throws TaperError when a replication itself fails (a fault of the engine, not of the machine).
   */
  run(request: RunRequest, options?: RunOptions): Promise<Outcomes>;
  /** Lets the threads go. */
  close(): void;
}
