/**
 * P(N = n) in M/G/1 from 0 up to `most`, by the chain embedded at departures, which Poisson arrivals see too.
 *
 * @param during P(k arrivals during one service)
 */
export function mg1Occupancy(load: number, during: (k: number) => number, most: number): number[] {
  const shares = [1 - load];
  for (let n = 0; n < most; n++) {
    // Balance at n: left behind n, came from n + 1 before, or from i ≤ n with n + 1 − i arrivals.
    let next = shares[n]! - shares[0]! * during(n);
    for (let i = 1; i <= n; i++) next -= shares[i]! * during(n + 1 - i);
    shares.push(next / during(0));
  }
  return shares;
}

/** P(k arrivals) during a service of fixed length: Poisson. */
export function arrivalsDuringFixed(load: number): (k: number) => number {
  return (k) => {
    let share = Math.exp(-load);
    for (let i = 1; i <= k; i++) share *= load / i;
    return share;
  };
}

/** P(k arrivals) during a gamma service with this coefficient of variation: negative binomial. */
export function arrivalsDuringGamma(load: number, cv: number): (k: number) => number {
  const shape = 1 / (cv * cv);
  return (k) => {
    let share = (shape / (shape + load)) ** shape;
    for (let i = 1; i <= k; i++) share *= ((shape + i - 1) / i) * (load / (shape + load));
    return share;
  };
}
