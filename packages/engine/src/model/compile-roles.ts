import { dayNumber } from '../calendar/dates.ts';
import { daysAYear } from '../scenario/duration.ts';
import type { RoleSpec, Scenario, WorkforceSpec } from '../scenario/types.ts';
import type { CompiledPractices, CompiledRoles, CompiledWorkforce } from './compiled-staff.ts';
import type { LawTable } from './laws.ts';
import { idHash } from './purposes.ts';

/** Compiles what people in each role do, may lead, and how they come and go; in the order of the roles' ids. */
export function compileRoles(
  scenario: Scenario,
  roleIds: readonly string[],
  stageIds: readonly string[],
  practiceIds: readonly string[],
  laws: LawTable,
): CompiledRoles {
  const roles = roleIds.map((id) => scenario.roles[id]!);
  const reals = (of: (role: RoleSpec) => number) => Float64Array.from(roles, of);
  return {
    count: roleIds.length,
    ids: roleIds,
    hours: reals((role) => role.hours),
    admin: reals((role) => role.admin),
    travel: reals((role) => role.travel),
    training: reals((role) => role.training),
    delegable: reals((role) => role.delegable),
    relieves: reals((role) => role.relieves),
    supervises: reals((role) => role.supervises),
    load: reals((role) => role.load),
    practice: Int32Array.from(roles, ({ practice }) =>
      practice === null ? -1 : practiceIds.indexOf(practice),
    ),
    leads: Uint8Array.from(roles, ({ leads }) => (leads.length > 0 ? 1 : 0)),
    permits: permitsOf(roles, stageIds),
    workforce: roles.map(({ workforce }) =>
      workforce === null ? null : compileWorkforce(workforce, roleIds, laws),
    ),
  };
}

/** Stages that each role may lead; then those that its newly qualified may: all of them where it has none of its own. */
function permitsOf(roles: readonly RoleSpec[], stageIds: readonly string[]): Uint8Array {
  const permits = new Uint8Array(2 * roles.length * stageIds.length);
  roles.forEach(({ leads, workforce }, role) => {
    const permit = (row: number, stage: string) => {
      permits[row * stageIds.length + stageIds.indexOf(stage)] = 1;
    };
    for (const stage of leads) permit(role, stage);
    for (const stage of workforce?.newlyQualified?.leads ?? leads)
      if (leads.includes(stage)) permit(roles.length + role, stage);
  });
  return permits;
}

function compileWorkforce(
  {
    leaving,
    recruitment,
    recruiting,
    agency,
    sickness,
    leave,
    starters,
    newlyQualified,
    promotion,
  }: WorkforceSpec,
  roleIds: readonly string[],
  laws: LawTable,
): CompiledWorkforce {
  return {
    leaving: leaving / daysAYear,
    recruitment: laws.add(recruitment),
    recruiting,
    agency: agency === null ? -1 : laws.add(agency.after),
    agencyShare: agency?.share ?? 0,
    agencyPremium: agency?.premium ?? 0,
    agencyLeaving: (agency?.leaving ?? 0) / daysAYear,
    agencyExperience: agency?.experience ?? 1,
    agencyKnowledge: agency?.knowledge ?? 1,
    spells: (sickness?.spells ?? 0) / daysAYear,
    spell: sickness === null ? -1 : laws.add(sickness.length),
    leaveWeeks: leave?.weeks ?? 0,
    leaveSeason: Float64Array.from(leave?.season ?? []),
    startersOver: starters?.over ?? 0,
    startersLoad: starters?.load ?? 1,
    startersExperience: starters?.experience ?? 1,
    startersKnowledge: starters?.knowledge ?? 1,
    newlyQualified: newlyQualified?.share ?? 0,
    newlyQualifiedOver: newlyQualified?.over ?? 0,
    newlyQualifiedLoad: newlyQualified?.load ?? 1,
    promotionFrom: promotion === null ? -1 : roleIds.indexOf(promotion.from),
    promotionShare: promotion?.share ?? 0,
  };
}

/** Compiles how workers take up ways of working, in the order of their ids. */
export function compilePractices(
  { practices, horizon }: Scenario,
  practiceIds: readonly string[],
  serviceIds: readonly string[],
): CompiledPractices {
  const start = dayNumber(horizon.start);
  const adoptions = practiceIds.map((id) => practices[id]!.adoption);
  const day = (date: string | null | undefined) =>
    date === null || date === undefined ? Infinity : dayNumber(date) - start;
  return {
    ids: practiceIds,
    hash: Int32Array.from(practiceIds, idHash),
    taught: Uint8Array.from(adoptions, (adoption) => (adoption === null ? 0 : 1)),
    from: Float64Array.from(adoptions, (adoption) => day(adoption?.from)),
    until: Float64Array.from(adoptions, (adoption) => day(adoption?.until)),
    over: Float64Array.from(adoptions, (adoption) => adoption?.over ?? 0),
    reach: Float64Array.from(adoptions, (adoption) => adoption?.reach ?? 0),
    lag: Float64Array.from(adoptions, (adoption) => adoption?.lag ?? 0),
    agency: Uint8Array.from(adoptions, (adoption) => (adoption?.agency === true ? 1 : 0)),
    services: Uint8Array.from(
      adoptions.flatMap((adoption) =>
        serviceIds.map((id) =>
          adoption !== null && (adoption.services.length === 0 || adoption.services.includes(id)) ? 1 : 0,
        ),
      ),
    ),
  };
}
