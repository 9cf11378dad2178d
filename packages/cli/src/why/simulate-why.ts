import { WhyRuns, createWorkerRunner, runWhy } from '@taper/engine';
import { untilCancelled } from '../ending/cancel.ts';
import { ProgressLine, duration } from '../terminal/progress.ts';
import { Cancelled } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import { spawnThread } from '../worker/spawn-thread.ts';
import type { UsableWhy } from './read-why.ts';
import type { WhyOptions } from './why-options.ts';

/** Replications as far as they came. */
export interface SimulatedWhy {
  readonly runs: WhyRuns;
  readonly seconds: number;
  /** Whether the user stopped it before the end. */
  readonly stopped: boolean;
}

/**
 * Runs the base as it becomes the scenario, change by change, on worker threads. What is stopped keeps the blocks of
 * orders that were finished.
 * @throws Cancelled when it is stopped before the first of them
 */
export async function simulateWhy(
  { changes }: UsableWhy,
  { replications: asked, seed, assumptions, workers }: WhyOptions,
  terminal: Terminal,
): Promise<SimulatedWhy> {
  const runs = new WhyRuns(changes, seed);
  const { orders } = runs;
  const replications = asked === null ? orders.usual : orders.rounded(asked);
  const progress = new ProgressLine(terminal, () => performance.now());
  const count = changes.changes.length;
  terminal.err(
    `${plural(count, 'change')}; ${plural(replications, 'run')}, each of ${count + 1} scenarios in an order of its own.\n`,
  );
  const runners = Array.from({ length: Math.min(workers, replications) }, () =>
    createWorkerRunner(spawnThread, 1),
  );
  let stopped = false;
  try {
    progress.begin(replications);
    await untilCancelled(async (signal) => {
      await runWhy(runs, { seed, assumptions, replications }, runners, {
        signal,
        onProgress: (now) => progress.update(now),
        onTrouble: (message) => progress.say(message),
      });
      stopped = signal.aborted && runs.replications.length < replications;
    });
  } finally {
    for (const runner of runners) runner.close();
  }
  const done = runs.replications.length;
  if (done === 0)
    throw new Cancelled(
      'Stopped before the first runs that belong together were finished. Nothing was written.',
    );
  const of = stopped
    ? `Stopped: ${done} of ${plural(replications, 'run')} are kept, `
    : `${plural(done, 'run')} `;
  progress.say(`${of}on ${plural(runners.length, 'thread')} in ${duration(progress.seconds)}.`);
  return { runs, seconds: progress.seconds, stopped };
}
