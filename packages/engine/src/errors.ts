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
  'either-or': 'two fields are written of which only one can hold',
  'unknown-reference': 'an id names something the scenario does not have',
  'stage-without-lead': 'nobody may lead a stage',
  'stage-without-end': 'families would never leave a stage',
  'hold-cycle': 'services that hold families for each other could block each other for ever',
  'zero-time-cycle': 'families could go round a cycle of stages in no time',
  'no-direct-work': 'a role with posts has no time left for direct work',
  'stage-unreachable': 'no family can reach a stage',
  'service-without-stages': 'a service works no stage',
  'never-ready': 'a stage whose families never become ready says what happens when they are',
  'adults-without-grown': 'no stage leads to one for the grown when its children come of age',
  'grown-not-adults': 'those who come of age go to a stage for children',
  'patch-without-unit': 'nobody takes the families of a patch',
  'overflow-cycle': 'kinds of placement send their overflow round in a circle',
  'solved-without-referrals': 'a stream is to be solved, but not for how many referrals',
  'referrals-without-solved': 'referrals are given, but no stream is solved for them',
  'weights-sum-to-zero': 'the weights of the streams to be solved sum to 0',
  'too-many': 'there are more of a kind than the engine can tell apart',
  'not-comparable': 'scenarios differ in what a comparison needs to be the same',
  'cohort-beyond-horizon': 'a cohort cannot be followed before the results end',
  'opening-unused': 'a scenario that is compared opens as its base does',
  'referrals-not-solvable': 'a total of referrals leaves nothing for the streams that are solved for it',
  'demand-above-staffing': 'no staffing in the file could carry the demand',
  'change-empty': 'a dated change changes nothing',
  'change-not-dynamic': 'a dated change names what stays as it is for a whole run',
  'change-without-number': 'a dated change has no number to start from or to go to',
  'dates-out-of-order': 'a date comes before the one it must follow',
  'changes-overlap': 'two dated changes change one number at the same time',
  'change-never-in-force': 'a dated change is over before the warm-up, or starts after the results end',
  'caseload-unused': 'a caseload file is named that is not read',
  'caseload-malformed': 'a caseload file is not a table of comma-separated values',
  'caseload-duplicate': 'a caseload file has a family twice',
  'worker-may-not-lead': 'a caseload file gives a family to a worker who may not lead its stage',
} as const;

/** The code of a finding. */
export type FindingCode = keyof typeof findingCodes;

/** Says that a program used the engine wrongly; what a user's file does wrong is a finding, never this. */
export class TaperError extends Error {
  override readonly name = 'TaperError';
}
