/** A distribution function: the share of draws at or below x. */
type Distribution = (x: number) => number;

/**
 * Measures how far draws lie from a continuous law: Anderson and Darling's A², which weighs the tails.
 * Under the law itself A² exceeds 6.0 once in a thousand samples.
 */
export function andersonDarling(draws: readonly number[], distribution: Distribution): number {
  const sorted = Float64Array.from(draws).sort();
  const n = sorted.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const below = distribution(sorted[i]!);
    const above = 1 - distribution(sorted[n - 1 - i]!);
    sum += (2 * i + 1) * (Math.log(below) + Math.log(above));
  }
  return -n - sum / n;
}

/**
 * Measures how far counts lie from those expected, in standard deviations of chi-square (normal approximation
 * of Wilson and Hilferty): above 3.1 once in a thousand samples.
 */
export function chiSquareExcess(observed: ArrayLike<number>, expected: ArrayLike<number>): number {
  let chiSquare = 0;
  for (let i = 0; i < observed.length; i++) {
    chiSquare += (observed[i]! - expected[i]!) ** 2 / expected[i]!;
  }
  const freedom = observed.length - 1;
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(chiSquare / freedom) - (1 - spread)) / Math.sqrt(spread);
}

/** Mean and variance of a sample. */
export function moments(draws: readonly number[]): { mean: number; variance: number } {
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (draws.length - 1);
  return { mean, variance };
}

/** The standard normal distribution function, by its Taylor series about 0 (good for |x| below 7). */
export function normalDistribution(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** The distribution function of a gamma law of scale 1, by the series of the incomplete gamma function. */
export function gammaDistribution(x: number, shape: number, logGammaOfShape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; term > 1e-16 * sum; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum * Math.exp(shape * Math.log(x) - x - logGammaOfShape);
}
