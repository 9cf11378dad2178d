/**
 * Workers of all units side by side; unit u has workers `workersFrom[u]` up to `workersFrom[u + 1]`. At first nobody
 * has any hours: see `setHours` and `setSpare`.
 */
export interface AttentionLayout {
  readonly workersFrom: Int32Array;
  /** Priority classes a worker serves in turn; 1 for even sharing. */
  readonly classes: number;
  /** beta: how much lost attention speeds up the risk clock. */
  readonly beta: number;
}

/** Sums over the members of each unit, as it was last settled. */
export interface UnitTotals {
  /** Members, each weighted by the share of attention it gets. */
  readonly attention: Float64Array;
  /** Members that get less than half of the attention they want. */
  readonly short: Float64Array;
  /** Hours a week that are given, and wanted. */
  readonly given: Float64Array;
  readonly wanted: Float64Array;
}
