import {
  type FinishedRun,
  type Outcomes,
  type PrecisionReached,
  type PrecisionTarget,
  type RunRequest,
  type Runner,
  createWorkerRunner,
  firstReplications,
  knownReferrals,
  nextCount,
  precisionOf,
} from '@taper/engine';
import { untilCancelled } from '../ending/cancel.ts';
import { keepRuns, keptRuns } from './kept-runs.ts';
import type { SimulationOptions } from '../options/options.ts';
import { precisionTargets } from './precision-targets.ts';
import { ProgressLine, duration } from '../terminal/progress.ts';
import { type UsableFile, findingsOf } from '../input/read-scenarios.ts';
import { Cancelled } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import { precisionText } from '../text/precision-text.ts';
import { spawnThread } from '../worker/spawn-thread.ts';

/** How scenarios are run; without a folder nothing is kept, and without a precision it takes its replications. */
export type HowToRun = Pick<SimulationOptions, 'replications' | 'seed' | 'workers' | 'assumptions'> &
  Partial<Pick<SimulationOptions, 'precision' | 'atMost' | 'out' | 'continue'>>;

/** A finished run and what it took. */
export interface Simulated extends FinishedRun {
  readonly seconds: number;
  /** How narrow the intervals have become that were asked for; empty where none were. */
  readonly precision: readonly PrecisionReached[];
}

/** What a run needs beside its scenarios. */
interface Making {
  readonly request: Omit<RunRequest, 'replications'>;
  readonly runner: Runner;
  readonly progress: ProgressLine;
  readonly signal: AbortSignal;
}

/**
 * Runs scenarios on worker threads, with progress on the terminal: as many replications as are asked for, or as a precision
 * takes. Those that the folder of results already holds are taken over where that is wanted.
 * @throws InputFault where the runs of the folder are not of these scenarios
 * @throws Cancelled when the user stops it; what is finished is then kept in the folder of results
 */
export async function simulate(
  files: readonly UsableFile[],
  options: HowToRun,
  terminal: Terminal,
): Promise<Simulated> {
  const { seed, assumptions } = options;
  const request = { scenarios: files.map(({ scenario }) => scenario), seed, assumptions };
  // Reading the files has found this out; every thread would take as long again.
  const given = knownReferrals(request.scenarios[0]!, assumptions);
  const targets = precisionTargets(files, options.precision ?? []);
  const kept = options.continue ? keptRuns(options.out, request) : null;
  const progress = new ProgressLine(terminal, () => performance.now());
  const runner = createWorkerRunner(spawnThread, options.workers);
  if (kept !== null)
    progress.say(`${plural(kept.replications.length, 'run')} taken over from ${options.out}.`);
  try {
    const findings = { findings: findingsOf(files), evidence: files.map((file) => file.evidence) };
    const finished = (outcomes: Outcomes): FinishedRun => ({
      request: { ...request, replications: outcomes.replications },
      outcomes,
      ...findings,
    });
    const { outcomes, wanted } = await untilCancelled((signal) =>
      makeRuns(
        { request: { ...request, given }, runner, progress, signal },
        kept,
        options,
        targets,
        finished,
      ),
    );
    const done = outcomes.replications.length;
    if (done < wanted) throw new Cancelled(stopped(done, wanted, keepRuns(options.out, request, outcomes)));
    const seconds = progress.seconds;
    const on = `${plural(Math.min(options.workers, done), 'thread')} in ${duration(seconds)}`;
    progress.say(`${plural(done, 'run')} of ${plural(files.length, 'scenario')} on ${on}.`);
    const run = finished(outcomes);
    return { ...run, seconds, precision: precisionOf(run, targets) };
  } finally {
    runner.close();
  }
}

/** Makes runs, stage by stage while a precision asks for more; stops early when cancelled. */
async function makeRuns(
  making: Making,
  kept: Outcomes | null,
  { replications, atMost = Infinity }: HowToRun,
  targets: readonly PrecisionTarget[],
  finished: (outcomes: Outcomes) => FinishedRun,
): Promise<{ outcomes: Outcomes; wanted: number }> {
  const { signal, progress } = making;
  let outcomes = kept;
  let wanted: number = targets.length > 0 ? Math.min(replications, atMost) : replications;
  if (kept !== null) wanted = Math.max(wanted, ...kept.replications.map((replication) => replication + 1));
  for (;;) {
    outcomes = await addRuns(making, outcomes, wanted);
    if (signal.aborted || targets.length === 0) return { outcomes, wanted };
    const reached = precisionOf(finished(outcomes), targets);
    const next = nextCount(wanted, reached, atMost);
    progress.say(precisionText(making.request.scenarios, wanted, reached, next));
    if (next === null) return { outcomes, wanted };
    wanted = next;
  }
}

/** Makes the replications that are missing of the first `wanted`. */
async function addRuns(
  { request, runner, progress, signal }: Making,
  before: Outcomes | null,
  wanted: number,
): Promise<Outcomes> {
  const present = new Set(before?.replications);
  const missing = firstReplications(wanted).filter((replication) => !present.has(replication));
  progress.begin(wanted, present.size);
  const outcomes = await runner.run(
    { ...request, replications: missing },
    {
      signal,
      onProgress: ({ done }) => progress.update({ done: present.size + done, total: wanted }),
      onTrouble: (message) => progress.say(message),
    },
  );
  if (before !== null) outcomes.merge(before);
  return outcomes;
}

function stopped(done: number, total: number, kept: string | null): string {
  const rest =
    kept === null ? 'Nothing was written.' : `They are kept in ${kept}: add --continue to go on from there.`;
  return `Stopped: ${done} of ${total} runs were finished. ${rest}`;
}
