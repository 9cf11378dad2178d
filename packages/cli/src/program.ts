import { ENGINE_VERSION } from '@taper/engine';
import { Command } from 'commander';
import { addBatch } from './commands/batch.ts';
import { addCalibrate } from './commands/calibrate.ts';
import { addCheck } from './commands/check.ts';
import { addCompare } from './commands/compare.ts';
import { addDiff } from './commands/diff.ts';
import { addLevel } from './commands/level.ts';
import { addMerge } from './commands/merge.ts';
import { addRun } from './commands/run.ts';
import { addSchema } from './commands/schema.ts';
import { addSweep } from './commands/sweep.ts';
import { addTrace } from './commands/trace.ts';
import { addValidate } from './commands/validate.ts';
import { addWarmUp } from './commands/warm-up.ts';
import { addWhy } from './commands/why.ts';
import type { Terminal } from './terminal.ts';

const EXIT_CODES = `
Exit codes: 0 done, 1 a fault of Taper, 2 the files or options are at fault, 3 done, but a
target is missed, 130 cancelled.
Results go to standard output, progress and messages to standard error.`;

/** Builds the command line; parsing it throws instead of ending the process. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('taper')
    .description("Simulates the caseload and demand of children's social care.")
    .version(ENGINE_VERSION, '--version', 'print the version')
    .helpOption('--help', 'explain a command')
    .helpCommand(false)
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('Options are explained by --help after a command.')
    .exitOverride();
  for (const add of [
    addRun,
    addCompare,
    addBatch,
    addCalibrate,
    addCheck,
    addDiff,
    addLevel,
    addMerge,
    addSchema,
    addSweep,
    addTrace,
    addValidate,
    addWarmUp,
    addWhy,
  ])
    add(program, terminal);
  return program;
}
