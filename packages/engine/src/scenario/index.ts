export type * from './types.ts';
export type { PracticeFactor, StatedAssumption } from './assumptions-of.ts';
export { assumptionsOf, hasEffect } from './assumptions-of.ts';
export type { EvidenceGrade } from './schema/provenance.ts';
export type { Evidence, Finding, Severity } from './finding.ts';
export type { ReadResult } from './read.ts';
export { readScenario } from './read.ts';
export { withNumberAt } from './number-at.ts';
export type { OwnChange, OwnChanges } from './own-changes.ts';
export { ownChanges } from './own-changes.ts';
export type { Load } from './source/load.ts';
export { fileVersion } from './source/load.ts';
export { overridesFile } from './source/set.ts';
export type { FileOverride, Override } from './source/set.ts';
export { writtenInto } from './source/written-into.ts';
export type { Batch, BatchFactor, BatchOption, TableForm } from './types/batch.ts';
export type { BatchReadResult } from './batch/read-batch.ts';
export { pointFactor } from './batch/batch-sweep.ts';
export { readBatch } from './batch/read-batch.ts';
export type { BatchScenario } from './batch/batch-scenarios.ts';
export { batchScenarios } from './batch/batch-scenarios.ts';
export type { PublishedTarget, TestOfTarget, Validation } from './types/validation.ts';
export { readValidation } from './validation/read-validation.ts';
export { readTargets } from './calibration/read-targets.ts';
export type { WrittenFree } from './types/targets.ts';
export type { Calibration } from './calibration/read-calibration.ts';
export { readCalibration } from './calibration/read-calibration.ts';
export { formatPath, parsePath } from './path.ts';
export { scenarioHash } from './hash.ts';
export type { ScenarioDifference, WrittenValue } from './diff.ts';
export { diffScenarios } from './diff.ts';
export type { ReadChanges, ScenarioChange } from './changes/read-changes.ts';
export { MOST_CHANGES, readChanges } from './changes/read-changes.ts';
export type { WrittenGroup } from './changes/named-groups.ts';
export type { FieldInfo } from './schema/fields.ts';
export { fieldAt, fields } from './schema/fields.ts';
export {
  batchJsonSchema,
  scenarioJsonSchema,
  targetsJsonSchema,
  validationJsonSchema,
} from './schema/json-schema.ts';
