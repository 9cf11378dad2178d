import type { GivenReferrals } from '../expected/solved-demand.ts';
import type { AssumptionMode, ReplicationResult } from './runner.ts';
import type { Scenario } from '../scenario/types.ts';

/** What a worker offers over Comlink; the same in a browser and in Node. */
export interface WorkerApi {
  /**
   * Compiles the scenarios once; later calls refer to them.
   *
   * @param given what the base's demand was found to bring already, so that not every worker works it out anew
   */
  prepare(
    scenarios: readonly Scenario[],
    seed: string,
    assumptions: AssumptionMode,
    given?: GivenReferrals,
  ): Promise<void> | void;
  /** Simulates one replication of every prepared scenario; its arrays are transferred. */
  replicate(replication: number): Promise<ReplicationResult> | ReplicationResult;
}
