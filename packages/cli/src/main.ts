#!/usr/bin/env node
import { CommanderError } from 'commander';
import { report } from './report-stop.ts';
import { exitCodes } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { processTerminal } from './terminal.ts';

// Whoever reads the results may stop reading, as `head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const terminal = processTerminal();
try {
  await createProgram(terminal).parseAsync();
} catch (error) {
  // Commander has told the user already, on the stream that is right for it.
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.input;
  else process.exitCode = report(error, process.argv.includes('--json'), terminal);
}
