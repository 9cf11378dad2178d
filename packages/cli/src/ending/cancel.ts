import { exitCodes } from './exit-codes.ts';

/** Package managers pass a Ctrl-C on that the terminal has sent already; so soon after the first it is the same one. */
const SAME_PRESS_MS = 250;

/**
 * Listens for Ctrl-C, and for the signal that asks a program to end, while work is done: the first aborts the signal
 * given to the work, a second ends the process at once.
 */
export async function untilCancelled<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let first: number | null = null;
  const cancel = () => {
    const now = performance.now();
    if (first !== null && now - first > SAME_PRESS_MS) process.exit(exitCodes.cancelled);
    first ??= now;
    controller.abort();
  };
  process.on('SIGINT', cancel).on('SIGTERM', cancel);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  }
}
