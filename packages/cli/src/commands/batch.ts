import { defaults } from '@taper/engine';
import type { Command } from 'commander';
import type { BatchHow } from '../batch/batch-how.ts';
import { type BatchPlan, isOfTheseFiles, planOf, readPlan } from '../batch/plan.ts';
import { type UsableBatch, readUsableBatch } from '../batch/read-batch.ts';
import { placesOf, wholeBatch } from '../batch/shard.ts';
import { runStage } from '../batch/run-stage.ts';
import type { SimulatedBatch } from '../batch/simulate-batch.ts';
import { exitCodes } from '../ending/exit-codes.ts';
import { rememberingLoad } from '../input/load-file.ts';
import { type QueueAddress, readAddress } from '../queue/address.ts';
import { QueueConnection } from '../queue/connection.ts';
import { AT_MOST, type BatchOptions, withBatchOptions } from '../options/options.ts';
import { InputFault } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
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
  const { shard = wholeBatch, continue: goesOn = false } = options;
  checkFolder(options);
  const address = options.queue === undefined ? null : readAddress(options.queue);
  if (address !== null) await QueueConnection.check(address);
  const { usable, plan, before } = read(file, options);
  const targets = usable.batch.precision.map(({ id, half }) => ({ indicator: id, half }));
  if (targets.length > 0) refuseWithPrecision(options);
  const atMost = usable.batch.atMost ?? AT_MOST;
  const first = {
    ...plan,
    replications: targets.length > 0 ? Math.min(plan.replications, atMost) : plan.replications,
  };
  const stages = { usable, options, address, terminal, targets, atMost };
  let stage = await runStage(stages, first, before, goesOn);
  let { seconds } = stage.simulated;
  while (stage.next !== null) {
    stage = await runStage(stages, { ...plan, replications: stage.next }, stage.plan, true);
    seconds += stage.simulated.seconds;
  }
  const { simulated, finished, kept } = stage;
  const { ended } = simulated;
  const goOn = goOnText(simulated.finished, placesOf(shard, usable.scenarios.length).length, options.out);
  if (typeof ended !== 'object' || !(ended?.fault instanceof InputFault))
    await deliverBatch(
      finished,
      { ...options, ...madeBy(options.workers, address), plan: stage.plan, kept, seconds },
      terminal,
    ).catch((fault: unknown) => {
      throw withGoOn(fault, goOn);
    });
  conclude(simulated, goOn, options, terminal);
  if (ended === null && stage.isMissed) process.exitCode = exitCodes.missed;
}

/** A precision adds runs to those that are kept, as many in all scenarios. */
function refuseWithPrecision({ out, shard }: BatchOptions): void {
  if (out === undefined)
    throw new InputFault(
      'The precision of the batch file adds runs to those that are kept: give --out, or take it out.',
    );
  if (shard !== undefined)
    throw new InputFault(
      'A shard cannot tell how many runs the others need: take the precision out of the batch file, and give --replications.',
    );
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
  goOn: string,
  { out, shard }: BatchOptions,
  terminal: Terminal,
): void {
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
  throw out === undefined ? ended.fault : withGoOn(ended.fault, goOn);
}

function goOnText(finished: number, count: number, out: string | undefined): string {
  return out === undefined
    ? 'Nothing was written.'
    : `${finished} of ${count} scenarios are kept in ${out}: add --continue to go on from there.`;
}

/** A folder that takes no results, or no runs, still has those that it took. */
function withGoOn(fault: unknown, goOn: string): unknown {
  return fault instanceof InputFault ? new InputFault(`${fault.message}\n${goOn}`, fault.findings) : fault;
}
