import { coldStart, warmUpMonths, warmUpResult } from '@taper/engine';
import type { Command } from 'commander';
import { exitCodes } from '../ending/exit-codes.ts';
import { placed, readUsable, type UsableFile } from '../input/read-scenarios.ts';
import { simulate } from '../runs/simulate.ts';
import { InputFault } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type WarmUpOptions, withWarmUpOptions } from '../warm-up/warm-up-options.ts';
import { json } from '../writers/json.ts';
import { checkOutDir, writeOutDir } from '../writers/out-dir.ts';
import { warmUpFileNames, warmUpFiles } from '../writers/warm-up-files.ts';
import { warmUpText } from '../writers/warm-up-text.ts';

/** Months that are run beyond the warm-up, unless the user says otherwise; and those that must be at least. */
const BEYOND = 120;
const LEAST_BEYOND = 24;
/** The rule goes by batches of five months, of which there must be some. */
const LEAST = 60;

/** Adds `taper warm-up FILE`: whether a scenario warms up long enough. */
export function addWarmUp(program: Command, terminal: Terminal): void {
  const command = program
    .command('warm-up')
    .description('Tells how long a scenario takes to settle, and whether its warm-up covers that.')
    .argument('<file>', 'scenario file');
  withWarmUpOptions(command).action((file: string, options: WarmUpOptions) =>
    warmUp(file, options, terminal),
  );
}

async function warmUp(path: string, options: WarmUpOptions, terminal: Terminal): Promise<void> {
  if (options.out !== undefined) checkOutDir(options.out, warmUpFileNames);
  const [file] = readUsable([path], options.set) as [UsableFile];
  const { scenario } = file;
  const cold = coldStart(scenario, monthsOf(file, options));
  const { replications, seed, assumptions, workers } = options;
  const run = await simulate(
    [{ ...file, scenario: cold }],
    { replications, seed, assumptions, workers },
    terminal,
  );
  const found = warmUpResult(scenario, run, file.locate);
  const result = { ...found, findings: found.findings.map(placed) };
  if (options.out !== undefined) {
    writeOutDir(options.out, warmUpFiles(result, run, path, options));
    terminal.err(`Results are in ${options.out}.\n`);
  }
  terminal.out(options.json ? json(result) : warmUpText(result, file, options, terminal));
  if (result.series.some(({ status }) => status === 'short')) process.exitCode = exitCodes.missed;
}

function monthsOf({ file, scenario }: UsableFile, { months }: WarmUpOptions): number {
  if (scenario.opening.kind === 'measured')
    throw new InputFault(`${file} opens from a caseload file: it does not warm up.`);
  const warmUp = Math.ceil(warmUpMonths(scenario));
  const least = Math.max(LEAST, warmUp + LEAST_BEYOND);
  if (months !== null && months < least)
    throw new InputFault(
      `Give --months ${least} or more: the warm-up of ${warmUp} months and two years to hold it against, and ${LEAST} at least.`,
    );
  return months ?? Math.max(LEAST, warmUp + BEYOND);
}
