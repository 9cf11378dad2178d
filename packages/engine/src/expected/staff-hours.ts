import { exp } from '../math/exp.ts';
import type { CompiledModel } from '../model/compiled.ts';
import type { CompiledWorkforce } from '../model/compiled-staff.ts';
import { daysAYear } from '../scenario/duration.ts';

const WEEKS_A_YEAR = daysAYear / 7;
const MINUTES = 60;

/** What a service's people have to give in the long run, where nobody is overloaded. */
export interface StaffHours {
  /** Hours a week for families, of all. */
  readonly hours: number;
  /** Those of them that people give who lead nobody. */
  readonly spare: number;
  /** Full-time caseloads carried. */
  readonly carry: number;
  /** Full-time equivalents that may lead: posts for them, in post, and of those at work on a day. */
  readonly leadPosts: number;
  readonly leads: number;
  readonly leadsThere: number;
  /** K: shared knowledge, averaged over those who lead. */
  readonly knowledge: number;
  /** Full-time equivalents of all posts: established, filled by permanent staff, covered by agency staff. */
  readonly posts: number;
  readonly permanent: number;
  readonly agency: number;
}

const NOBODY: StaffHours = {
  ...{ hours: 0, spare: 0, carry: 0, leadPosts: 0, leads: 0, leadsThere: 0, knowledge: 0 },
  ...{ posts: 0, permanent: 0, agency: 0 },
};

/**
 * Reckons what people give on average: posts filled, covered or empty, people away or new, as often as comes of the
 * rates at which they come and go.
 *
 * @param families families a service leads, on average, which its units discuss in their meetings
 */
export function expectedStaff(model: CompiledModel, service: number, families: number): StaffHours {
  const { services } = model;
  const first = services.unitFrom[service]!;
  const last = services.unitFrom[service + 1]!;
  const led = families / (last - first);
  let sum = NOBODY;
  for (let unit = first; unit < last; unit++) sum = added(sum, expectedUnit(model, unit, led));
  return { ...sum, knowledge: sum.leads > 0 ? sum.knowledge / sum.leads : 0 };
}

function added(a: StaffHours, b: StaffHours): StaffHours {
  const keys = Object.keys(NOBODY) as (keyof StaffHours)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as StaffHours;
}

/** A unit's people; `knowledge` is K times those who lead. */
function expectedUnit(model: CompiledModel, unit: number, led: number): StaffHours {
  const { posts, roles, units } = model;
  const minutes = led * units.meetingMinutes[unit]!;
  const budget = units.meetingBudget[unit]!;
  const meeting = Math.min(minutes, budget) / MINUTES;
  const interval = budget > 0 ? Math.max(1, minutes / budget) : 1;
  const knowledge = units.knowledge[unit]! * exp(-(interval - 1) / units.fading[unit]!);
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
  const spare = of((post, { effective }) =>
    leads(post) ? 0 : effective * net(post, 0) * (1 - roles.relieves[posts.role[post]!]!),
  );
  const fte = (share: (own: LongRun) => number, ofLeads: boolean) =>
    of((post, own) => (ofLeads && !leads(post) ? 0 : share(own) * posts.fte[post]!));
  const inPost = fte(({ filled }) => filled, true);
  return {
    hours: spare + of((post, { effective }) => (leads(post) ? effective * net(post, relief) : 0)),
    spare,
    carry: of((post, { loaded }) =>
      leads(post) ? loaded * posts.fte[post]! * roles.load[posts.role[post]!]! : 0,
    ),
    leadPosts: fte(() => 1, true),
    leads: inPost,
    leadsThere: fte(({ there }) => there, true),
    knowledge: knowledge * of((post, { known }) => (leads(post) ? known * posts.fte[post]! : 0)),
    posts: fte(() => 1, false),
    permanent: fte(({ permanent }) => permanent, false),
    agency: fte(({ filled, permanent }) => filled - permanent, false),
  };
}

/**
 * Shares of time that a post is filled, by somebody permanent, and somebody is there; hours that gives of a full
 * worker's, a caseload, and K.
 */
interface LongRun {
  readonly filled: number;
  readonly permanent: number;
  readonly there: number;
  readonly effective: number;
  readonly loaded: number;
  readonly known: number;
}

const ALWAYS: LongRun = { filled: 1, permanent: 1, there: 1, effective: 1, loaded: 1, known: 1 };

function longRun(model: CompiledModel, post: number): LongRun {
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  if (workforce === null) return ALWAYS;
  const { agency, agencyShare, agencyExperience, agencyKnowledge } = workforce;
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
  const knowledge = 1 - rising * (1 - workforce.startersKnowledge);
  return {
    filled: permanent + covered,
    permanent,
    there: (permanent + covered) * present,
    effective: (permanent * experience + covered * agencyExperience) * present,
    loaded: permanent * load + covered,
    known: permanent * knowledge + covered * agencyKnowledge,
  };
}

/** Share of time that people are ill or on leave. */
function awayShare({ laws }: CompiledModel, { spells, spell, leaveWeeks }: CompiledWorkforce): number {
  const ill = spell < 0 ? 0 : spells * laws.mean(spell);
  return 1 - (1 / (1 + ill)) * (1 - leaveWeeks / WEEKS_A_YEAR);
}
