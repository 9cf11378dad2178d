/** The public list of the engine: what the command line, the page and the tests of the whole may use. */

export { ENGINE_VERSION } from './version.ts';
export { TaperError, findingCodes } from './errors.ts';
export type { FindingCode } from './errors.ts';

export {
  assumptionsOf,
  batchJsonSchema,
  batchScenarios,
  diffScenarios,
  fieldAt,
  fields,
  fileVersion,
  formatPath,
  hasEffect,
  overridesFile,
  ownChanges,
  parsePath,
  readBatch,
  readCalibration,
  MOST_CHANGES,
  readChanges,
  readScenario,
  readTargets,
  readValidation,
  scenarioHash,
  scenarioJsonSchema,
  targetsJsonSchema,
  validationJsonSchema,
  withNumberAt,
  writtenInto,
} from './scenario/index.ts';
export type {
  AdoptionSpec,
  AssumptionName,
  AssumptionRange,
  Batch,
  BatchFactor,
  BatchOption,
  BatchReadResult,
  BatchScenario,
  Calibration,
  Days,
  DemandSpec,
  Evidence,
  EvidenceGrade,
  FamiliesSpec,
  FieldInfo,
  FileOverride,
  Finding,
  IsoDate,
  LawSpec,
  Load,
  Override,
  OwnChange,
  OwnChanges,
  PerYear,
  PublishedTarget,
  PracticeFactor,
  PracticeSpec,
  ReadChanges,
  ReadResult,
  ReturnSpec,
  RoleSpec,
  RouteSpec,
  Scenario,
  ScenarioChange,
  ScenarioDifference,
  ServiceSpec,
  Severity,
  Shares,
  StageSpec,
  StatedAssumption,
  StreamSpec,
  TableForm,
  TestOfTarget,
  UnitSpec,
  Validation,
  WorkforceSpec,
  WrittenFree,
  WrittenGroup,
  WrittenValue,
} from './scenario/index.ts';

export { indicatorsOf, outcomeLayout, seriesOf } from './outcomes/registry.ts';
export { Outcomes } from './outcomes/outcomes.ts';
export type { Indicator } from './outcomes/indicator.ts';
export type { OutcomeLayout } from './outcomes/layout.ts';

export { sharedStates } from './run/openings.ts';
export { prepareReplications } from './run/replication.ts';
export { givenReferrals, knownReferrals, noteReferrals } from './expected/solved-demand.ts';
export type { GivenReferrals } from './expected/solved-demand.ts';
export { createInlineRunner } from './run/inline-runner.ts';
export { createWorkerRunner } from './run/worker-runner.ts';
export { createStepper } from './run/stepper.ts';
export type { Stepper } from './run/stepper.ts';
export type { StoryEvent } from './run/story-event.ts';
export type { KnownFamily, Standing } from './run/known-families.ts';
export { dateText, daysBetween, daysText } from './experiment/story/days.ts';
export { tellStory } from './experiment/story/family-story.ts';
export type { Paragraph, StoriedRun } from './experiment/story/family-story.ts';
export { createWorkerApi } from './run/worker-entry.ts';
export { decodeRuns, encodeRuns } from './run/kept-runs.ts';
export type { KeptRuns } from './run/kept-runs.ts';
export { RunFault } from './run/faults.ts';
export type { RunFaultCode } from './run/faults.ts';
export type { StopSignal } from './run/host.ts';
export type {
  AssumptionMode,
  ReplicationResult,
  RunOptions,
  RunProgress,
  RunRequest,
  Runner,
} from './run/runner.ts';
export type { WorkerApi } from './run/worker-api.ts';
export type { WorkerHandle } from './run/worker-slot.ts';

export {
  SWEEP_DESIGNS,
  USUAL_COUNT,
  overridesOf,
  planSweep,
  pointsOf,
} from './experiment/sensitivity/sweep-plan.ts';
export type { SweepDesign, SweepPlan, SweepRange } from './experiment/sensitivity/sweep-plan.ts';
export { sweptBatch } from './experiment/sensitivity/swept-batch.ts';
export { sweepResult } from './experiment/sensitivity/sweep-result.ts';
export type { SensitivityOf, SweepResult } from './experiment/sensitivity/sweep-result.ts';
export { seek } from './experiment/seek/seek.ts';
export { outcomesOf, priceAt, snapped } from './experiment/seek/problem.ts';
export type {
  SeekAsk,
  SeekGoal,
  SeekLever,
  SeekPoint,
  SeekProblem,
  SeekSample,
} from './experiment/seek/problem.ts';
export type { SeekFound, SeekShape, SeekTrial, SeekVerdict } from './experiment/seek/found.ts';
export type { SeekEdge, SeekRegion } from './experiment/seek/curve.ts';
export type { GoalState } from './experiment/seek/judge.ts';
export { MOST_COMBINATIONS, combinationsOf } from './experiment/seek/many-levers.ts';
export { layoutsOf } from './experiment/seek/layouts.ts';
export { numberOf, priceOf } from './experiment/seek/prices.ts';
export {
  edgeSentences,
  goalStateWords,
  goalWords,
  offWords,
  probabilityWords,
  readOff,
  rivalSentences,
  shapeSentences,
} from './experiment/seek/words.ts';
export { clustersOf, runsAnObservation, seekAsk, selectionAsk } from './experiment/seek/simulated.ts';
export type { Simulating } from './experiment/seek/simulated.ts';
export { selectBest } from './experiment/seek/select-best.ts';
export type {
  SelectedSystem,
  Selection,
  SelectionAsk,
  SelectionProblem,
} from './experiment/seek/select-best.ts';
export { designOf } from './experiment/intervals/design.ts';
export type { Design } from './experiment/intervals/design.ts';
export { summarise } from './experiment/results/summary.ts';
export type { Summary } from './experiment/results/summary.ts';
export { pairedDifference } from './experiment/intervals/difference.ts';
export { swaysOf } from './experiment/assumptions/sways.ts';
export type { Sway, SwayEnd } from './experiment/assumptions/sways.ts';
export { defaults, firstReplications } from './experiment/defaults.ts';
export { comparableFindings } from './experiment/results/comparable.ts';
export type { ScenarioOfFile } from './experiment/results/comparable.ts';
export { nextCount, precisionOf } from './experiment/intervals/precision.ts';
export type { PrecisionReached, PrecisionTarget } from './experiment/intervals/precision.ts';
export { runResult } from './experiment/results/run-result.ts';
export { compareResult } from './experiment/results/compare-result.ts';
export { batchResult } from './experiment/results/batch-result.ts';
export { BatchRuns } from './experiment/results/batch-runs.ts';
export type {
  BatchResult,
  BatchRun,
  BatchScenarioResult,
  FinishedBatch,
} from './experiment/results/batch-result.ts';
export { untestable, validateTarget } from './experiment/validation/validate.ts';
export type { ValidatedTarget } from './experiment/validation/validate.ts';
export type { ValidationVerdict } from './experiment/validation/judge.ts';
export { measured } from './experiment/calibration/measured.ts';
export { calibrationFindings, faultFindings } from './experiment/calibration/findings.ts';
export { startFaults } from './experiment/calibration/faults.ts';
export { councilProblem } from './experiment/calibration/council-problem.ts';
export type { Evaluators } from './experiment/calibration/council-problem.ts';
export { outcomesNear } from './experiment/calibration/expected-outcomes.ts';
export { calibrationInputs } from './experiment/calibration/inputs.ts';
export type { CalibrationInputs } from './experiment/calibration/inputs.ts';
export { slopesKnown } from './experiment/calibration/reckoning.ts';
export { isFinished, nextStep } from './experiment/calibration/rounds.ts';
export { nothingDone } from './experiment/calibration/state.ts';
export type { CalibrationState } from './experiment/calibration/state.ts';
export { stepWords } from './experiment/calibration/step-words.ts';
export { calibrationResult } from './experiment/calibration/result.ts';
export type { CalibrationResult, ParameterResult, TargetResult } from './experiment/calibration/result.ts';
export type { CalibrationProblem, Measured } from './experiment/calibration/problem.ts';
export { fittedScenario } from './experiment/calibration/fitted-scenario.ts';
export { Orders } from './experiment/why/orders.ts';
export { runWhy } from './experiment/why/run-why.ts';
export { WhyRuns } from './experiment/why/why-runs.ts';
export { whyResult } from './experiment/why/why-result.ts';
export type { WhyDifference, WhyIndicator, WhyPart, WhyResult } from './experiment/why/why-result.ts';
export { coldStart, warmUpMonths } from './experiment/warm-up/cold-start.ts';
export { warmUpResult } from './experiment/warm-up/warm-up-result.ts';
export type { JudgedMean, SettlingResult, WarmUpResult } from './experiment/warm-up/warm-up-result.ts';
export { monthDays, monthlyResults } from './experiment/results/monthly-result.ts';
export type { MonthlyResult } from './experiment/results/monthly-result.ts';
export type { FinishedRun } from './experiment/results/finished-run.ts';
export { costDifference } from './experiment/money/cost-difference.ts';
export type { CostDifference } from './experiment/money/cost-difference.ts';
export { costsByYear } from './experiment/money/costs-by-year.ts';
export type { CostOfYear } from './experiment/money/costs-by-year.ts';
export { findLevel } from './experiment/money/level.ts';
export type { LevelFound, LevelVerdict } from './experiment/money/level.ts';
export { levelledScenario } from './experiment/money/levelled-scenario.ts';
export type {
  AvoidedCost,
  MoneyDifference,
  MoneyEstimate,
  MoneyResult,
  MoneySensitivity,
} from './experiment/money/money-result.ts';
export type {
  AssumptionInForce,
  CompareResult,
  ComparedIndicator,
  Difference,
  Driver,
  IndicatorResult,
  RunResult,
  Verdict,
} from './experiment/results/result.ts';
export { formatChange, formatRange, formatValue } from './experiment/words/format.ts';
export type { NumberFormat } from './experiment/words/format.ts';
export { possible } from './experiment/intervals/possible.ts';
export { verdictWords, verdictWorth } from './experiment/words/verdict-words.ts';
export { evidenceWords } from './experiment/assumptions/assumption-words.ts';
export { assumptionsInForce, comparedAssumptions } from './experiment/assumptions/assumptions-in-force.ts';
export type { ComparedAssumption } from './experiment/assumptions/assumptions-in-force.ts';

export { prepareCourse } from './expected/course.ts';
export type { Course } from './expected/course.ts';
export type { FlowRecord } from './expected/flow-record.ts';
export { runFlows } from './expected/flows.ts';
export { courseOfDemand, loadFindings } from './expected/load.ts';
export { expectedIndicators } from './expected/expected-indicators.ts';
export type { ExpectedIndicators, ExpectedOptions } from './expected/expected-indicators.ts';

export { EventCalendar } from './calendar/event-calendar.ts';
export { monthName } from './calendar/month-names.ts';
