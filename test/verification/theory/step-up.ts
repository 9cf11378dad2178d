/**
 * E exp(−λD), the chance that work of gamma law D is done before a risk of rate λ strikes; fixed work at cv 0,
 * exponential work at cv 1.
 */
export function doneBeforeRisk(rate: number, mean: number, cv: number): number {
  if (cv === 0) return Math.exp(-rate * mean);
  return (1 + rate * mean * cv * cv) ** -(1 / (cv * cv));
}
