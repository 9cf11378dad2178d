#!/usr/bin/env node
import { CommanderError } from 'commander';
import { report } from './ending/report-stop.ts';
import { exitCodes } from './ending/exit-codes.ts';
import { onOutputTrouble } from './ending/output-trouble.ts';
import { createProgram } from './program.ts';
import { processTerminal } from './terminal/terminal.ts';

const terminal = processTerminal();
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  onOutputTrouble(error, terminal, (code) => process.exit(code)),
);
// Messages that nobody takes are no reason to stop.
process.stderr.on('error', () => undefined);

try {
  const program = await createProgram(process.argv[2], terminal);
  await program.parseAsync();
} catch (error) {
  // Commander has told the user already, on the stream that is right for it.
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.input;
  else process.exitCode = report(error, process.argv.includes('--json'), terminal);
}
