import { type Outcomes, type RunRequest, firstReplications } from '@taper/engine';
import { untilCancelled } from '../ending/cancel.ts';
import { ProgressLine, duration } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import type { BatchHow } from './batch-how.ts';
import type { KeptBatch } from './kept-batch.ts';
import type { UsableScenario } from './read-batch.ts';
import type { OpenWorkplace, Workplace } from './workplace.ts';

/** A scenario of a batch that is to be run. */
export interface BatchTask extends Pick<UsableScenario, 'scenario'> {
  /** Its place in the grid, from 0. */
  readonly place: number;
  /** What its demand was found to bring, where that is known. */
  readonly given?: RunRequest['given'];
}

/** Where the runs of a batch go. */
export interface BatchSink {
  /** Where they are kept as they are finished; null: nowhere. */
  readonly kept: KeptBatch | null;
  /** Whether runs that are kept already are taken over. */
  readonly goesOn: boolean;
  /** Is handed the runs of each scenario once all are finished, in no particular order. */
  readonly onFinished: (place: number, outcomes: Outcomes) => void;
}

/** What came of running a batch, as far as it came. */
export interface SimulatedBatch {
  /** Scenarios that are finished. */
  readonly finished: number;
  readonly seconds: number;
  /** Why it ended early; null: it did not. A fault is what was thrown. */
  readonly ended: null | 'stopped' | { readonly fault: unknown };
}

/**
 * Runs scenarios of a batch, each as `run` would: with its own warm-up, its own demand and the same seed. Threads that
 * have nothing left to do in one scenario begin with the next. What is finished is kept, whatever comes after.
 * @throws InputFault where the workplace cannot be used
 */
export async function simulateBatch(
  tasks: readonly BatchTask[],
  how: BatchHow,
  sink: BatchSink,
  open: OpenWorkplace,
  terminal: Terminal,
): Promise<SimulatedBatch> {
  const progress = new ProgressLine(terminal, () => performance.now());
  const place = await open((message) => progress.say(message));
  const work = new BatchWork(how, sink, place, progress);
  let ended: SimulatedBatch['ended'] = null;
  try {
    await untilCancelled((signal) => work.run(tasks, signal));
    if (work.finished < tasks.length) ended = 'stopped';
  } catch (fault) {
    ended = { fault };
  } finally {
    await place.leave();
  }
  const { seconds } = progress;
  const of = ended === null ? '' : ` of ${tasks.length}`;
  const what = `${work.finished}${of} ${tasks.length === 1 ? 'scenario' : 'scenarios'}`;
  const each = `${plural(how.replications, 'run')} each`;
  progress.say(
    `${ended === null ? '' : 'Stopped: '}${what}, ${each}, ${place.name} in ${duration(seconds)}.`,
  );
  return { finished: work.finished, seconds, ended };
}

/** The work on one batch, and how far it is. */
class BatchWork {
  readonly #how: BatchHow;
  readonly #sink: BatchSink;
  readonly #place: Workplace;
  readonly #progress: ProgressLine;
  /** Places of scenarios of which some runs, but not all, are kept. */
  readonly #begun = new Set<number>();
  #done = 0;
  #total = 0;
  finished = 0;

  constructor(how: BatchHow, sink: BatchSink, place: Workplace, progress: ProgressLine) {
    this.#how = how;
    this.#sink = sink;
    this.#place = place;
    this.#progress = progress;
  }

  /** Takes over what is kept, then runs the rest; stops early when told to. */
  async run(tasks: readonly BatchTask[], signal: AbortSignal): Promise<void> {
    this.#total = tasks.length * this.#how.replications;
    const rest = tasks.filter((task) => !this.#takeOver(task));
    if (this.#done > 0)
      this.#progress.say(`${plural(this.#done, 'run')} of ${this.#total} taken over from what is kept.`);
    if (rest.length > 0) this.#progress.begin(this.#total, this.#done);
    const asked: Promise<void>[] = [];
    for (const task of rest) {
      if (asked.length > this.#place.ahead) await asked.shift();
      if (signal.aborted) break;
      const run = this.#simulate(task, signal);
      // Whoever waits for it hears of a fault, but only once those before it are finished.
      run.catch(() => undefined);
      asked.push(run);
    }
    await Promise.all(asked);
  }

  /** Whether a scenario needs no more runs; counts those that are kept. */
  #takeOver(task: BatchTask): boolean {
    const kept = this.#keptOf(task);
    if (kept === null) return false;
    const count = kept.replications.length;
    this.#done += count;
    if (count < this.#how.replications) {
      this.#begun.add(task.place);
      return false;
    }
    this.#finish(task, kept);
    return true;
  }

  async #simulate(task: BatchTask, signal: AbortSignal): Promise<void> {
    const { seed, assumptions, replications } = this.#how;
    const { scenario, given } = task;
    const before = this.#begun.has(task.place) ? this.#keptOf(task) : null;
    const missing = firstReplications(replications).filter((one) => !before?.replications.includes(one));
    const request = { scenarios: [scenario], seed, assumptions, given, replications: missing };
    const outcomes = await this.#place.runner.run(request, {
      signal,
      onProgress: () => this.#progress.update({ done: ++this.#done, total: this.#total }),
      onTrouble: (message) => this.#progress.say(message),
    });
    const isNew = outcomes.replications.length > 0;
    if (before !== null) outcomes.merge(before);
    if (isNew) this.#sink.kept?.keep(task.place, outcomes);
    if (outcomes.replications.length === replications) this.#finish(task, outcomes);
  }

  /** The kept runs that are asked for; none where they are not to be taken over. */
  #keptOf({ place }: BatchTask): Outcomes | null {
    const { kept, goesOn } = this.#sink;
    const outcomes = goesOn ? (kept?.read(place) ?? null) : null;
    return outcomes?.only((replication) => replication < this.#how.replications) ?? null;
  }

  #finish({ place }: BatchTask, outcomes: Outcomes): void {
    this.finished += 1;
    this.#sink.onFinished(place, outcomes);
  }
}
