import type { Mutant } from './mutant.ts';
import { allocationMutants } from './mutants/allocation.ts';
import { attentionMutants } from './mutants/attention.ts';
import { countingMutants } from './mutants/counting.ts';
import { pathwayMutants } from './mutants/pathway.ts';
import { timeMutants } from './mutants/time.ts';

/** Every deliberate fault that the tests have to catch. */
export const mutants: readonly Mutant[] = [
  ...timeMutants,
  ...allocationMutants,
  ...attentionMutants,
  ...pathwayMutants,
  ...countingMutants,
];
