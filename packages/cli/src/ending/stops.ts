import type { Finding } from '@taper/engine';

/** Ends a command because of what it was given: options, files, or a folder it cannot write. */
export class InputFault extends Error {
  readonly findings: readonly Finding[];

  /**
   * @param message one sentence for the user; empty where the findings say it all
   * @param findings about scenario files, if that is where the fault lies
   */
  constructor(message: string, findings: readonly Finding[] = []) {
    super(message);
    this.findings = findings;
  }
}

/** Ends a command because the user stopped it. */
export class Cancelled extends Error {}
