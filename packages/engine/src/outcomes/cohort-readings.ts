/**
 * What is read of a cohort, within the time that its families are followed for:
 * `families` and `children` (at entry) that entered; share of families whose case `closed` and that `steppedDown`;
 * share of children `rereferred`; mean `days` of a child in an official stock; mean `exposure` in days followed, and
 * share `censored`, lost to sight before their time was over, by families.
 */
export type CohortMeasure =
  'families' | 'children' | 'closed' | 'steppedDown' | 'rereferred' | 'days' | 'exposure' | 'censored';

/** Reads the cohorts of one replication. */
export interface CohortReadings {
  /**
   * One measure of one cohort; NaN where nothing can be said.
   *
   * @param cohort its number, by the order of `sortedIds` of the scenario's cohorts
   * @param tag number of the official stock, for `days`
   */
  value(cohort: number, measure: CohortMeasure, tag?: number): number;
}

/** Where no cohort is followed. */
export const NO_COHORTS: CohortReadings = { value: () => NaN };
