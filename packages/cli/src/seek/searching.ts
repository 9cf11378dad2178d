import {
  type Runner,
  type Scenario,
  type Simulating,
  createWorkerRunner,
  knownReferrals,
} from '@taper/engine';
import { untilCancelled } from '../ending/cancel.ts';
import type { RunOptions } from '../options/options.ts';
import { ProgressLine, duration } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import { spawnThread } from '../worker/spawn-thread.ts';

/** What a search took. */
export interface Searched {
  readonly seconds: number;
  readonly events: number;
}

/**
 * Does a search whose questions are simulated on worker threads, with progress on the terminal. A first Ctrl-C stops it:
 * the question being asked is then answered with null.
 *
 * @param search is given where to simulate, and how to tell what is being asked
 */
export async function searching<Found>(
  base: Scenario,
  { seed, assumptions, workers }: Pick<RunOptions, 'seed' | 'assumptions' | 'workers'>,
  terminal: Terminal,
  search: (simulating: Simulating, say: (message: string) => void) => Promise<Found>,
): Promise<Searched & { readonly found: Found }> {
  const progress = new ProgressLine(terminal, () => performance.now());
  const runner: Runner = createWorkerRunner(spawnThread, workers);
  let [events, runs] = [0, 0];
  try {
    const found = await untilCancelled((signal) =>
      search(
        {
          ...{ runner, seed, assumptions, signal },
          given: knownReferrals(base, assumptions),
          onRuns: ({ done, total, scenarios }) => {
            if (done === 0) progress.begin(total);
            else progress.update({ done, total });
            if (done === total) runs += total * scenarios;
          },
          onEvents: (more) => (events += more),
          onTrouble: (message) => progress.say(message),
        },
        (message) => progress.say(message),
      ),
    );
    progress.say(
      `${plural(runs, 'simulation')} on ${plural(workers, 'thread')} in ${duration(progress.seconds)}.`,
    );
    return { found, seconds: progress.seconds, events };
  } finally {
    runner.close();
  }
}
