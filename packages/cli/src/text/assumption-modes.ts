import type { AssumptionMode } from '@taper/engine';

/** Says how assumptions entered the runs. */
export const assumptionModes: Readonly<Record<AssumptionMode, string>> = {
  off: 'assumptions off',
  mid: 'assumptions at their middle',
  range: 'assumptions drawn from their ranges',
};
