/**
 * What one replication of a scenario reports, and in which order: first one number an indicator, then the monthly
 * series, series by series. Both sides of a thread derive it from the scenario, so only numbers cross.
 */
export interface OutcomeLayout {
  readonly indicators: readonly string[];
  readonly series: readonly string[];
  readonly months: number;
}
