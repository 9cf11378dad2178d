/** The feedbacks of MODEL.md section 10 that can be switched off together. */
export type AssumptionName =
  /** beta: how much lost attention adds to the risk of stepping up. */
  | 'attentionToEscalation'
  /** beta_wait: how much waiting adds to the risk of stepping up. */
  | 'waitingToEscalation'
  /** gamma: how much unmet need adds to the hazard of coming back. */
  | 'unmetToReturn';

export interface AssumptionRange {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}
