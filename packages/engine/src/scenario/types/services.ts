import type { LawSpec } from './law.ts';
import type { RoleCostSpec } from './money.ts';
import type { Days, PerYear } from './units.ts';

/** What those with one role do with their time, and which stages they may lead. */
export interface RoleSpec {
  readonly label: string;
  /** Paid hours a week of a full-time worker. */
  readonly hours: number;
  /** Shares of paid time that are not direct work. */
  readonly admin: number;
  readonly travel: number;
  readonly training: number;
  /** Share of this role's administration that others can take off it. */
  readonly delegable: number;
  /** Share of the hours left that relieve the unit's administration instead of being direct work; for roles that lead none. */
  readonly relieves: number;
  /** Hours a week of supervision that somebody in this role gives each other member of the unit. */
  readonly supervises: number;
  /** Part of a full caseload that somebody in this role carries, 0 to 1. */
  readonly load: number;
  /** Practice that families gain by who discuss them with somebody in this role at the unit's meeting; null: none. */
  readonly practice: string | null;
  /** Stages a worker in this role may lead. */
  readonly leads: readonly string[];
  /** How people come and go; null: whoever fills a post stays, and is never away. */
  readonly workforce: WorkforceSpec | null;
  /** What people in the role cost; null: nothing that is counted. */
  readonly cost: RoleCostSpec | null;
}

/** How the people in a role come and go (MODEL.md section 7). */
export interface WorkforceSpec {
  /** Share of people who leave, a person-year, where nobody is overloaded. */
  readonly leaving: PerYear;
  /** Time from when a post falls empty until a permanent worker starts, while recruitment goes on at its usual pace. */
  readonly recruitment: LawSpec;
  /** Pace of recruitment: 1 as usual, 0.5 half as fast, 0 frozen. */
  readonly recruiting: number;
  readonly agency: AgencySpec | null;
  readonly sickness: { readonly spells: PerYear; readonly length: LawSpec } | null;
  /** Weeks of annual leave, and their pattern over the months, January first; 12 numbers. */
  readonly leave: { readonly weeks: number; readonly season: readonly number[] } | null;
  /** How those who start, agency staff apart, come up to a full load. */
  readonly starters: StartersSpec | null;
  readonly newlyQualified: NewlyQualifiedSpec | null;
  /** Those who fill a post by promotion; null: all come from outside. */
  readonly promotion: { readonly from: string; readonly share: number } | null;
}

/** How vacancies are covered by agency workers. */
export interface AgencySpec {
  /** Share of empty posts that agency staff cover, and how long it takes until one does. */
  readonly share: number;
  readonly after: LawSpec;
  /** What an agency worker costs above a permanent one, as a share of that one's cost. */
  readonly premium: number;
  /** Agency workers who leave of their own accord, a person-year; the others stay until the post is filled. */
  readonly leaving: PerYear;
  /** Part of a permanent worker's direct hours that an agency worker gives. */
  readonly experience: number;
  /** Factor on K: agency staff know less of others' families, and others less of theirs. */
  readonly knowledge: number;
}

/** How those who are new take cases on. */
export interface StartersSpec {
  /** Time until a starter is like any other; load, experience and knowledge rise to 1 by weekly steps. */
  readonly over: Days;
  /** Part of a full load, of direct hours and of K on the first day. */
  readonly load: number;
  readonly experience: number;
  readonly knowledge: number;
}

/** Starters who are newly qualified. */
export interface NewlyQualifiedSpec {
  /** Share of starters who are. */
  readonly share: number;
  /** How long one counts as newly qualified. */
  readonly over: Days;
  /** Part of a full load carried meanwhile. */
  readonly load: number;
  /** Stages that one may lead meanwhile, of those the role leads. */
  readonly leads: readonly string[];
}

/** A service: its units, its cap, and how it hands families out. */
export interface ServiceSpec {
  readonly label: string;
  readonly cap: {
    readonly kind: 'hard' | 'statutoryFirst' | 'none';
    readonly unit: 'points' | 'children' | 'families';
    /** Load one full-time lead worker may carry; Infinity for kind `none`. */
    readonly perFte: number;
  };
  /** Families that may wait; Infinity where no limit is given. One that finds the queue full is turned away. */
  readonly queueMax: number;
  /**
   * How the service chooses the unit: the least loaded; the one on duty, by turns; or the one for the family's needs
   * (`takes`), and among those the least loaded.
   */
  readonly allocation: 'leastLoaded' | 'rota' | 'segment';
  /** Weeks that a unit is on duty before the next one is, for allocation by `rota`. */
  readonly dutyWeeks: number;
  /** What becomes of open families when boundaries or segments are redrawn and their unit is not for them any more. */
  readonly redrawn: 'stay' | 'move';
  /** How a worker shares hours: evenly, or stages of higher priority first. */
  readonly discipline: 'even' | 'riskFirst';
  readonly units: Readonly<Record<string, UnitSpec>>;
}

/** A unit of a service, or several alike: its posts and how it works. */
export interface UnitSpec {
  readonly label: string;
  /** The patch whose families the unit takes; null: any. */
  readonly patch: string | null;
  /** The families the unit takes where the service allocates by segment; null: those of no segment. */
  readonly takes: SegmentSpec | null;
  /** How many units like this one there are. */
  readonly count: number;
  /** Full-time posts by role in each unit; a fraction is one part-time post. */
  readonly posts: Readonly<Record<string, number>>;
  /** Share of posts that stand empty whatever recruitment does, spread evenly over the service. */
  readonly vacancy: number;
  /** K: share of a worker's time that can serve families others lead; with a meeting, K where all are discussed weekly. */
  readonly sharedKnowledge: number;
  readonly meeting: MeetingSpec | null;
  /** Unit whose workers take what this one cannot while nobody in it is there; its own id: the next unit of its kind; null: none. */
  readonly buddy: string | null;
  /** Time over which the caseload of a unit that opens during a run is built up, in weekly steps. */
  readonly buildUp: Days;
  /**
   * Whether posts that are added are recruited to, filled at once, or taken by people of the role whose posts in the
   * service are given up on the same day, and recruited to from there; without a workforce they are filled at once.
   */
  readonly opens: 'recruiting' | 'staffed' | 'redeployed';
  /** Unit of the same service whose people fill this one's added posts, as theirs are given up on the same day; null: none. */
  readonly staffFrom: { readonly unit: string; readonly legacy: 'bring' | 'leave' } | null;
}

/** Which families a unit takes, by their factors of need and their children's ages. */
export interface SegmentSpec {
  /** Of each of these lists the family has at least one factor; empty: no factor is asked for. */
  readonly all: readonly (readonly string[])[];
  /** The family has none of these factors. */
  readonly none: readonly string[];
  /** Some child in the case is at least, and younger than, so old; 0 and Infinity: any. */
  readonly from: Days;
  readonly to: Days;
}

/** The unit's weekly meeting (MODEL.md section 7). */
export interface MeetingSpec {
  /** Minutes that discussing one family takes. */
  readonly minutes: number;
  /** Minutes a week there are for it. */
  readonly budget: number;
  /** tau: time over which what others know of a family fades, beyond a week, when it is discussed less often. */
  readonly fading: Days;
}
