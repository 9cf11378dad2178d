import { ENGINE_VERSION } from '@taper/engine';
import { Command } from 'commander';
import type { Terminal } from './terminal/terminal.ts';

const EXIT_CODES = `
Exit codes: 0 done, 1 a fault of Taper, 2 the files or options are at fault, 3 done, but a
target is missed, 130 cancelled.
Results go to standard output, progress and messages to standard error.`;

type Add = (program: Command, terminal: Terminal) => void;

/** The commands by name, in the order in which help lists them. Each is loaded when it is asked for: all take longer. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  run: async () => (await import('./commands/run.ts')).addRun,
  compare: async () => (await import('./commands/compare.ts')).addCompare,
  batch: async () => (await import('./commands/batch.ts')).addBatch,
  best: async () => (await import('./commands/best.ts')).addBest,
  calibrate: async () => (await import('./commands/calibrate.ts')).addCalibrate,
  check: async () => (await import('./commands/check.ts')).addCheck,
  diff: async () => (await import('./commands/diff.ts')).addDiff,
  level: async () => (await import('./commands/level.ts')).addLevel,
  merge: async () => (await import('./commands/merge.ts')).addMerge,
  report: async () => (await import('./commands/report.ts')).addReport,
  schema: async () => (await import('./commands/schema.ts')).addSchema,
  seek: async () => (await import('./commands/seek.ts')).addSeek,
  sweep: async () => (await import('./commands/sweep.ts')).addSweep,
  trace: async () => (await import('./commands/trace.ts')).addTrace,
  validate: async () => (await import('./commands/validate.ts')).addValidate,
  'warm-up': async () => (await import('./commands/warm-up.ts')).addWarmUp,
  why: async () => (await import('./commands/why.ts')).addWhy,
  worker: async () => (await import('./commands/worker.ts')).addWorker,
};

/**
 * Builds the command line; parsing it throws instead of ending the process.
 * @param first argument that the program is called with; where that is no command, there are all, to be listed
 */
export async function createProgram(first: string | undefined, terminal: Terminal): Promise<Command> {
  const program = new Command('taper')
    .description("Simulates the caseload and demand of children's social care.")
    .version(ENGINE_VERSION, '--version', 'print the version')
    .helpOption('--help', 'explain a command')
    .helpCommand(false)
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('Options are explained by --help after a command.')
    .exitOverride();
  for (const load of askedFor(first)) (await load())(program, terminal);
  return program;
}

function askedFor(first: string | undefined): readonly (() => Promise<Add>)[] {
  if (first === '--version') return [];
  return first !== undefined && Object.hasOwn(COMMANDS, first) ? [COMMANDS[first]!] : Object.values(COMMANDS);
}
