import type {
  BatchResult,
  ComparedIndicator,
  Evidence,
  FinishedRun,
  Indicator,
  MoneyResult,
  MonthlyResult,
  RunResult,
  Scenario,
  ScenarioDifference,
} from '@taper/engine';

/** Results and all that they rest on: what a workbook or a report is made of. */
export interface Study extends Pick<
  RunResult,
  'engine' | 'seed' | 'assumptions' | 'replications' | 'findings'
> {
  readonly kind: 'run' | 'compare' | 'batch';
  readonly name: string;
  /** Question, hypothesis, finding and so on. */
  readonly about: Readonly<Record<string, string>>;
  /** The command that gives the same numbers again. */
  readonly command: string;
  /** Of a batch; else none. */
  readonly factors: BatchResult['factors'];
  /** Scenarios that there are to be; more than there are where a batch was stopped. */
  readonly total: number;
  /** Those that were run, the base of a comparison first. */
  readonly scenarios: readonly StudiedScenario[];
  /** Outcomes of the first table. */
  readonly shown: readonly Indicator[];
  /** What was changed of the base, one entry a scenario, or an option of a batch. */
  readonly changes: readonly InputChanges[];
  /** Every number of the base that says where it comes from. */
  readonly sources: readonly Evidence[];
}

/** A scenario that was run, and what came of it. */
export interface StudiedScenario extends Pick<RunResult, 'horizon' | 'assumed'> {
  readonly name: string;
  readonly hash: string;
  readonly scenario: Scenario;
  /** Id of the option of each factor of a batch. */
  readonly options: Readonly<Record<string, string>>;
  /** Name of the scenario that it is held against; null: none. */
  readonly against: string | null;
  readonly indicators: readonly ComparedIndicator[];
  readonly money?: MoneyResult;
  /** Its runs, read when they are asked for. */
  readonly runs: () => StudiedRuns;
  /** Its monthly series, summed up when they are asked for. */
  readonly monthly: () => readonly MonthlyResult[];
}

/** The runs of a scenario: a run, and its place in it. */
export interface StudiedRuns {
  readonly run: FinishedRun;
  readonly index: number;
}

/** Inputs in which something differs from the base. */
export interface InputChanges {
  readonly name: string;
  readonly differences: readonly ScenarioDifference[];
}
