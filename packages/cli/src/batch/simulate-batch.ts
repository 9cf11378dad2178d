import {
  type AssumptionMode,
  type BatchRun,
  BatchRuns,
  createWorkerRunner,
  firstReplications,
} from '@taper/engine';
import { untilCancelled } from '../cancel.ts';
import { ProgressLine, duration } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { plural } from '../text/findings-text.ts';
import { spawnThread } from '../worker/spawn-thread.ts';
import type { UsableScenario } from './read-batch.ts';

/** How the scenarios of a batch are run. */
export interface BatchHow {
  readonly replications: number;
  readonly seed: string;
  readonly assumptions: AssumptionMode;
  readonly workers: number;
}

/** What came of running a batch, as far as it came. */
export interface SimulatedBatch {
  /** Results of the first scenarios, in the order of the grid. */
  readonly runs: readonly BatchRun[];
  readonly events: number;
  readonly seconds: number;
  /** Why it ended early; null: it did not. A fault is what was thrown. */
  readonly ended: null | 'stopped' | { readonly fault: unknown };
}

/**
 * Runs the scenarios of a batch one after the other, each as `run` would: with its own warm-up, its own demand and the
 * same seed. What is finished is kept, whatever comes after.
 */
export async function simulateBatch(
  scenarios: readonly UsableScenario[],
  { workers, ...how }: BatchHow,
  terminal: Terminal,
): Promise<SimulatedBatch> {
  const progress = new ProgressLine(terminal, () => performance.now());
  const runner = createWorkerRunner(spawnThread, workers);
  const replications = firstReplications(how.replications);
  const total = scenarios.length * replications.length;
  const runs = new BatchRuns(scenarios);
  let events = 0;
  let ended: SimulatedBatch['ended'] = null;
  progress.begin(total);
  try {
    await untilCancelled(async (signal) => {
      for (const { scenario, evidence } of scenarios) {
        const { seed, assumptions } = how;
        const request = { scenarios: [scenario], seed, assumptions, replications };
        const before = runs.count * replications.length;
        const outcomes = await runner.run(request, {
          signal,
          onProgress: ({ done }) => progress.update({ done: before + done, total }),
          onTrouble: (message) => progress.say(message),
        });
        if (outcomes.replications.length < replications.length) {
          ended = 'stopped';
          return;
        }
        events += outcomes.events;
        runs.add({ request, outcomes, findings: [], evidence: [evidence] });
      }
    });
  } catch (fault) {
    ended = { fault };
  } finally {
    runner.close();
  }
  const { seconds } = progress;
  const of = ended === null ? '' : ` of ${scenarios.length}`;
  const what = `${runs.count}${of} ${scenarios.length === 1 ? 'scenario' : 'scenarios'}`;
  const each = `${plural(replications.length, 'run')} each`;
  progress.say(
    `${ended === null ? '' : 'Stopped: '}${what}, ${each}, on ${plural(workers, 'thread')} in ${duration(seconds)}.`,
  );
  return { runs: runs.finished(), events, seconds, ended };
}
