import { runResult } from '@taper/engine';
import type { Command } from 'commander';
import { rememberingLoad } from '../input/load-file.ts';
import { type SimulationOptions, withSimulationOptions } from '../options/options.ts';
import { readUsable } from '../input/read-scenarios.ts';
import { simulate } from '../runs/simulate.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { deliver } from '../writers/deliver.ts';
import { resultFileNames } from '../writers/result-files.ts';
import { checkResultsDir } from '../writers/study-files.ts';
import { runText } from '../writers/run-text.ts';

/** Adds `taper run FILE`: one scenario. */
export function addRun(program: Command, terminal: Terminal): void {
  const command = program
    .command('run')
    .description('Runs one scenario.')
    .argument('<file>', 'scenario file');
  withSimulationOptions(command).action((file: string, options: SimulationOptions) =>
    run(file, options, terminal),
  );
}

async function run(path: string, options: SimulationOptions, terminal: Terminal): Promise<void> {
  checkResultsDir(options.out, resultFileNames, options);
  const { load, files: texts } = rememberingLoad();
  const files = readUsable([path], options.set, load);
  const run = await simulate(files, options, terminal);
  const result = runResult(run);
  await deliver({
    ...{ result, run, files, texts, options, terminal },
    text: () => runText(result, files, options, terminal),
  });
}
