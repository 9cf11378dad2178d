/** What one replication gives for a quantity: a sum, and what it is to be divided by. */
export type Parts = readonly [sum: number, by: number];

/** A quantity as independent replications give it. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/**
 * Estimates a ratio, such as days waited over families, from independent replications: the sum of all over the sum of
 * all. Its standard error is that of the replications’ residuals about the ratio, so what is alike within a replication
 * does no harm (Cochran, Sampling Techniques, section 2.11).
 *
 * @param surplus by how much the work that a replication was brought exceeds what it should be on average: residuals
 *   that go along with it are put down to chance, which about halves the replications needed (control variates: Law,
 *   Simulation Modeling and Analysis, section 11.4)
 */
export function ratioEstimate(replications: readonly Parts[], surplus?: readonly number[]): Estimate {
  const count = replications.length;
  let sum = 0;
  let by = 0;
  for (const [part, over] of replications) {
    sum += part;
    by += over;
  }
  const ratio = sum / by;
  const residuals = replications.map(([part, over]) => part - ratio * over);
  if (surplus === undefined) return { value: ratio, standardError: spread(residuals, 1) / by };
  const middle = surplus.reduce((total, one) => total + one, 0) / count;
  let together = 0;
  let squares = 0;
  surplus.forEach((one, index) => {
    together += (one - middle) * residuals[index]!;
    squares += (one - middle) ** 2;
  });
  const slope = squares === 0 ? 0 : together / squares;
  const left = residuals.map((residual, index) => residual - slope * (surplus[index]! - middle));
  // The slope is estimated too: it is known the worse, the further the mean surplus lies from zero.
  const further = squares === 0 ? 1 : Math.sqrt(1 + (count * middle ** 2) / squares);
  return {
    value: ratio - (slope * middle * count) / by,
    standardError: (spread(left, 2) * further) / by,
  };
}

/** Standard error of a sum of independent parts whose mean is 0, of which so many degrees of freedom are used up. */
function spread(parts: readonly number[], used: number): number {
  const squares = parts.reduce((sum, part) => sum + part * part, 0);
  return Math.sqrt((squares * parts.length) / (parts.length - used));
}
