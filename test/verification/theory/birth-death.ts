/** Where a stationary distribution that never ends is cut. */
const NEGLIGIBLE = 1e-16;
const MOST = 100_000;

/** The stationary distribution of a number that goes up and down by one (a birth-and-death process). */
export class BirthDeath {
  /** P(n), from 0 up. */
  readonly shares: readonly number[];

  /**
   * @param up rate from n to n + 1; 0 where it goes no higher
   * @param down rate from n to n − 1
   */
  constructor(up: (n: number) => number, down: (n: number) => number) {
    const weights = [1];
    let sum = 1;
    for (let n = 0; n < MOST && up(n) > 0; n++) {
      const weight = (weights[n]! * up(n)) / down(n + 1);
      weights.push(weight);
      sum += weight;
      if (weight < NEGLIGIBLE * sum && weight < weights[n]!) break;
    }
    this.shares = weights.map((weight) => weight / sum);
  }

  /** P(N ≤ n). */
  atMost(n: number): number {
    return this.shares.slice(0, n + 1).reduce((sum, share) => sum + share, 0);
  }

  /** Mean of a function of the number. */
  mean(of: (n: number) => number = (n) => n): number {
    return this.shares.reduce((sum, share, n) => sum + share * of(n), 0);
  }
}

/** M/M/c: numbers in service and waiting at a load of each server; also those of many sharing disciplines. */
export function queueOf(servers: number, load: number): BirthDeath {
  return new BirthDeath(
    () => servers * load,
    (n) => Math.min(n, servers),
  );
}
