import type { CompareResult, RunResult } from '@taper/engine';
import { exitCodes } from '../exit-codes.ts';
import type { SimulationOptions } from '../options.ts';
import type { UsableFile } from '../read-scenarios.ts';
import type { Simulated } from '../simulate.ts';
import type { Terminal } from '../terminal.ts';
import { json } from './json.ts';
import { writeOutDir } from './out-dir.ts';
import { resultFiles } from './result-files.ts';

/** Results on their way to the user. */
export interface Delivery {
  readonly result: RunResult | CompareResult;
  readonly run: Simulated;
  readonly files: readonly UsableFile[];
  readonly options: SimulationOptions;
  readonly terminal: Terminal;
  /** Writes the results for people. */
  readonly text: () => string;
}

/** Writes results to the folder of `--out`, if one is given, and to standard output. */
export function deliver({ result, run, files, options, terminal, text }: Delivery): void {
  if (options.out !== undefined) {
    writeOutDir(options.out, resultFiles(result, run, files, options));
    terminal.err(`Results are in ${options.out}.\n`);
  }
  terminal.out(options.json ? json(result) : text());
  if (run.precision.some(({ reached }) => !reached)) process.exitCode = exitCodes.missed;
}
