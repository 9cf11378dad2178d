import type { Days } from './units.ts';

/** A group of families, followed for a fixed time from the day on which each comes into it. */
export interface CohortSpec {
  readonly label: string;
  /** What brings a family in: a referral, the closure of a case, or the start of a stay in a stage. */
  readonly enters: 'referral' | 'closure' | { readonly stage: string };
  /** When families are taken in, from the first day of the horizon, and for how long. */
  readonly from: Days;
  readonly over: Days;
  /** How long each is followed; those who leave, or whom the horizon cuts short, are censored. */
  readonly observe: Days;
}
