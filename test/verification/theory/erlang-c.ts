import { erlangB } from './erlang-b.ts';

/** M/M/c: `c` servers, one queue. Times are in units of the mean service. */
export class ErlangC {
  readonly servers: number;
  /** Arrivals times mean service, in Erlangs; and as a share of what the servers can do. */
  readonly offered: number;
  readonly load: number;
  /** Share of arrivals that wait (Erlang’s second formula). */
  readonly waits: number;

  constructor(servers: number, load: number) {
    this.servers = servers;
    this.load = load;
    this.offered = servers * load;
    const lost = erlangB(servers, this.offered);
    this.waits = lost / (1 - load * (1 - lost));
  }

  /** Mean number that wait. */
  get meanWaiting(): number {
    return (this.waits * this.load) / (1 - this.load);
  }

  /** Mean number in service and waiting. */
  get meanOpen(): number {
    return this.offered + this.meanWaiting;
  }

  /** Mean wait of all, those who do not wait included. */
  get meanWait(): number {
    return this.meanWaiting / this.offered;
  }

  /** P(wait > t): who waits, waits an exponential time. */
  waitsLonger(time: number): number {
    return this.waits * Math.exp(-(this.servers - this.offered) * time);
  }

  /** P(wait + service > t): a service, after an exponential wait for those who wait. */
  staysLonger(time: number): number {
    const rate = this.servers - this.offered;
    const served = Math.exp(-time);
    // Density of the wait, times the chance that the service outlasts what is left of t.
    const waited =
      rate === 1 ? time * Math.exp(-time) : (rate * (Math.exp(-time) - Math.exp(-rate * time))) / (rate - 1);
    return (1 - this.waits) * served + this.waits * (Math.exp(-rate * time) + waited);
  }
}
