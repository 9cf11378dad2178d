/**
 * The fields that a reader is shown first, by their paths in the schema: what a head of service decides or asks about.
 * The rest is behind "more". An editorial choice, and no more than that.
 */
const BASIC: readonly string[] = [
  'demand.referrals',
  'demand.trend',
  'demand.streams.*.families',
  'thresholds.stepUp',
  'services.*.units.*.count',
  'services.*.units.*.posts.*',
  'services.*.units.*.vacancy',
  'services.*.units.*.sharedKnowledge',
  'services.*.cap.kind',
  'services.*.cap.perFte',
  'services.*.allocation',
  'stages.*.hours',
  'stages.*.work.mean',
  'stages.*.routes.*.time.mean',
  'stages.*.routes.*.time.scale',
  'placements.*.places',
  'roles.*.admin',
  'roles.*.workforce.leaving',
  'roles.*.workforce.recruitment.mean',
  'roles.*.workforce.agency.share',
  'roles.*.workforce.newlyQualified.share',
  'roles.*.workforce.sickness.spells',
  'return.scale',
  'thresholds.stepDown',
  'assumptions.*',
];

const basic = new Set(BASIC);

/** Whether a field is shown first. */
export function isBasic(schemaPath: string): boolean {
  return basic.has(schemaPath) || basic.has(schemaPath.replace(/^assumptions\.[^.]+$/, 'assumptions.*'));
}
