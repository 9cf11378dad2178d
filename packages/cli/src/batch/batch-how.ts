import type { AssumptionMode } from '@taper/engine';

/** How the scenarios of a batch are run. */
export interface BatchHow {
  readonly replications: number;
  readonly seed: string;
  readonly assumptions: AssumptionMode;
}
