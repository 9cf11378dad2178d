import { batchJsonSchema, scenarioJsonSchema } from '@taper/engine';
import { type Command, Argument } from 'commander';
import type { Terminal } from '../terminal.ts';
import { json } from '../writers/json.ts';

/** Adds `taper schema [KIND]`: the JSON schema of scenario or batch files, for editors. */
export function addSchema(program: Command, terminal: Terminal): void {
  program
    .command('schema')
    .description('Prints the JSON schema of scenario files, or of batch files.')
    .addArgument(new Argument('[kind]', 'which files').choices(['scenario', 'batch']).default('scenario'))
    .action((kind: 'scenario' | 'batch') => {
      terminal.out(json(kind === 'batch' ? batchJsonSchema() : scenarioJsonSchema()));
    });
}
