import { type CalibrationResult, fittedScenario, scenarioHash } from '@taper/engine';
import { relative } from 'node:path';
import type { RunCalibration } from '../calibration/run-calibration.ts';
import type { CalibrateOptions } from '../options/options.ts';
import { calibrationCsv } from './calibration-csv.ts';
import { json } from './json.ts';
import { machine } from './manifest.ts';

/** The files of `calibrate --out`, the last one written last. */
export const calibrationFileNames = [
  'scenario.yaml',
  'calibration.json',
  'fit.csv',
  'manifest.json',
] as const;

/** Makes the texts of `calibrate --out`, by name; all but the manifest are the same bytes for the same inputs. */
export function calibrationFiles(
  result: CalibrationResult,
  { calibration, seconds }: Pick<RunCalibration, 'calibration' | 'seconds'>,
  { out = '.', targets, set, workers }: CalibrateOptions,
): Record<(typeof calibrationFileNames)[number], string> {
  const { engine, seed, replications, rounds } = result;
  const { file, start } = calibration;
  return {
    'scenario.yaml': fittedScenario(calibration, result, pathFrom(out, file)),
    'calibration.json': json(result),
    'fit.csv': calibrationCsv(result),
    'manifest.json': json({
      schema: 'taper-manifest/1',
      ...{ engine, seed, assumptions: 'mid', replications, rounds, targets },
      scenarios: [{ name: start.name, file, hash: scenarioHash(start) }],
      ...{ set, time: new Date().toISOString(), seconds, workers, machine: machine() },
    }),
  };
}

/** The path of a file as another file in a folder names it: with forward slashes. */
function pathFrom(folder: string, file: string): string {
  return relative(folder, file).replaceAll('\\', '/');
}
