import { Buffer } from 'node:buffer';
import { syncBuiltinESMExports } from 'node:module';
import { pathToFileURL } from 'node:url';
import threads from 'node:worker_threads';
import { cliEntry } from '../../scripts/support/paths.mjs';

/**
 * Calls the compiled command line again and again in one process, whose code stays warm: loading it and getting it up to
 * speed takes a process of its own ten times as long as the small scenarios of tests take to run.
 *
 * Only the entry is evaluated anew for each call. What a call writes is kept from the process and sent back with its exit
 * code; the folder it is made in and the columns of its terminal are set before. Calls come one at a time.
 */

/** Threads that wait for work; a new one would have to be brought up to speed as well. @type {threads.Worker[]} */
const idle = [];

/** A thread that goes back to the others when it is told to end. */
class KeptThread {
  #thread;
  /** @type {[string, (...of: any[]) => void][]} */
  #listeners = [];

  /**
   * @param {URL} file
   * @param {threads.WorkerOptions} options
   */
  constructor(file, options) {
    this.#thread = idle.pop() ?? new OwnThread(file, options);
    this.#thread.ref();
  }

  /** @param {unknown} message @param {threads.TransferListItem[]} [transfer] */
  postMessage(message, transfer) {
    this.#thread.postMessage(message, transfer);
  }

  /** @param {string} event @param {(...of: any[]) => void} listener */
  on(event, listener) {
    this.#listeners.push([event, listener]);
    this.#thread.on(event, listener);
  }

  /** @param {string} event @param {(...of: any[]) => void} listener */
  once(event, listener) {
    this.#listeners.push([event, listener]);
    this.#thread.once(event, listener);
  }

  /** @param {string} event @param {(...of: any[]) => void} listener */
  off(event, listener) {
    this.#thread.off(event, listener);
  }

  terminate() {
    for (const [event, listener] of this.#listeners) this.#thread.off(event, listener);
    this.#thread.unref();
    idle.push(this.#thread);
  }
}

const OwnThread = threads.Worker;
threads.Worker = /** @type {typeof threads.Worker} */ (/** @type {unknown} */ (KeptThread));
syncBuiltinESMExports();

let calls = 0;

/**
 * Something that stands in for a stream's `write` and keeps what is written.
 * @param {{ out: string, err: string }} written
 * @param {'out' | 'err'} where
 */
function keptIn(written, where) {
  return (/** @type {string | Uint8Array} */ text) => {
    written[where] += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  };
}

process.on('message', async (/** @type {{ folder: string, args: string[], columns?: string }} */ call) => {
  process.chdir(call.folder);
  process.argv.splice(1, Infinity, cliEntry, ...call.args);
  if (call.columns === undefined) delete process.env.COLUMNS;
  else process.env.COLUMNS = call.columns;
  process.exitCode = undefined;
  const written = { out: '', err: '' };
  const own = [process.stdout, process.stderr].map((stream) => stream.write);
  process.stdout.write = keptIn(written, 'out');
  process.stderr.write = keptIn(written, 'err');
  await import(`${pathToFileURL(cliEntry).href}?call=${++calls}`);
  [process.stdout.write, process.stderr.write] = own;
  process.stdout.removeAllListeners('error');
  process.stderr.removeAllListeners('error');
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  process.send?.({ code, ...written });
});
