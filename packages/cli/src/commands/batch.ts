import { batchResult, defaults } from '@taper/engine';
import type { Command } from 'commander';
import { readUsableBatch } from '../batch/read-batch.ts';
import { type BatchHow, simulateBatch } from '../batch/simulate-batch.ts';
import { exitCodes } from '../exit-codes.ts';
import { type BatchOptions, withBatchOptions } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { batchFileNames, batchFiles } from '../writers/batch-files.ts';
import { batchText } from '../writers/batch-text.ts';
import { json } from '../writers/json.ts';
import { checkOutDir, writeOutDir } from '../writers/out-dir.ts';

/** Adds `taper batch FILE`: every combination of a grid, each a scenario of its own. */
export function addBatch(program: Command, terminal: Terminal): void {
  const command = program
    .command('batch')
    .description('Runs every scenario of a batch file, one by one.')
    .argument('<file>', 'batch file');
  withBatchOptions(command).action((file: string, options: BatchOptions) => batch(file, options, terminal));
}

async function batch(file: string, options: BatchOptions, terminal: Terminal): Promise<void> {
  if (options.out !== undefined) checkOutDir(options.out, batchFileNames);
  const usable = readUsableBatch(file, options.set);
  const how: BatchHow = {
    replications: options.replications ?? usable.batch.replications ?? defaults.replications,
    seed: options.seed ?? usable.batch.seed ?? defaults.seed,
    assumptions: options.assumptions ?? usable.batch.assumptions ?? defaults.assumptions,
    workers: options.workers,
  };
  const simulated = await simulateBatch(usable.scenarios, how, terminal);
  const { runs, ended } = simulated;
  if (runs.length > 0) {
    const result = batchResult({ ...usable, ...how, runs });
    if (options.out !== undefined) {
      writeOutDir(options.out, batchFiles(result, simulated, usable.batch, options));
      terminal.err(`Results are in ${options.out}.\n`);
    }
    terminal.out(options.json ? json(result) : batchText(result, usable, options, terminal));
  } else terminal.err('Nothing was written.\n');
  if (ended === 'stopped') process.exitCode = exitCodes.cancelled;
  else if (ended !== null) throw ended.fault;
}
