import type { Difference } from '@taper/engine';

/** A difference as tests of words and tables need it: what is not told goes by its interval. */
export function differenceOf(
  told: Pick<Difference, 'mean' | 'ci95' | 'verdict'> & Partial<Difference>,
): Difference {
  return {
    simultaneous: told.ci95,
    plausible: null,
    p10: told.ci95[0],
    p90: told.ci95[1],
    pairing: null,
    ...told,
  };
}
