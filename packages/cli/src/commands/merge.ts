import type { TableForm } from '@taper/engine';
import type { Command } from 'commander';
import { FinishedScenarios } from '../batch/finished-scenarios.ts';
import { KeptBatch, openKept } from '../batch/kept-batch.ts';
import { readPlan } from '../batch/plan.ts';
import { readShards } from '../batch/shards.ts';
import { reportOption, tablesOption, workbookOption } from '../options/options.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { batchFileNames } from '../writers/batch-files.ts';
import { deliverBatch } from '../writers/deliver-batch.ts';
import { checkResultsDir } from '../writers/study-files.ts';
import { tableFileNames } from '../writers/write-tables.ts';

interface MergeOptions {
  readonly out: string;
  readonly tables?: TableForm;
  readonly workbook?: true;
  readonly report?: true;
  readonly json?: true;
}

/** Adds `taper merge DIR…`: puts shards of a batch together, as one machine would have run it. */
export function addMerge(program: Command, terminal: Terminal): void {
  program
    .command('merge')
    .description('Puts the shards of a batch together, in any order.')
    .argument('<dirs...>', 'folders that taper batch --shard has written')
    .requiredOption('--out <dir>', 'where the results of the whole batch are written, and every run')
    .addOption(tablesOption())
    .addOption(workbookOption())
    .addOption(reportOption())
    .option('--json', 'write results as JSON')
    .action((dirs: string[], options: MergeOptions) => merge(dirs, options, terminal));
}

async function merge(dirs: readonly string[], options: MergeOptions, terminal: Terminal): Promise<void> {
  const began = performance.now();
  const { out } = options;
  checkResultsDir(out, [...batchFileNames, ...tableFileNames], options);
  const shards = readShards(dirs, (message) => terminal.err(`${message}\n`));
  const { plan, usable } = shards;
  const places = usable.scenarios.map((_, place) => place);
  openKept(out, plan, readPlan(out), places, { goesOn: false, isShared: false });
  const kept = new KeptBatch(out, plan, usable.scenarios, () => undefined);
  const finished = new FinishedScenarios(usable, plan);
  for (const place of places) {
    const outcomes = shards.read(place);
    kept.keep(place, outcomes);
    finished.add(place, outcomes);
  }
  const seconds = (performance.now() - began) / 1000;
  const how = { set: plan.set, workers: 1, seconds, merged: dirs, plan, kept };
  await deliverBatch(finished, { ...options, ...how }, terminal);
}
