import {
  calibrationFindings,
  calibrationResult,
  councilProblem,
  designOf,
  faultFindings,
  firstReplications,
  isFinished,
  measured,
  nextStep,
  nothingDone,
  readCalibration,
  slopesKnown,
  startFaults,
} from '@taper/engine';
import type { Calibration, CalibrationState, Finding, Runner } from '@taper/engine';
import { FitTime } from './fit-time.ts';
import { fittedCouncil } from './fitted-council.ts';
import type { FittedCouncil } from './fitted-council.ts';
import { shared } from './reckoners.ts';
import type { Reckoner } from './reckoners.ts';
import { stageWords } from './stage-words.ts';

/** How far a fit has got. */
export interface FitProgress {
  readonly words: string;
  /** Part of the work that is done, from 0 to 1. */
  readonly done: number;
  /** Milliseconds, at most; null while it is too early to say. */
  readonly left: number | null;
  /** Whether there is a council that could be taken as it is. */
  readonly hasFound: boolean;
}

/** What came of fitting: a council, or why there is none. */
export type FitAnswer =
  | { readonly kind: 'fitted'; readonly council: FittedCouncil }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** What a fit needs of its surroundings. */
export interface FitTools {
  /** Gives the texts of ready scenario files. */
  readonly load: (file: string) => string | undefined;
  readonly runner: Runner;
  /** Makes what reckons outcomes of scenarios much like another, side by side. */
  readonly reckoners: (near: Calibration['start']) => readonly Reckoner[];
  readonly onProgress: (progress: FitProgress) => void;
  /** Once aborted, the best council so far is taken. */
  readonly enough: AbortSignal;
  readonly now?: () => number;
}

/** Fewer runs and rounds than the command line takes: somebody waits for it. */
const HOW = { seed: 'taper', rounds: 3 };
/** Runs of each try, and of the council that was found: whether it has the numbers is told by more. */
const RUNS = { tried: 6, judged: 12 };

const COUNCIL = 'scenarios/england/council.yaml';
const TARGETS = 'scenarios/england/twelve-numbers.targets.yaml';

/** Thrown where a piece of work is given up, because what there is is enough. */
class Enough extends Error {}

/**
 * Fits England's council to twelve numbers.
 * @param form the form with a council's own numbers, as text
 */
export async function fitCouncil(form: string, tools: FitTools): Promise<FitAnswer> {
  const files = { file: COUNCIL, targets: TARGETS, set: [], free: [] };
  const { calibration, findings } = readCalibration(files, (file) =>
    file === TARGETS ? form : tools.load(file),
  );
  const all = calibration === null ? findings : [...findings, ...calibrationFindings(calibration)];
  if (calibration === null || hasErrors(all)) return { kind: 'refused', findings: all };
  const fit = new CouncilFit(calibration, tools);
  try {
    return await fit.over(all);
  } finally {
    tools.runner.close();
  }
}

/** One fit, piece by piece. */
class CouncilFit {
  readonly #calibration: Calibration;
  readonly #tools: FitTools;
  readonly #time: FitTime;
  readonly #problem: ReturnType<typeof councilProblem>;
  #state: CalibrationState = nothingDone;
  #done = 0;
  /** Whether pieces are given up once there is enough: the last one never is. */
  #mayEnd = true;

  constructor(calibration: Calibration, tools: FitTools) {
    this.#calibration = calibration;
    this.#tools = tools;
    const { now = () => performance.now() } = tools;
    const reckoners = tools.reckoners(calibration.start);
    this.#time = new FitTime(reckoners.length, now);
    const reckon = shared(reckoners.map((one) => (scenario) => this.#time.look(() => one(scenario))));
    this.#problem = councilProblem(
      calibration,
      {
        expected: (scenario) => {
          this.#endIfEnough();
          return reckon(scenario).finally(() => this.#tell());
        },
        simulate: async (scenario, seed, ids) => {
          const request = { scenarios: [scenario], seed, assumptions: 'mid' as const };
          const replications = firstReplications(this.#state.settled ? RUNS.judged : RUNS.tried);
          let [last, done] = [now(), 0];
          const outcomes = await tools.runner.run(
            { ...request, replications },
            {
              ...(this.#mayEnd && { signal: tools.enough }),
              onProgress: (progress) => {
                this.#time.simulated((progress.done - done) / RUNS.tried, now() - last);
                [last, done] = [now(), progress.done];
                this.#tell(done / RUNS.tried);
              },
            },
          );
          if (outcomes.replications.length < replications.length) throw new Enough();
          const design = designOf([scenario], 'mid', replications);
          return ids.map((id) => measured(outcomes.indicator(0, id), design));
        },
      },
      HOW,
    );
  }

  async over(findings: readonly Finding[]): Promise<FitAnswer> {
    const problem = this.#problem;
    this.#tell();
    while (!isFinished(this.#state)) {
      this.#mayEnd = !this.#state.settled && this.#state.rounds.length > 0;
      try {
        this.#state = await nextStep(problem, this.#state);
      } catch (error) {
        if (!(error instanceof Enough)) throw error;
      }
      if (slopesKnown(problem, this.#state) && this.#state.rounds.length < 2) {
        const faults = faultFindings(this.#calibration, startFaults(problem, this.#state));
        if (hasErrors(faults)) return { kind: 'refused', findings: faults };
      }
      // What is taken early is judged like any other, by chances that were not fitted on.
      if (this.#isEnough) this.#state = { ...this.#state, settled: true };
      this.#tell();
    }
    const about = { name: this.#calibration.targets.name, replications: RUNS.judged, findings };
    const result = calibrationResult(problem, this.#state, about);
    return { kind: 'fitted', council: fittedCouncil(this.#calibration, result, this.#tools.enough.aborted) };
  }

  get #isEnough(): boolean {
    return this.#tools.enough.aborted && this.#state.rounds.length > 0;
  }

  #endIfEnough(): void {
    if (this.#mayEnd && this.#isEnough) throw new Enough();
  }

  /** @param part of the simulation under way that is done */
  #tell(part = 0): void {
    const { rounds, settled } = this.#state;
    const ahead = settled ? 0 : HOW.rounds + 1 - Math.max(1, rounds.length);
    const first = rounds.length === 0 ? 1 : 0;
    const left = this.#time.left({
      slopes: this.#problem.parameters.length,
      rounds: ahead,
      // That of the end is longer, by as much as its runs are more.
      simulations: first + ahead + RUNS.judged / RUNS.tried - part,
    });
    this.#done = Math.max(this.#done, this.#time.done(left));
    this.#tools.onProgress({
      words: stageWords(this.#problem, this.#state, this.#tools.enough.aborted),
      ...{ done: this.#done, left, hasFound: rounds.length > 0 && !settled },
    });
  }
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
