/** P(N ≤ n) of the sum of two independent numbers, such as those at two stations of a Jackson network. */
export function sumAtMost(a: readonly number[], b: readonly number[], n: number): number {
  let sum = 0;
  for (let i = 0; i <= n; i++) for (let j = 0; i + j <= n; j++) sum += (a[i] ?? 0) * (b[j] ?? 0);
  return sum;
}
