import { asFault, runnerClosed } from './faults.ts';
import { outcomeLayout } from '../outcomes/registry.ts';
import { breathe } from './host.ts';
import { type LayoutOf, RunLedger } from './ledger.ts';
import { type Replications, prepareReplications } from './replication.ts';
import type { AssumptionMode, Runner } from './runner.ts';
import type { Scenario } from '../scenario/types.ts';

/** Compiles scenarios and offers their replications one by one. */
export type PrepareReplications = (
  scenarios: readonly Scenario[],
  seed: string,
  assumptions: AssumptionMode,
) => Replications;

/**
 * Creates a runner that simulates in the thread it is called from. Between replications the host gets its turn, so
 * that a signal can stop the run and progress can be drawn.
 * @param prepare stands in for the model in tests, as does `layoutOf`
 */
export function createInlineRunner(
  prepare: PrepareReplications = prepareReplications,
  layoutOf: LayoutOf = outcomeLayout,
): Runner {
  let closed = false;
  return {
    async run(request, options = {}) {
      const ledger = new RunLedger(request, options, layoutOf);
      const prepared = attempt('Preparing the scenarios', () =>
        prepare(request.scenarios, request.seed, request.assumptions),
      );
      for (let next = ledger.take(); next !== undefined; next = ledger.take()) {
        const replication = next;
        await breathe();
        if (closed) throw runnerClosed();
        if (options.signal?.aborted) break;
        ledger.add(attempt(`Replication ${replication}`, () => prepared.replicate(replication)));
      }
      return ledger.outcomes;
    },
    close() {
      closed = true;
    },
  };
}

function attempt<T>(doing: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFault(doing, error);
  }
}
