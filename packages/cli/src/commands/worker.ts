import type { Command } from 'commander';
import { type WorkerOptions, withWorkerOptions } from '../options/options.ts';
import { readAddress } from '../queue/address.ts';
import { takeWork } from '../queue/take-work.ts';
import { InputFault } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Adds `taper worker`: makes runs for batches that leave them in a queue, on any number of hosts. */
export function addWorker(program: Command, terminal: Terminal): void {
  const command = program
    .command('worker')
    .description('Makes runs for batches that leave them in a queue (taper batch --queue), until stopped.');
  withWorkerOptions(command).action((options: WorkerOptions) => worker(options, terminal));
}

async function worker(options: WorkerOptions, terminal: Terminal): Promise<void> {
  const { queue, workers, untilIdle = Infinity, lostAfter } = options;
  if (queue === undefined)
    throw new InputFault('A worker takes work from a queue: give --queue, or set TAPER_QUEUE.');
  const say = (message: string) => terminal.err(`${message}\n`);
  await takeWork(readAddress(queue), { threads: workers, untilIdle, lostAfter, say });
}
