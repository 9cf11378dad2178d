import type { AssumptionMode, RunOptions, Runner } from '../../run/runner.ts';
import type { WhyRuns } from './why-runs.ts';

/** How the replications are run. */
export interface WhyRequest {
  readonly seed: string;
  readonly assumptions: AssumptionMode;
  /** How many: replications 0 to one less. */
  readonly replications: number;
}

/** Who is told what while they are run. */
export interface WhyRunOptions extends Pick<RunOptions, 'onTrouble' | 'signal'> {
  /** Told after each replication of a scenario. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Runs the replications of a `WhyRuns`, each with the scenarios of its own order, and adds them to it; complete unless
 * the signal stopped it. Each runner has one replication at a time.
 *
 * @param runners of one thread each: what they do at a time is not of one order
 */
export async function runWhy(
  runs: WhyRuns,
  { seed, assumptions, replications }: WhyRequest,
  runners: readonly Runner[],
  { onProgress, onTrouble, signal }: WhyRunOptions = {},
): Promise<void> {
  const waiting = Array.from({ length: replications }, (_, replication) => replication);
  // As far as the runners get together in two steps: blocks are to be finished in turn.
  const reach = 2 * runners.length;
  let done = 0;
  let fault = false;
  const work = async (runner: Runner): Promise<void> => {
    let order = '';
    for (
      let next = take(waiting, runs, order, reach);
      next !== undefined;
      next = take(waiting, runs, order, reach)
    ) {
      order = orderOf(runs, next);
      const request = { scenarios: runs.chain(next), seed, assumptions, replications: [next] };
      const outcomes = await runner.run(request, {
        ...(signal === undefined ? {} : { signal }),
        ...(onTrouble === undefined ? {} : { onTrouble }),
      });
      if (fault || outcomes.replications.length === 0) return;
      runs.add(next, outcomes);
      onProgress?.({ done: ++done, total: replications });
    }
  };
  const stopAll = (error: unknown) => {
    fault = true;
    waiting.length = 0;
    throw error;
  };
  await Promise.all(runners.map((runner) => work(runner).catch(stopAll)));
}

/** The next replication for a runner: of the order that it has prepared, where there is one within reach; else the first. */
function take(waiting: number[], runs: WhyRuns, order: string, reach: number): number | undefined {
  const near = waiting.slice(0, reach);
  const same = near.findIndex((replication) => orderOf(runs, replication) === order);
  return waiting.splice(Math.max(0, same), 1)[0];
}

function orderOf(runs: WhyRuns, replication: number): string {
  return runs.orders.of(replication).order.join();
}
