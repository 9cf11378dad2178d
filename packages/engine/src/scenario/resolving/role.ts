import { months } from '../schema/demand.ts';
import type { RoleSpec, WorkforceSpec } from '../types.ts';
import { resolveLaw } from './law.ts';
import { resolveRoleCost } from './money.ts';
import { labelled, type Written } from './written.ts';

type WrittenWorkforce = NonNullable<Written<'roles'>['workforce']>;

/** Makes a role complete: its label, its laws of time, and the stages that the newly qualified lead. */
export function resolveRole({ workforce, cost, ...role }: Written<'roles'>, id: string): RoleSpec {
  return {
    ...labelled(role, id),
    practice: role.practice ?? null,
    workforce: workforce === null ? null : resolveWorkforce(workforce, role.leads),
    cost: cost && resolveRoleCost(cost),
  };
}

function resolveWorkforce(written: WrittenWorkforce, leads: readonly string[]): WorkforceSpec {
  const { agency, sickness, leave, newlyQualified } = written;
  return {
    ...written,
    recruitment: resolveLaw(written.recruitment),
    agency: agency && { ...agency, after: resolveLaw(agency.after) },
    sickness: sickness && { ...sickness, length: resolveLaw(sickness.length) },
    leave: leave && { ...leave, season: months.map((month) => leave.season[month]) },
    newlyQualified: newlyQualified && { ...newlyQualified, leads: newlyQualified.leads ?? leads },
  };
}
