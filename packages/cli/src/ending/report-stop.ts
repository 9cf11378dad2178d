import { ENGINE_VERSION } from '@taper/engine';
import { exitCodes } from './exit-codes.ts';
import { withSourcePlaces } from './source-places.ts';
import { Cancelled, InputFault } from './stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { countFindings, findingsText } from '../text/findings-text.ts';
import { json } from '../writers/json.ts';

const ERASE_LINE = '\r\u001b[2K';

/**
 * Tells the user why a command ended early.
 * @param asJson whether findings are to be JSON on standard output
 * @returns the exit code
 */
export function report(error: unknown, asJson: boolean, terminal: Terminal): number {
  if (error instanceof InputFault) {
    reportInput(error, asJson, terminal);
    return exitCodes.input;
  }
  if (terminal.canRewrite) terminal.err(ERASE_LINE);
  if (error instanceof Cancelled) {
    terminal.err(`${error.message}\n`);
    return exitCodes.cancelled;
  }
  const detail = error instanceof Error ? withSourcePlaces(error.stack ?? error.message) : String(error);
  terminal.err(
    `This is a fault of Taper, not of your files. Please report it with what follows.\n${detail}\n`,
  );
  return exitCodes.fault;
}

function reportInput({ message, findings }: InputFault, asJson: boolean, terminal: Terminal): void {
  if (message !== '') terminal.err(`${message}\n`);
  if (findings.length === 0) return;
  if (asJson) terminal.out(json({ schema: 'taper-findings/1', engine: ENGINE_VERSION, findings }));
  else terminal.err(`${findingsText(findings)}${countFindings(findings)}.\n`);
}
