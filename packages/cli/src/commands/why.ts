import { whyResult } from '@taper/engine';
import type { Command } from 'commander';
import { exitCodes } from '../ending/exit-codes.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readWhy } from '../why/read-why.ts';
import { simulateWhy } from '../why/simulate-why.ts';
import { type WhyOptions, withWhyOptions } from '../why/why-options.ts';
import { json } from '../writers/json.ts';
import { checkOutDir, writeOutDir } from '../writers/out-dir.ts';
import { whyFileNames, whyFiles } from '../writers/why-files.ts';
import { whyText } from '../writers/why-text.ts';

/** Adds `taper why BASE FILE`: how much each change of a scenario does of the difference from its base. */
export function addWhy(program: Command, terminal: Terminal): void {
  const command = program
    .command('why')
    .description('Tells how much of a difference each change of a scenario makes.')
    .argument('<base>', 'scenario file that the other is compared with')
    .argument('<file>', 'scenario file whose changes are told apart');
  withWhyOptions(command).action((base: string, file: string, options: WhyOptions) =>
    why(base, file, options, terminal),
  );
}

async function why(base: string, file: string, options: WhyOptions, terminal: Terminal): Promise<void> {
  if (options.out !== undefined) checkOutDir(options.out, whyFileNames);
  terminal.err('Reading the base with every set of the changes.\n');
  const usable = readWhy(base, file, options);
  const simulated = await simulateWhy(usable, options, terminal);
  const result = whyResult({ ...usable, ...options, ...simulated });
  if (options.out !== undefined) {
    writeOutDir(options.out, whyFiles(result, simulated, usable, options));
    terminal.err(`Results are in ${options.out}.\n`);
  }
  terminal.out(options.json ? json(result) : whyText(result, usable, options, terminal));
  if (simulated.stopped) process.exitCode = exitCodes.cancelled;
}
