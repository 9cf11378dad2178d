import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Ends a script with a message for the person who called it, without a stack trace. */
export class ScriptError extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs the body of a script when the file was started by name, not when it was imported.
 * @param {string} url `import.meta.url` of the script
 * @param {() => Promise<number | void>} body resolves with the exit code
 */
export async function main(url, body) {
  if (!isStarted(url)) return;
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}

/** @param {string} url */
function isStarted(url) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(url));
}
