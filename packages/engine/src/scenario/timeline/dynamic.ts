/** Numbers that a dated change may change, as paths of fields; `**` stands for every number further down. */
export const dynamicPaths = [
  'families.movingAway',
  'demand.patches.*.share',
  'demand.streams.*.families',
  'demand.streams.*.patches.*',
  'thresholds.**',
  'roles.*.hours',
  'roles.*.admin',
  'roles.*.travel',
  'roles.*.training',
  'roles.*.delegable',
  'roles.*.relieves',
  'roles.*.supervises',
  'roles.*.load',
  'roles.*.workforce.leaving',
  'roles.*.workforce.recruiting',
  'roles.*.workforce.recruitment.**',
  'roles.*.workforce.agency.share',
  'roles.*.workforce.agency.premium',
  'roles.*.workforce.agency.leaving',
  'roles.*.workforce.agency.experience',
  'roles.*.workforce.agency.knowledge',
  'roles.*.workforce.sickness.spells',
  'roles.*.workforce.sickness.length.**',
  'roles.*.workforce.newlyQualified.share',
  'roles.*.cost.**',
  'services.*.cap.perFte',
  'services.*.queueMax',
  'services.*.units.*.count',
  'services.*.units.*.posts.*',
  'services.*.units.*.vacancy',
  'services.*.units.*.sharedKnowledge',
  'services.*.units.*.meeting.**',
  'stages.*.points',
  'stages.*.childrenShare',
  'stages.*.hours',
  'stages.*.maintenance',
  'stages.*.withdrawal',
  'stages.*.work.**',
  'stages.*.reviews.**',
  'stages.*.timeBox.**',
  'stages.*.escalation.**',
  'stages.*.screening.above',
  'stages.*.screening.below',
  'stages.*.stepDown.**',
  'stages.*.next.*',
  'stages.*.routes.*.share',
  'stages.*.routes.*.time.**',
  'stages.*.costs.**',
  'stages.*.return.scale',
  'stages.*.return.shape',
  'stages.*.return.cut',
  'placements.*.places',
  'placements.*.moves',
  'placements.*.cost.**',
  'return.scale',
  'return.shape',
  'return.cut',
  'money.running.*.perYear',
];

const exact = new Set(dynamicPaths);
const parts = dynamicPaths.flatMap((path) => (path.endsWith('.**') ? [path.slice(0, -2)] : []));

/**
 * Says whether a dated change may change a field: a number or a length of time that holds from day to day. What is
 * drawn when a family arrives, what a run is laid out by, and the shares of bands, stay as they are for a whole run.
 * @param path the path of a field, with `*` for a key that the author chooses.
 * @param kind the kind of the field.
 */
export function isDynamic(path: string, kind: string): boolean {
  if (kind !== 'number' && kind !== 'duration') return false;
  return exact.has(path) || parts.some((part) => path.startsWith(part) && !path.includes('.bands.'));
}
