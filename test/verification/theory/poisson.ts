/** P(N ≤ n) of a Poisson number: how many are open in M/G/∞, whatever the law of service. */
export function poissonAtMost(n: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= n; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}
