import {
  type Calibration,
  type Finding,
  type WrittenFree,
  calibrationFindings,
  loadFindings,
  readCalibration,
  readTargets,
} from '@taper/engine';
import { loadFile } from '../input/load-file.ts';
import { placed } from '../input/read-scenarios.ts';
import { InputFault } from '../ending/stops.ts';

/** A calibration that can be done, and the warnings about it. */
export interface UsableCalibration {
  readonly calibration: Calibration;
  readonly findings: readonly Finding[];
}

/**
 * Reads a scenario and its targets.
 * @throws InputFault with all findings, when any is an error
 */
export function readUsableCalibration(
  file: string,
  targets: string,
  set: readonly string[],
  free: readonly WrittenFree[],
): UsableCalibration {
  const texts = new Map<string, string | undefined>();
  // A fit reads the scenario again for every place that it looks at.
  const load = (path: string) => {
    if (!texts.has(path)) texts.set(path, loadFile(path));
    return texts.get(path);
  };
  const { calibration, findings: ofFiles } = readCalibration({ file, targets, set, free }, load);
  const more =
    calibration === null
      ? []
      : [...calibrationFindings(calibration), ...loadFindings(calibration.start, calibration.locate)];
  const findings = [...ofFiles, ...more].map(placed);
  if (calibration === null || findings.some(({ severity }) => severity === 'error'))
    throw new InputFault('', findings);
  return { calibration, findings };
}

/** Says what is wrong with a targets file by itself; whether a scenario has what it names is told when it is used. */
export function checkTargets(file: string): { readonly findings: readonly Finding[] } {
  return { findings: readTargets(file, loadFile).findings.map(placed) };
}

/** Whether a file says that it is a targets file. */
export function isTargetsFile(file: string): boolean {
  return /^taper-targets\s*:/m.test(loadFile(file) ?? '');
}
