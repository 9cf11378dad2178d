import type { EndReason } from '../../../packages/engine/src/outcomes/channels.ts';
import { TimeShares } from './time-shares.ts';

/** What is seen of one stage in one replication, or of all stages together. Times are in days. */
export class StageTally {
  readonly open: TimeShares;
  readonly waiting: TimeShares;
  /** Days until each family had a worker, those at once included. */
  readonly waits: number[] = [];
  /** Days from start to end of each stay that ended, and of those that had a worker. */
  readonly stays: number[] = [];
  readonly served: number[] = [];
  readonly ends = new Map<EndReason, number>();
  starts = 0;
  /** Days of work that families bring, at full attention. */
  work = 0;

  /** @param open,waiting families there on day 0 */
  constructor(open = 0, waiting = 0) {
    this.open = new TimeShares(open);
    this.waiting = new TimeShares(waiting);
  }

  /** Notes the end of a stay. */
  end(reason: EndReason, days: number, wasLed: boolean): void {
    this.ends.set(reason, (this.ends.get(reason) ?? 0) + 1);
    this.stays.push(days);
    if (wasLed) this.served.push(days);
  }

  /** Counts time up to the last day. */
  finish(day: number): void {
    this.open.change(0, day);
    this.waiting.change(0, day);
  }

  /** Ends for a reason, or for any. */
  ended(reason?: EndReason): number {
    return reason === undefined ? this.stays.length : (this.ends.get(reason) ?? 0);
  }
}
