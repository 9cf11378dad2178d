import { BirthDeath } from './birth-death.ts';

/** M/M/c+M, Erlang A: who waits leaves at a rate. Times are in units of the mean service. */
export class ErlangA {
  readonly numbers: BirthDeath;
  readonly #servers: number;
  readonly #offered: number;
  readonly #leaving: number;

  /** @param leaving rate at which each one that waits leaves */
  constructor(servers: number, offered: number, leaving: number) {
    this.#servers = servers;
    this.#offered = offered;
    this.#leaving = leaving;
    this.numbers = new BirthDeath(
      () => offered,
      (n) => Math.min(n, servers) + leaving * Math.max(0, n - servers),
    );
  }

  get meanWaiting(): number {
    return this.numbers.mean((n) => Math.max(0, n - this.#servers));
  }

  /** Share of all that leave before they are served: those who leave, over those who come. */
  get leaves(): number {
    return (this.#leaving * this.meanWaiting) / this.#offered;
  }

  /** Mean time in the system of all, those who leave included (Little). */
  get meanStay(): number {
    return this.numbers.mean() / this.#offered;
  }
}
