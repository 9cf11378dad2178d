import { type Scenario, type StoriedRun, type StoryEvent, createStepper } from '@taper/engine';
import type { TraceOptions } from '../options/options.ts';

/** All that happens in one run of a scenario. */
export interface OneRun extends StoriedRun {
  /** What happens to whom, in order. */
  readonly events: readonly StoryEvent[];
}

/** Runs a scenario once and writes everything down. */
export function playOneRun(
  scenario: Scenario,
  { seed, replication, assumptions }: Pick<TraceOptions, 'seed' | 'replication' | 'assumptions'>,
): OneRun {
  const stepper = createStepper([scenario], 0, seed, replication - 1, assumptions);
  const { families, end } = stepper;
  return { scenario, end, families, events: stepper.advanceTo(end) };
}
