/**
 * Every code a finding may carry, with what it means. The set is closed: each code has its line in docs/errors.md,
 * and a test holds the two together.
 */
export const findingCodes = {
  'file-unreadable': 'a file cannot be read',
  'file-empty': 'a file has nothing in it',
  'yaml-syntax': 'the text is not YAML',
  'yaml-duplicate-key': 'a key is written twice in one map',
  'yaml-unsupported': 'the text uses a part of YAML that scenario files do without',
  'version-unsupported': 'the file version is missing or not one this release reads',
  'extends-cycle': 'files extend each other in a circle',
  'removes-nothing': 'null removes a key that the extended file does not have',
  'set-malformed': 'an override is not of the form path=value',
  'set-unknown-path': 'an override names a path the scenario does not have',
  'unknown-field': 'a field is not one that scenario files have',
  'missing-field': 'a field that has no default is left out',
  'bad-id': 'an id or a key is not written as it must be',
  'wrong-type': 'a value is not of the kind its field takes',
  'wrong-unit': 'a value is in a unit its field does not take',
  'out-of-bounds': 'a value is outside the bounds of its field',
  'unknown-choice': 'a value is not one of those the field allows',
  'range-out-of-order': 'the low, the value and the high of a quantity are not in that order',
  'source-missing': 'a quantity said to be published or derived names no source',
  'shares-do-not-sum': 'shares that must sum to 1 do not',
  'bands-overlap': 'bands of a law cover the same length of time twice',
  'unknown-reference': 'an id names something the scenario does not have',
  'stage-without-lead': 'nobody may lead a stage',
  'stage-without-end': 'families would never leave a stage',
  'hold-cycle': 'services that hold families for each other could block each other for ever',
  'zero-time-cycle': 'families could go round a cycle of stages in no time',
  'no-direct-work': 'a role with posts has no time left for direct work',
  'stage-unreachable': 'no family can reach a stage',
  'service-without-stages': 'a service works no stage',
  'not-comparable': 'scenarios differ in what a comparison needs to be the same',
  'demand-above-staffing': 'no staffing in the file could carry the demand',
} as const;

/** The code of a finding. */
export type FindingCode = keyof typeof findingCodes;

/** Says that a program used the engine wrongly; what a user's file does wrong is a finding, never this. */
export class TaperError extends Error {
  override readonly name = 'TaperError';
}
