import type { CompareResult, RunResult } from '@taper/engine';
import { exitCodes } from '../ending/exit-codes.ts';
import type { SimulationOptions } from '../options/options.ts';
import type { UsableFile } from '../input/read-scenarios.ts';
import type { Simulated } from '../runs/simulate.ts';
import type { KeptInputs } from '../study/kept-inputs.ts';
import { studyOfRun } from '../study/study-of-run.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { json } from './json.ts';
import { writeOutDir } from './out-dir.ts';
import { resultFiles } from './result-files.ts';
import { writeStudyFiles } from './study-files.ts';

/** Results on their way to the user. */
export interface Delivery {
  readonly result: RunResult | CompareResult;
  readonly run: Simulated;
  readonly files: readonly UsableFile[];
  /** The text of every file that was read, by its name. */
  readonly texts: KeptInputs['texts'];
  readonly options: SimulationOptions;
  readonly terminal: Terminal;
  /** Writes the results for people. */
  readonly text: () => string;
}

/** Writes results to the folder of `--out`, if one is given, and to standard output. */
export async function deliver({
  result,
  run,
  files,
  texts,
  options,
  terminal,
  text,
}: Delivery): Promise<void> {
  const { out } = options;
  if (out !== undefined) {
    writeOutDir(out, resultFiles(result, run, files, texts, options));
    await writeStudyFiles(out, options, () => studyOfRun({ result, run, files, ...options }));
    terminal.err(`Results are in ${out}.\n`);
  }
  terminal.out(options.json ? json(result) : text());
  if (run.precision.some(({ reached }) => !reached)) process.exitCode = exitCodes.missed;
}
