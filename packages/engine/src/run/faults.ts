import { TaperError } from '../errors.ts';

/** What ended a run. */
export type RunFaultCode =
  /** A replication threw: a fault of the engine. */
  | 'replication-failed'
  /** The same replication ended several workers, so it is not tried again. */
  | 'worker-lost'
  /** The runner was closed before or during the run. */
  | 'runner-closed';

/** A fault that ended a run, with a code for programs and a message for people. */
export class RunFault extends TaperError {
  readonly code: RunFaultCode;

  constructor(code: RunFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Names what was being done when something threw; faults that are already named pass through. */
export function asFault(doing: string, error: unknown): RunFault {
  if (error instanceof RunFault) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new RunFault('replication-failed', `${doing} failed: ${reason}`, { cause: error });
}

/** The answer to work asked of a runner that has been closed. */
export function runnerClosed(): RunFault {
  return new RunFault('runner-closed', 'The runner is closed; nothing can be run on it any more.');
}
