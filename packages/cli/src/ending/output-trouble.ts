import { exitCodes } from './exit-codes.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * Ends the process when standard output takes no more: quietly where its reader has stopped reading, as `head` does,
 * which is no fault; with a message otherwise.
 * @param exit ends the process, with the code it has so far where none is given
 */
export function onOutputTrouble(
  error: NodeJS.ErrnoException,
  terminal: Pick<Terminal, 'err'>,
  exit: (code?: number) => void,
): void {
  if (error.code === 'EPIPE') return exit();
  terminal.err(`The results cannot be written to standard output: ${error.message}.\n`);
  exit(exitCodes.fault);
}
