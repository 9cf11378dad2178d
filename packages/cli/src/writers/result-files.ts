import { type CompareResult, type RunResult, encodeRuns, monthlyResults } from '@taper/engine';
import { RUNS_FILE } from '../runs/kept-runs.ts';
import type { SimulationOptions } from '../options/options.ts';
import type { UsableFile } from '../input/read-scenarios.ts';
import type { Simulated } from '../runs/simulate.ts';
import { INPUTS_FILE, type KeptInputs, inputsText } from '../study/kept-inputs.ts';
import { json } from './json.ts';
import { manifest } from './manifest.ts';
import { moneyCsv } from './money-csv.ts';
import { monthlyCsv } from './monthly-csv.ts';
import { summaryCsv } from './summary-csv.ts';

/** The files of `--out`, the last one written last; money only where scenarios that are compared have costs. */
export const resultFileNames = [
  'summary.csv',
  'monthly.csv',
  'money.csv',
  'run.json',
  INPUTS_FILE,
  RUNS_FILE,
  'manifest.json',
] as const;

/** Makes the contents of `--out`, by name; all but the manifest are the same bytes for the same inputs. */
export function resultFiles(
  result: RunResult | CompareResult,
  run: Simulated,
  files: readonly UsableFile[],
  texts: KeptInputs['texts'],
  { set, workers, show }: SimulationOptions,
): Partial<Record<(typeof resultFileNames)[number], string | Uint8Array>> {
  const { seconds, outcomes } = run;
  const names = files.map(({ file }) => file);
  const command = 'scenarios' in result ? 'compare' : 'run';
  const { findings, seed, assumptions } = result;
  const inputs = { command, files: names, set, seed, assumptions, show, findings, texts } as const;
  const making = { files: names, set, workers, seconds, events: outcomes.events };
  return {
    'summary.csv': summaryCsv(result),
    'monthly.csv': monthlyCsv(monthlyResults(run)),
    ...(hasMoney(result) ? { 'money.csv': moneyCsv(result) } : {}),
    'run.json': json(result),
    [INPUTS_FILE]: inputsText(inputs),
    [RUNS_FILE]: encodeRuns(run.request, outcomes),
    'manifest.json': manifest(result, { ...making, time: new Date() }),
  };
}

function hasMoney(result: RunResult | CompareResult): result is CompareResult {
  return 'scenarios' in result && result.scenarios.some(({ money }) => money !== undefined);
}
