import type { Days } from './units.ts';

/** A law of a length of time. Laws with a `mean` have it in days, before `plus` is added. */
export type LawSpec =
  | { readonly law: 'fixed'; readonly mean: Days; readonly plus: Days }
  | { readonly law: 'exponential'; readonly mean: Days; readonly plus: Days }
  | { readonly law: 'lognormal' | 'gamma'; readonly mean: Days; readonly cv: number; readonly plus: Days }
  | { readonly law: 'weibull'; readonly scale: Days; readonly shape: number; readonly plus: Days }
  /** Shares of piecewise-uniform bands given as `from..to`, for example `{ '0y..2y': 0.29 }`, parsed. */
  | {
      readonly law: 'bands';
      readonly bands: readonly { from: Days; to: Days; share: number }[];
      readonly plus: Days;
    };
