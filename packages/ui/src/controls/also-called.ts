/**
 * What people who look for a field call it, where neither its name nor its description says so: beginnings of paths in
 * the schema, and words. An editorial choice, made from what was sought in vain.
 */
export const NAMES: readonly (readonly [path: string, words: string])[] = [
  [
    'services.*.units.*.posts',
    'staff staffing capacity workers people size of unit team smaller larger bigger',
  ],
  ['services.*.units.*.count', 'number of teams pods size smaller larger more fewer'],
  ['services.*.units.*.vacancy', 'vacancies empty unfilled vacant'],
  ['services.*.units.*.sharedKnowledge', 'joint shared working group supervision'],
  ['services.*.units.*.meeting', 'group supervision discussion'],
  ['services.*.units.*.opens', 'new team recruit'],
  ['services.*.cap', 'caseload limit maximum protected'],
  ['services.*.allocation', 'duty assign'],
  ['services.*.queueMax', 'waiting list'],
  ['thresholds', 'criteria eligibility front door'],
  ['stages.*.screening', 'threshold front door assessment wrong'],
  ['stages.*.return', 're-referral rereferral repeat come back again'],
  ['return', 're-referral rereferral repeat come back again'],
  ['stages.*.work', 'length duration how long'],
  ['stages.*.routes.*.time', 'length duration how long'],
  ['stages.*.hours', 'intensity contact visits time direct'],
  ['stages.*.escalation', 'risk escalate'],
  ['demand.streams.*.families', 'demand referrals inflow'],
  ['demand.referrals', 'demand inflow contacts'],
  ['demand.trend', 'rising growth demand'],
  ['roles.*.admin', 'administration paperwork recording bureaucracy'],
  ['roles.*.workforce.leaving', 'turnover retention attrition quit'],
  ['roles.*.workforce.recruitment', 'hiring vacancies time to hire'],
  ['roles.*.workforce.agency', 'locum temporary'],
  ['roles.*.workforce.newlyQualified', 'asye inexperienced starters'],
  ['roles.*.workforce.sickness', 'absence illness'],
  ['roles.*.cost', 'pay salary money budget wage'],
  ['placements.*.places', 'beds homes foster carers residential'],
  ['placements.*.cost', 'price money budget fees'],
  ['practices', 'practice model training'],
];

/** Further words under which a field is found; empty for none. */
export function alsoCalled(schemaPath: string): string {
  return NAMES.filter(([path]) => schemaPath === path || schemaPath.startsWith(`${path}.`))
    .map(([, words]) => words)
    .join(' ');
}
