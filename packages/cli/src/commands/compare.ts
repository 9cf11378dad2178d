import { comparableFindings, compareResult } from '@taper/engine';
import type { Command } from 'commander';
import { rememberingLoad } from '../input/load-file.ts';
import { type SimulationOptions, withSimulationOptions } from '../options/options.ts';
import { findingsOf, placed, readUsable } from '../input/read-scenarios.ts';
import { simulate } from '../runs/simulate.ts';
import { InputFault } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { comparisonText } from '../writers/comparison-text.ts';
import { deliver } from '../writers/deliver.ts';
import { resultFileNames } from '../writers/result-files.ts';
import { checkResultsDir } from '../writers/study-files.ts';

/** Adds `taper compare BASE FILE…`: several scenarios on the same families, each against the first. */
export function addCompare(program: Command, terminal: Terminal): void {
  const command = program
    .command('compare')
    .description('Runs scenarios on the same families and compares each with the first.')
    .argument('<base>', 'scenario file that the others are compared with')
    .argument('<files...>', 'scenario files');
  withSimulationOptions(command).action((base: string, files: string[], options: SimulationOptions) =>
    compare([base, ...files], options, terminal),
  );
}

async function compare(
  paths: readonly string[],
  options: SimulationOptions,
  terminal: Terminal,
): Promise<void> {
  checkResultsDir(options.out, resultFileNames, options);
  const { load, files: texts } = rememberingLoad();
  const read = readUsable(paths, options.set, load);
  const unlike = comparableFindings(read).map(placed);
  if (unlike.some(({ severity }) => severity === 'error'))
    throw new InputFault('', [...findingsOf(read), ...unlike]);
  const files = read.map((one) => ({
    ...one,
    findings: [...one.findings, ...unlike.filter(({ file }) => file === one.file)],
  }));
  const run = await simulate(files, options, terminal);
  const result = compareResult(run);
  await deliver({
    result,
    run,
    files,
    texts,
    options,
    terminal,
    text: () => comparisonText(result, files, options, terminal),
  });
}
