import { batchJsonSchema, scenarioJsonSchema, targetsJsonSchema, validationJsonSchema } from '@taper/engine';
import { type Command, Argument } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';
import { json } from '../writers/json.ts';

const SCHEMAS = {
  scenario: scenarioJsonSchema,
  batch: batchJsonSchema,
  targets: targetsJsonSchema,
  validation: validationJsonSchema,
};

/** Adds `taper schema [KIND]`: the JSON schema of scenario, batch, targets or validation files, for editors. */
export function addSchema(program: Command, terminal: Terminal): void {
  program
    .command('schema')
    .description('Prints the JSON schema of scenario files, or of batch, targets or validation files.')
    .addArgument(new Argument('[kind]', 'which files').choices(Object.keys(SCHEMAS)).default('scenario'))
    .action((kind: keyof typeof SCHEMAS) => {
      terminal.out(json(SCHEMAS[kind]()));
    });
}
