import { defaults } from '@taper/engine';
import type { Command } from 'commander';
import type { BatchHow } from '../batch/batch-how.ts';
import { FinishedScenarios } from '../batch/finished-scenarios.ts';
import { KeptBatch, type OnDamaged, openKept } from '../batch/kept-batch.ts';
import { type BatchPlan, isOfTheseFiles, planOf, readPlan } from '../batch/plan.ts';
import { type UsableBatch, readUsableBatch } from '../batch/read-batch.ts';
import { placesOf, wholeBatch } from '../batch/shard.ts';
import { type SimulatedBatch, simulateBatch } from '../batch/simulate-batch.ts';
import { queue, threads } from '../batch/workplace.ts';
import { exitCodes } from '../exit-codes.ts';
import { rememberingLoad } from '../load-file.ts';
import { type BatchOptions, withBatchOptions } from '../options.ts';
import { type QueueAddress, readAddress } from '../queue/address.ts';
import { QueueConnection } from '../queue/connection.ts';
import { InputFault } from '../stops.ts';
import type { Terminal } from '../terminal.ts';
import { batchFileNames } from '../writers/batch-files.ts';
import { deliverBatch } from '../writers/deliver-batch.ts';
import type { Making } from '../writers/manifest.ts';
import { checkResultsDir } from '../writers/study-files.ts';
import { tableFileNames } from '../writers/write-tables.ts';

/** Adds `taper batch FILE`: every combination of a grid, each a scenario of its own. */
export function addBatch(program: Command, terminal: Terminal): void {
  const command = program
    .command('batch')
    .description('Runs every scenario of a batch file, each by itself.')
    .argument('<file>', 'batch file');
  withBatchOptions(command).action((file: string, options: BatchOptions) => batch(file, options, terminal));
}

async function batch(file: string, options: BatchOptions, terminal: Terminal): Promise<void> {
  const { out, workers, patience, shard = wholeBatch, continue: goesOn = false } = options;
  checkFolder(options);
  const address = options.queue === undefined ? null : readAddress(options.queue);
  if (address !== null) await QueueConnection.check(address);
  const { usable, plan, before } = read(file, options);
  const places = placesOf(shard, usable.scenarios.length);
  if (out !== undefined) openKept(out, plan, before, places, { goesOn, isShared: shard.of > 1 });
  const onDamaged: OnDamaged = (path, reason, name) =>
    terminal.err(`${path} is damaged: ${reason}. “${name}” is run again.\n`);
  const kept = out === undefined ? null : new KeptBatch(out, plan, usable.scenarios, onDamaged);
  const finished = new FinishedScenarios(usable, plan);
  const onFinished: FinishedScenarios['add'] = (place, outcomes) => {
    if (shard.of === 1) finished.add(place, outcomes);
  };
  const tasks = places.map((place) => ({
    ...{ place, scenario: usable.scenarios[place]!.scenario, given: plan.scenarios[place]!.given },
  }));
  const place = address === null ? threads(workers, plan.replications) : queue(address, patience);
  const simulated = await simulateBatch(tasks, plan, { kept, goesOn, onFinished }, place, terminal);
  const { ended, seconds } = simulated;
  if (typeof ended !== 'object' || !(ended?.fault instanceof InputFault))
    await deliverBatch(finished, { ...options, ...madeBy(workers, address), plan, kept, seconds }, terminal);
  conclude(simulated, tasks.length, options, terminal);
}

/** Reads the batch and says what it runs; what an earlier run of the same files has found out is taken over. */
function read(
  file: string,
  options: BatchOptions,
): { usable: UsableBatch; plan: BatchPlan; before: BatchPlan | null } {
  const { out, set, shard = wholeBatch } = options;
  const before = out === undefined ? null : readPlan(out);
  const same = before !== null && isOfTheseFiles(before, file, set) ? before : null;
  const { load, files } = rememberingLoad();
  const usable = readUsableBatch({ file, set, load, known: same?.findings });
  const how: BatchHow = {
    replications: options.replications ?? usable.batch.replications ?? defaults.replications,
    seed: options.seed ?? usable.batch.seed ?? defaults.seed,
    assumptions: options.assumptions ?? usable.batch.assumptions ?? defaults.assumptions,
  };
  return { usable, before, plan: planOf(usable, how, { set, files, shards: shard.of }, same) };
}

/** What the manifest says of who made the runs. */
function madeBy(workers: number, address: QueueAddress | null): Pick<Making, 'workers' | 'queue'> {
  return address === null ? { workers, queue: undefined } : { workers: undefined, queue: address.shown };
}

function checkFolder(options: BatchOptions): void {
  const { out, shard, continue: goesOn } = options;
  checkResultsDir(out, [...batchFileNames, ...tableFileNames], options);
  if (out !== undefined) return;
  if (goesOn) throw new InputFault('--continue goes on from the folder of --out: give that too.');
  if (shard !== undefined)
    throw new InputFault('--shard keeps its part in the folder of --out: give that too.');
}

/** Tells where the runs are and what can be done with them. */
function conclude(
  { ended, finished }: SimulatedBatch,
  count: number,
  { out, shard }: BatchOptions,
  terminal: Terminal,
): void {
  const goOn =
    out === undefined
      ? 'Nothing was written.'
      : `${finished} of ${count} scenarios are kept in ${out}: add --continue to go on from there.`;
  if (ended === null) {
    if (out !== undefined && shard !== undefined && shard.of > 1)
      terminal.err(`Shard ${shard.number} of ${shard.of} is in ${out}: taper merge puts shards together.\n`);
    return;
  }
  if (ended === 'stopped') {
    if (out !== undefined || finished === 0) terminal.err(`${goOn}\n`);
    process.exitCode = exitCodes.cancelled;
    return;
  }
  if (ended.fault instanceof InputFault && out !== undefined)
    throw new InputFault(`${ended.fault.message}\n${goOn}`, ended.fault.findings);
  throw ended.fault;
}
