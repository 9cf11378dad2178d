import type { RoleSpec, UnitSpec } from '../types.ts';
import type { Checker } from './checker.ts';
import { isStaffed, rolesIn, stagesOf } from './posts.ts';

const MINUTES = 60;

/** A role that has posts in a unit. */
interface Member {
  readonly id: string;
  readonly role: RoleSpec;
  readonly posts: number;
  /** Whether it leads any stage of the unit's service. */
  readonly leads: boolean;
}

/** Checks that people in every unit have time for families: that somebody leads, and that meetings and supervision leave some. */
export function checkTimeLeft(checker: Checker): void {
  const { scenario, sound } = checker;
  for (const [service, { units }] of Object.entries(scenario.services)) {
    const stages = stagesOf(scenario, service);
    if (stages.length === 0 || !sound(['stages'])) continue;
    const somebody = Object.values(units).some((unit) => leadsAny(unit, stages, checker));
    for (const [id, unit] of Object.entries(units)) {
      const path = ['services', service, 'units', id];
      const members = membersOf(unit, stages, checker);
      if (members.length === 0 || !isStaffed(unit, scenario) || !sound(path)) continue;
      // Where nobody in the service leads anything, that is told of its stages.
      if (members.every(({ leads }) => !leads)) {
        if (somebody || stages.every((stage) => scenario.stages[stage]!.ifFull !== null))
          tellNoLead(path, id, service, checker);
        continue;
      }
      checkSpan(path, id, members, checker);
      checkMeeting(path, id, unit, members, checker);
    }
  }
}

function leadsAny(unit: UnitSpec, stages: readonly string[], { scenario: { roles } }: Checker): boolean {
  return rolesIn([unit]).some(
    (id) => Object.hasOwn(roles, id) && roles[id]!.leads.some((stage) => stages.includes(stage)),
  );
}

/** Roles with posts in a unit; none where any of them is missing or at fault. */
function membersOf({ posts }: UnitSpec, stages: readonly string[], { scenario, sound }: Checker): Member[] {
  const ids = Object.keys(posts).filter((id) => posts[id]! > 0);
  if (!ids.every((id) => Object.hasOwn(scenario.roles, id) && sound(['roles', id]))) return [];
  return ids.map((id) => {
    const role = scenario.roles[id]!;
    return { id, role, posts: posts[id]!, leads: role.leads.some((stage) => stages.includes(stage)) };
  });
}

function tellNoLead(path: readonly string[], id: string, service: string, { report }: Checker): void {
  const message = `nobody in ${id} may lead a stage of ${service}, so that its hours reach no family`;
  const hint = 'give it a post in a role that leads one, or put its posts into a unit that has';
  report(path, { code: 'unit-without-lead', message, hint });
}

/** Supervision is shared among those who supervise, and given to all who do not (MODEL.md section 7). */
function checkSpan(
  path: readonly string[],
  id: string,
  members: readonly Member[],
  { report }: Checker,
): void {
  const people = (those: readonly Member[]): number =>
    those.reduce((sum, { posts }) => sum + Math.ceil(posts), 0);
  const supervised = people(members.filter(({ role }) => role.supervises === 0));
  const supervisors = members.filter(({ role }) => role.supervises > 0);
  const full = supervisors.reduce((sum, { posts }) => sum + posts, 0);
  const left = ({ role }: Member): number =>
    hoursLeft(role, members) - (role.supervises > 0 ? (role.supervises * supervised) / full : 0);
  // Who has no time left before any supervision is told of in the role.
  const some = ({ role }: Member): boolean => role.supervises === 0 || hoursLeft(role, members) <= 0;
  const leading = members.filter(({ leads }) => leads);
  if (leading.some((member) => some(member) || left(member) > 1e-9)) return;
  const message = `all who lead in ${id} spend the time they have left supervising ${supervised} people`;
  const hint = 'add somebody who leads and does not supervise, or let them supervise less';
  report(path, { code: 'no-direct-work', message, hint });
}

function checkMeeting(
  path: readonly string[],
  id: string,
  { meeting }: UnitSpec,
  members: readonly Member[],
  { report }: Checker,
): void {
  if (meeting === null) return;
  const minutes = members.map(({ id: role, role: spec }) => ({
    role,
    left: hoursLeft(spec, members) * MINUTES,
  }));
  const [least] = minutes.sort((a, b) => a.left - b.left);
  if (least === undefined || least.left <= 0 || meeting.budget <= least.left + 1e-9) return;
  const message = `the meeting of ${id} takes ${meeting.budget} minutes a week, and ${least.role} has ${Math.floor(least.left)} left after administration, travel and training`;
  const hint = 'make the meeting shorter, or leave more time for it';
  report([...path, 'meeting', 'budget'], { code: 'meeting-too-long', message, hint });
}

/** Hours a week that a full-time worker has left, with all the relief from administration that there can be. */
function hoursLeft(
  { hours, admin, travel, training, delegable, leads }: RoleSpec,
  members: readonly Member[],
): number {
  const relieved =
    leads.length > 0 && members.some(({ role }) => role.relieves > 0 && role.leads.length === 0);
  return hours * (1 - admin * (relieved ? 1 - delegable : 1) - travel - training);
}
