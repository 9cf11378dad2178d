import { sweepResult } from '@taper/engine';
import type { Command } from 'commander';
import { simulate } from '../runs/simulate.ts';
import { readSweep } from '../sweep/read-sweep.ts';
import { type SweepOptions, withSweepOptions } from '../sweep/sweep-options.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { json } from '../writers/json.ts';
import { checkOutDir, writeOutDir } from '../writers/out-dir.ts';
import { sweepFileNames, sweepFiles } from '../writers/sweep-files.ts';
import { sweepText } from '../writers/sweep-text.ts';

/** Adds `taper sweep FILE`: what outcomes do as fields go over a range. */
export function addSweep(program: Command, terminal: Terminal): void {
  const command = program
    .command('sweep')
    .description('Varies fields over ranges and tells what each does to outcomes.')
    .argument('<file>', 'scenario file that the points differ from');
  withSweepOptions(command).action((file: string, options: SweepOptions) => sweep(file, options, terminal));
}

async function sweep(path: string, options: SweepOptions, terminal: Terminal): Promise<void> {
  if (options.out !== undefined) checkOutDir(options.out, sweepFileNames);
  const { plan, files, shown } = readSweep(path, options);
  const { replications, seed, assumptions, workers } = options;
  const run = await simulate(files, { replications, seed, assumptions, workers }, terminal);
  const result = sweepResult(run, plan, shown);
  if (options.out !== undefined) {
    writeOutDir(options.out, sweepFiles(result, run, path, options));
    terminal.err(`Results are in ${options.out}.\n`);
  }
  terminal.out(options.json ? json(result) : sweepText(result, files[0]!, options, terminal));
}
