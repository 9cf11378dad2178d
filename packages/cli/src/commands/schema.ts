import { scenarioJsonSchema } from '@taper/engine';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { json } from '../writers/json.ts';

/** Adds `taper schema`: the JSON schema of scenario files, for editors. */
export function addSchema(program: Command, terminal: Terminal): void {
  program
    .command('schema')
    .description('Prints the JSON schema of scenario files.')
    .action(() => {
      terminal.out(json(scenarioJsonSchema()));
    });
}
