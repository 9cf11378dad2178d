import { type FinishedRun, createWorkerRunner, firstReplications } from '@taper/engine';
import { untilCancelled } from './cancel.ts';
import type { SimulationOptions } from './options.ts';
import { ProgressLine, duration } from './progress.ts';
import { type UsableFile, findingsOf } from './read-scenarios.ts';
import { Cancelled } from './stops.ts';
import type { Terminal } from './terminal.ts';
import { plural } from './text/findings-text.ts';
import { spawnThread } from './worker/spawn-thread.ts';

/** A finished run and what it took. */
export interface Simulated extends FinishedRun {
  readonly seconds: number;
}

/**
 * Runs scenarios on worker threads, with progress on the terminal.
 * @throws Cancelled when the user stops it
 */
export async function simulate(
  files: readonly UsableFile[],
  options: SimulationOptions,
  terminal: Terminal,
): Promise<Simulated> {
  const { seed, assumptions } = options;
  const replications = firstReplications(options.replications);
  const request = { scenarios: files.map(({ scenario }) => scenario), seed, assumptions, replications };
  const progress = new ProgressLine(terminal, () => performance.now());
  const runner = createWorkerRunner(spawnThread, options.workers);
  try {
    progress.begin(replications.length);
    const outcomes = await untilCancelled((signal) =>
      runner.run(request, {
        signal,
        onProgress: (now) => progress.update(now),
        onTrouble: (message) => progress.say(message),
      }),
    );
    const done = outcomes.replications.length;
    if (done < replications.length) throw new Cancelled(stopped(done, replications.length));
    const seconds = progress.seconds;
    const on = `${plural(Math.min(options.workers, done), 'thread')} in ${duration(seconds)}`;
    progress.say(`${plural(done, 'run')} of ${plural(files.length, 'scenario')} on ${on}.`);
    const evidence = files.map((file) => file.evidence);
    return { request, outcomes, findings: findingsOf(files), evidence, seconds };
  } finally {
    runner.close();
  }
}

function stopped(done: number, total: number): string {
  return `Stopped: ${done} of ${total} runs were finished. Nothing was written.`;
}
