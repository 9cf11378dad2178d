import type { CompiledModel } from '../model/compiled.ts';
import type { CompiledWorkforce } from '../model/compiled-staff.ts';
import { daysAYear } from '../scenario/duration.ts';

const WEEKS_A_YEAR = daysAYear / 7;
const MINUTES = 60;

/** What a service's people have to give in the long run, where nobody is overloaded. */
export interface StaffHours {
  /** Hours a week for families. */
  readonly hours: number;
  /** Full-time caseloads carried. */
  readonly carry: number;
}

/**
 * Reckons what people give on average: posts filled, covered or empty, people away or new, as often as comes of the
 * rates at which they come and go.
 *
 * @param families families a service leads, on average, which its units discuss in their meetings
 */
export function expectedStaff(model: CompiledModel, service: number, families: number): StaffHours {
  const { services, units } = model;
  let hours = 0;
  let carry = 0;
  const first = services.unitFrom[service]!;
  const last = services.unitFrom[service + 1]!;
  for (let unit = first; unit < last; unit++) {
    const minutes = (families / (last - first)) * units.meetingMinutes[unit]!;
    const meeting = Math.min(minutes, units.meetingBudget[unit]!) / MINUTES;
    const own = expectedUnit(model, unit, meeting);
    hours += own.hours;
    carry += own.carry;
  }
  return { hours, carry };
}

function expectedUnit(model: CompiledModel, unit: number, meeting: number): StaffHours {
  const { posts, roles, units } = model;
  const members: number[] = [];
  for (let post = units.postFrom[unit]!; post < units.postFrom[unit + 1]!; post++) members.push(post);
  const shares = members.map((post) => longRun(model, post));
  const of = (value: (post: number, share: LongRun) => number) =>
    members.reduce((sum, post, place) => sum + value(post, shares[place]!), 0);
  const paid = (post: number) => posts.fte[post]! * roles.hours[posts.role[post]!]!;
  const supervised = of((post, { filled }) => (roles.supervises[posts.role[post]!] === 0 ? filled : 0));
  const supervisors = of((post) => (roles.supervises[posts.role[post]!]! > 0 ? posts.fte[post]! : 0));
  const net = (post: number, relief: number): number => {
    const role = posts.role[post]!;
    const admin = roles.admin[role]! * (1 - roles.delegable[role]! * relief);
    const span =
      supervisors > 0 ? (roles.supervises[role]! * supervised * posts.fte[post]!) / supervisors : 0;
    const direct = paid(post) * (1 - admin - roles.travel[role]! - roles.training[role]!);
    return Math.max(0, direct - posts.fte[post]! * meeting - span);
  };
  const leads = (post: number) => posts.worker[post]! >= 0;
  const delegable = of((post, { there }) =>
    leads(post)
      ? there * paid(post) * roles.admin[posts.role[post]!]! * roles.delegable[posts.role[post]!]!
      : 0,
  );
  const relieving = of((post, { effective }) =>
    leads(post) ? 0 : effective * roles.relieves[posts.role[post]!]! * net(post, 0),
  );
  const relief = delegable > 0 ? Math.min(1, relieving / delegable) : 0;
  return {
    hours: of((post, { effective }) =>
      leads(post)
        ? effective * net(post, relief)
        : effective * net(post, 0) * (1 - roles.relieves[posts.role[post]!]!),
    ),
    carry: of((post, { loaded }) =>
      leads(post) ? loaded * posts.fte[post]! * roles.load[posts.role[post]!]! : 0,
    ),
  };
}

/** Shares of time that a post is filled, somebody is there, hours that gives of a full worker's, and of a caseload. */
interface LongRun {
  readonly filled: number;
  readonly there: number;
  readonly effective: number;
  readonly loaded: number;
}

const ALWAYS: LongRun = { filled: 1, there: 1, effective: 1, loaded: 1 };

function longRun(model: CompiledModel, post: number): LongRun {
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  if (workforce === null) return ALWAYS;
  const { agency, agencyShare, agencyExperience } = workforce;
  const stay = workforce.leaving > 0 ? 1 / workforce.leaving : Infinity;
  const search = model.laws.mean(workforce.recruitment) / workforce.recruiting;
  const isHeld = model.posts.held[post] === 1;
  const permanent = isHeld ? 0 : stay === Infinity ? 1 : search === Infinity ? 0 : stay / (stay + search);
  const wait = agency < 0 ? Infinity : model.laws.mean(agency);
  const late = isHeld || search === Infinity ? 0 : Math.min(1, wait / search);
  const covered = agency < 0 ? 0 : (1 - permanent) * agencyShare * (1 - late);
  const present = 1 - awayShare(model, workforce);
  const rising = Math.min(1, workforce.startersOver / stay) / 2;
  const experience = 1 - rising * (1 - workforce.startersExperience);
  const load = 1 - rising * (1 - workforce.startersLoad);
  return {
    filled: permanent + covered,
    there: (permanent + covered) * present,
    effective: (permanent * experience + covered * agencyExperience) * present,
    loaded: permanent * load + covered,
  };
}

/** Share of time that people are ill or on leave. */
function awayShare({ laws }: CompiledModel, { spells, spell, leaveWeeks }: CompiledWorkforce): number {
  const ill = spell < 0 ? 0 : spells * laws.mean(spell);
  return 1 - (1 / (1 + ill)) * (1 - leaveWeeks / WEEKS_A_YEAR);
}
