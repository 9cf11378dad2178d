import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { Worker } from 'node:worker_threads';

/** No case may take longer than this, in milliseconds, on however busy a machine. */
const LIMIT = 20_000;
const LOOK = 500;

/**
 * Lets a thread run its share of the cases. A case that does not end, or ends the thread, is told as a failure, and
 * another thread goes on after it.
 * @param {Omit<import('./thread.mjs').Errand, 'now'>} errand
 * @param {(word: import('./thread.mjs').Word | {died: {number: number, wrong: string}}) => void} tell
 * @param {AbortSignal} stop
 */
export async function runThread(errand, tell, stop) {
  for (let from = errand.from; from < errand.to && !stop.aborted;) {
    const died = await runOne({ ...errand, from }, tell, stop);
    if (died === null) return;
    tell({ died });
    from = died.number + errand.step;
  }
}

/**
 * @param {Omit<import('./thread.mjs').Errand, 'now'>} errand
 * @param {(word: import('./thread.mjs').Word) => void} tell
 * @param {AbortSignal} stop
 * @returns {Promise<{number: number, wrong: string} | null>} at which case the thread ended; null: it did not
 */
function runOne(errand, tell, stop) {
  const now = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: { ...errand, now },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  return new Promise((resolve) => {
    let at = -1;
    let since = performance.now();
    const look = setInterval(() => {
      const number = Atomics.load(now, 0);
      if (number !== at || number < 0) {
        at = number;
        since = performance.now();
      } else if (performance.now() - since > LIMIT) finish({ number, wrong: 'it does not end' });
    }, LOOK);
    const finish = (/** @type {{number: number, wrong: string} | null} */ died) => {
      clearInterval(look);
      void worker.terminate();
      resolve(died);
    };
    stop.addEventListener('abort', () => finish(null));
    worker.on('message', tell);
    worker.once('error', (error) => {
      const number = Atomics.load(now, 0);
      // Before the first case it is the thread that is wrong, not a case.
      if (number < 0) throw error;
      finish({ number, wrong: `the thread ended: ${error.message}` });
    });
    worker.once('exit', () => finish(null));
  });
}
