import {
  type CalibrationProblem,
  type CalibrationState,
  type Evaluators,
  type Runner,
  createWorkerRunner,
  councilProblem,
  designOf,
  faultFindings,
  firstReplications,
  isFinished,
  measured,
  nextStep,
  outcomesNear,
  slopesKnown,
  startFaults,
  stepWords,
} from '@taper/engine';
import { setImmediate } from 'node:timers/promises';
import { untilCancelled } from '../ending/cancel.ts';
import { ProgressLine, duration } from '../terminal/progress.ts';
import { placed } from '../input/read-scenarios.ts';
import { Cancelled, InputFault } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { spawnThread } from '../worker/spawn-thread.ts';
import type { UsableCalibration } from './read-calibration.ts';

/** How a calibration is run, and where it has come to. */
export interface CalibrationHow {
  readonly seed: string;
  readonly replications: number;
  readonly rounds: number;
  readonly workers: number;
  readonly state: CalibrationState;
  /** Told of every state, to keep it. */
  readonly keep: (state: CalibrationState) => void;
  /** Whether the states are kept: what is told to whoever stops it. */
  readonly isKept: boolean;
}

/** A finished calibration and what it took. */
export interface RunCalibration extends UsableCalibration {
  readonly problem: CalibrationProblem;
  readonly state: CalibrationState;
  readonly seconds: number;
}

/**
 * Runs a calibration piece by piece, each kept before the next begins.
 * @throws InputFault when the slopes at the start show that it cannot be done
 * @throws Cancelled when the user stops it
 */
export async function runCalibration(
  usable: UsableCalibration,
  how: CalibrationHow,
  terminal: Terminal,
): Promise<RunCalibration> {
  const progress = new ProgressLine(terminal, () => performance.now());
  const runner = createWorkerRunner(spawnThread, how.workers);
  let state = how.state;
  try {
    if (state.start !== null) progress.say(`Going on. ${stepWords(problemOf(usable, how, runner), state)}`);
    return await untilCancelled(async (signal) => {
      const problem = problemOf(usable, how, runner, { signal, terminal, progress });
      let findings = findingsAt(usable, problem, state);
      while (!isFinished(state)) {
        state = plain(await nextStep(problem, state));
        if (state.rounds.length < 2) findings = findingsAt(usable, problem, state);
        how.keep(state);
        progress.say(stepWords(problem, state) + timeLeft(progress.seconds, how, state));
      }
      const { calibration } = usable;
      return { calibration, findings, problem, state, seconds: progress.seconds };
    });
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    const kept = how.isKept
      ? 'What is done is kept: the same command goes on from there.'
      : 'Nothing was written.';
    throw new Cancelled(`Stopped after ${stepsDone(state)}. ${kept}`);
  } finally {
    runner.close();
  }
}

/** Where the user can stop it, and where it tells how far it is. */
interface Watch {
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
  readonly progress: ProgressLine;
}

function problemOf(
  { calibration }: UsableCalibration,
  { seed, rounds, replications }: CalibrationHow,
  runner: Runner,
  watch?: Watch,
): CalibrationProblem {
  const reckon = outcomesNear(calibration.start);
  const evaluators: Evaluators = {
    expected: async (scenario) => {
      // Lets a Ctrl-C in between two of these.
      await setImmediate();
      if (watch?.signal.aborted) throw new Cancelled();
      return reckon(scenario);
    },
    simulate: async (scenario, own, ids) => {
      const line = watch && new ProgressLine(watch.terminal, () => performance.now());
      line?.begin(replications);
      const request = {
        ...{ scenarios: [scenario], seed: own, assumptions: 'mid' as const },
        replications: firstReplications(replications),
      };
      const outcomes = await runner.run(request, {
        ...(watch && { signal: watch.signal }),
        onProgress: (now) => line?.update(now),
        onTrouble: (message) => line?.say(message),
      });
      if (outcomes.replications.length < replications) throw new Cancelled();
      const design = designOf([scenario], request.assumptions, outcomes.replications);
      return ids.map((id) => measured(outcomes.indicator(0, id), design));
    },
  };
  return councilProblem(calibration, evaluators, { seed, rounds });
}

/** Warnings, with those that the slopes at the start give reason for; errors end it. */
function findingsAt(
  { calibration, findings }: UsableCalibration,
  problem: CalibrationProblem,
  state: CalibrationState,
): UsableCalibration['findings'] {
  if (!slopesKnown(problem, state)) return findings;
  const all = [...findings, ...faultFindings(calibration, startFaults(problem, state)).map(placed)];
  if (all.some(({ severity }) => severity === 'error')) throw new InputFault('', all);
  return all;
}

/** A calibration that goes on from a file and one that never stopped see the same numbers. */
function plain(state: CalibrationState): CalibrationState {
  return JSON.parse(JSON.stringify(state)) as CalibrationState;
}

function stepsDone({ start, rounds }: CalibrationState): string {
  if (start === null) return 'nothing was done';
  return rounds.length < 2 ? 'the start' : `round ${rounds.length - 1}`;
}

/** About how long it may still take, from how long each round took. */
function timeLeft(
  seconds: number,
  { state: before, rounds: most }: CalibrationHow,
  now: CalibrationState,
): string {
  const done = now.rounds.length - before.rounds.length;
  if (done < 1 || now.judged !== null) return '';
  const rounds = now.settled ? 1 : most - now.rounds.length + 2;
  return ` At most ${duration((seconds / done) * rounds)} left.`;
}
