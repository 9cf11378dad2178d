import type { Command } from 'commander';
import { exitCodes } from '../ending/exit-codes.ts';
import { levelCosts } from '../level/level-costs.ts';
import { type LevelOptions, withLevelOptions } from '../level/level-options.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { json } from '../writers/json.ts';
import { checkLevelFile, writeLevelFile } from '../writers/level-file.ts';
import { levelText } from '../writers/level-text.ts';

/** Adds `taper level BASE FILE --by PATH[LOW,HIGH]`: the number at which a scenario costs what the base does. */
export function addLevel(program: Command, terminal: Terminal): void {
  const command = program
    .command('level')
    .description('Finds the value of one number at which a scenario costs what the base costs.')
    .argument('<base>', 'scenario file whose cost is to be met')
    .argument('<file>', 'scenario file whose number is looked for');
  withLevelOptions(command).action((base: string, file: string, options: LevelOptions) =>
    level(base, file, options, terminal),
  );
}

async function level(base: string, file: string, options: LevelOptions, terminal: Terminal): Promise<void> {
  const { out } = options;
  if (out !== undefined) checkLevelFile(out);
  const result = await levelCosts(base, file, options, terminal);
  if (out !== undefined) {
    writeLevelFile(out, result, base, file);
    terminal.err(`The scenario is in ${out}.\n`);
  }
  terminal.out(options.json ? json(result) : levelText(result, [base, file], options, terminal));
  process.exitCode = result.verdict === 'level' ? exitCodes.done : exitCodes.missed;
}
