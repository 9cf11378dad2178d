import {
  calibrationFindings,
  calibrationResult,
  councilProblem,
  createInlineRunner,
  designOf,
  faultFindings,
  firstReplications,
  fittedScenario,
  isFinished,
  measured,
  nextStep,
  nothingDone,
  outcomesNear,
  readCalibration,
  slopesKnown,
  startFaults,
  stepWords,
} from '@taper/engine';
import type { Calibration, CalibrationProblem, CalibrationState, Finding } from '@taper/engine';

/** A council that was found. */
export interface FittedCouncil {
  /** A scenario file that extends England's council. */
  readonly text: string;
  readonly verdict: 'met' | 'missed';
  /** Targets that were missed, in words. */
  readonly missed: readonly string[];
}

/** What came of fitting: a council, or why there is none. */
export type FitAnswer =
  | { readonly kind: 'fitted'; readonly council: FittedCouncil }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** Fewer runs and rounds than the command line takes: somebody waits for it. */
const HOW = { seed: 'taper', rounds: 3, replications: 6 };

const COUNCIL = 'scenarios/england/council.yaml';
const TARGETS = 'scenarios/england/twelve-numbers.targets.yaml';

/**
 * Fits England's council to twelve numbers, in the thread it is called from.
 * @param form the form with a council's own numbers, as text
 * @param load gives the texts of ready scenario files
 * @param onStep told in words what each step came to
 */
export async function fitCouncil(
  form: string,
  load: (file: string) => string | undefined,
  onStep: (words: string) => void,
): Promise<FitAnswer> {
  const files = { file: COUNCIL, targets: TARGETS, set: [], free: [] };
  const { calibration, findings } = readCalibration(files, (file) => (file === TARGETS ? form : load(file)));
  const all = calibration === null ? findings : [...findings, ...calibrationFindings(calibration)];
  if (calibration === null || hasErrors(all)) return { kind: 'refused', findings: all };
  const problem = problemOf(calibration);
  let state: CalibrationState = nothingDone;
  while (!isFinished(state)) {
    state = await nextStep(problem, state);
    if (slopesKnown(problem, state)) {
      const faults = faultFindings(calibration, startFaults(problem, state));
      if (hasErrors(faults)) return { kind: 'refused', findings: faults };
    }
    onStep(stepWords(problem, state));
  }
  const about = { name: calibration.targets.name, replications: HOW.replications, findings: all };
  const result = calibrationResult(problem, state, about);
  const text = fittedScenario(calibration, result, 'council.yaml');
  return { kind: 'fitted', council: { text, verdict: result.verdict, missed: result.missed } };
}

function problemOf(calibration: Calibration): CalibrationProblem {
  const reckon = outcomesNear(calibration.start);
  const runner = createInlineRunner();
  return councilProblem(
    calibration,
    {
      expected: (scenario) => Promise.resolve(reckon(scenario)),
      simulate: async (scenario, seed, ids) => {
        const scenarios = [scenario];
        const replications = firstReplications(HOW.replications);
        const outcomes = await runner.run({ scenarios, seed, assumptions: 'mid', replications });
        const design = designOf(scenarios, 'mid', replications);
        return ids.map((id) => measured(outcomes.indicator(0, id), design));
      },
    },
    HOW,
  );
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
