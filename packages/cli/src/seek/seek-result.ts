import type { Indicator, RunResult, SeekFound, SeekGoal, SeekLever } from '@taper/engine';

/** `taper seek --json`. */
export interface SeekResult
  extends SeekFound, Pick<RunResult, 'schema' | 'engine' | 'seed' | 'assumptions' | 'horizon' | 'findings'> {
  /** Runs of each value in the first look; trials say how many each has. */
  readonly replications: number;
  readonly atMost: number;
  readonly within: number;
  readonly steps: number;
  readonly scenario: RunResult['scenario'];
  /** With the value of the base, where that is a plain number. */
  readonly levers: readonly (SeekLever & { readonly inBase: number | null })[];
  readonly currency: string;
  readonly goals: readonly SeekGoal[];
  readonly least: string | null;
  readonly indicators: readonly Pick<Indicator, 'id' | 'label' | 'unit'>[];
}
