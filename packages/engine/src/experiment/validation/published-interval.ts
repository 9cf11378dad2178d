import type { PublishedTarget } from '../../scenario/types/validation.ts';

/** The normal quantile of a 95% interval. */
const Z = 1.959964;
/** Half the interval of a figure that states neither interval nor denominator, as a part of it. Assumed. */
const UNSTATED = 0.05;

/** An interval of a published figure, and where it comes from. */
export interface PublishedInterval {
  readonly interval: readonly [number, number];
  readonly from: 'stated' | 'assumed' | 'wilson' | 'poisson' | 'unstated';
}

/**
 * The interval that a published figure has: as stated (or assumed: a pattern); of a share, Wilson's score interval
 * (E. B. Wilson, Journal of the American Statistical Association 22, 1927, 209–212); of a count, Byar's approximation to the
 * exact Poisson interval (N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research 2, 1987, p. 69), scaled from
 * what was counted; otherwise 5% either side, which is assumed.
 *
 * @param isDifference of two shares of like denominators: its interval is √2 times as wide as that of one
 */
export function publishedInterval(
  { value, interval, denominator, unit, basis }: PublishedTarget['published'],
  isDifference: boolean,
): PublishedInterval {
  if (interval !== null) return { interval, from: basis === 'assumed' ? 'assumed' : 'stated' };
  if (denominator === null) {
    const half = Math.abs(value) * UNSTATED;
    return { interval: [value - half, value + half], from: 'unstated' };
  }
  if (unit === 'share') return { interval: ofShare(value, denominator, isDifference), from: 'wilson' };
  const [low, high] = poisson(denominator);
  const scale = value / denominator;
  return { interval: [low * scale, high * scale], from: 'poisson' };
}

function ofShare(value: number, n: number, isDifference: boolean): [number, number] {
  if (isDifference) {
    // The shares are not known, only that they differ: at most p = ½.
    const half = Z * Math.sqrt(0.5 / n);
    return [value - half, value + half];
  }
  const middle = (value + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((value * (1 - value)) / n + (Z * Z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

function poisson(count: number): [number, number] {
  const end = (of: number, sign: 1 | -1) => {
    const root = 1 - 1 / (9 * of) + (sign * Z) / (3 * Math.sqrt(of));
    return of * root * root * root;
  };
  return [Math.max(0, end(count, -1)), end(count + 1, 1)];
}
