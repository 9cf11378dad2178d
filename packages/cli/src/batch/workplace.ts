import { type Runner, createWorkerRunner } from '@taper/engine';
import type { QueueAddress } from '../queue/address.ts';
import { QueueRunner } from '../queue/queue-runner.ts';
import { plural } from '../text/findings-text.ts';
import { spawnThread } from '../worker/spawn-thread.ts';

/** Where the runs of a batch are made. */
export interface Workplace {
  readonly runner: Runner;
  /** Scenarios to ask for before the first is finished, so that nothing idles. */
  readonly ahead: number;
  /** Where that is, for people: `on 2 threads`. */
  readonly name: string;
  /** Lets it go. */
  leave(): Promise<void> | void;
}

/** Opens a workplace that can tell of trouble. */
export type OpenWorkplace = (say: (message: string) => void) => Promise<Workplace> | Workplace;

/** The threads of this machine. */
export function threads(count: number, replications: number): OpenWorkplace {
  return () => {
    const runner = createWorkerRunner(spawnThread, count);
    return {
      runner,
      ahead: 1 + Math.ceil(count / replications),
      name: `on ${plural(count, 'thread')}`,
      leave: () => runner.close(),
    };
  };
}

/**
 * Workers that take work from a queue.
 * @param patience seconds for which a server that goes away is tried again
 */
export function queue(address: QueueAddress, patience: number): OpenWorkplace {
  return async (say) => {
    const runner = await QueueRunner.open(address, { patience, say });
    return { runner, ahead: Infinity, name: `through ${address.shown}`, leave: () => runner.end() };
  };
}
