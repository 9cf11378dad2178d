import type { WorkforceSpec } from '../types.ts';
import type { Checker } from './checker.ts';
import { stepsOf, wayBetween } from './graph.ts';
import { rolesIn } from './posts.ts';

type Promotion = NonNullable<WorkforceSpec['promotion']>;

/** Checks that what is said of how people come and go holds together. */
export function checkWorkforces(checker: Checker): void {
  const { scenario, sound } = checker;
  for (const [id, { workforce }] of Object.entries(scenario.roles)) {
    if (workforce === null || !sound(['roles', id])) continue;
    checkSeason(id, workforce, checker);
    checkNewlyQualified(id, workforce, checker);
    if (workforce.promotion !== null) checkPromotion(id, workforce.promotion, checker);
  }
}

function checkSeason(id: string, { leave }: WorkforceSpec, { report }: Checker): void {
  if (leave === null || leave.weeks === 0 || leave.season.some((factor) => factor > 0)) return;
  const message = `${leave.weeks} weeks of leave are taken, and none in any month`;
  const hint = 'give one of the months a factor above 0, or write weeks: 0';
  report(['roles', id, 'workforce', 'leave', 'season'], { code: 'out-of-bounds', message, hint });
}

function checkNewlyQualified(id: string, { newlyQualified }: WorkforceSpec, checker: Checker): void {
  const { scenario, report } = checker;
  const { leads } = scenario.roles[id]!;
  newlyQualified?.leads.forEach((stage, index) => {
    if (leads.includes(stage) || !Object.hasOwn(scenario.stages, stage)) return;
    const message = `${id} does not lead ${stage}, so that its newly qualified do not either`;
    const hint = `add ${stage} to what ${id} leads, or take it out here`;
    const path = ['roles', id, 'workforce', 'newlyQualified', 'leads', String(index)];
    report(path, { code: 'no-effect', message, hint, severity: 'warning' });
  });
}

function checkPromotion(id: string, { from, share }: Promotion, { scenario, report }: Checker): void {
  if (!Object.hasOwn(scenario.roles, from)) return;
  const path = ['roles', id, 'workforce', 'promotion', 'from'];
  const back = wayBetween(promotions(scenario.roles), from, id);
  if (back !== null) {
    const message = `people are promoted round in a circle: ${[id, ...back].join(' ← ')}`;
    report(path, { code: 'promotion-cycle', message, hint: 'take promotion out of one of these' });
  } else if (scenario.roles[from]!.workforce === null) {
    const message = `people are promoted out of ${from}, and nobody is recruited to it`;
    const hint = `give ${from} a workforce, or take promotion out`;
    report(path, { code: 'promotion-empties', message, hint });
  } else if (share > 0 && !meet(id, from, scenario.services)) {
    const message = `no service has posts for both ${id} and ${from}, so that nobody is promoted`;
    const hint = `give the service of ${id} a post for ${from}, or take promotion out`;
    report(path, { code: 'no-effect', message, hint, severity: 'warning' });
  }
}

/** Whence people are promoted into each role. */
function promotions(roles: Checker['scenario']['roles']) {
  return stepsOf(
    Object.entries(roles).flatMap(([id, { workforce }]) =>
      workforce?.promotion ? [[id, workforce.promotion.from] as const] : [],
    ),
  );
}

function meet(one: string, other: string, services: Checker['scenario']['services']): boolean {
  return Object.values(services).some(({ units }) => {
    const roles = rolesIn(Object.values(units));
    return roles.includes(one) && roles.includes(other);
  });
}
