/**
 * A scenario as the rest of the engine sees it: read, checked, defaults filled in, provenance set aside.
 * Durations are in days (1 mo = 365.25 / 12 days, 1 y = 365.25 days); rates are per year (365.25 days);
 * shares are fractions. Every map is keyed by id, in the order of the file.
 */
export interface Scenario {
  readonly name: string;
  readonly about: Readonly<Record<string, string>>;
  readonly place: { readonly name: string; readonly children: number };
  readonly horizon: { readonly start: IsoDate; readonly months: number };
  readonly opening: OpeningSpec;
  readonly official: OfficialSpec;
  readonly families: FamiliesSpec;
  readonly demand: DemandSpec;
  readonly roles: Readonly<Record<string, RoleSpec>>;
  readonly services: Readonly<Record<string, ServiceSpec>>;
  readonly stages: Readonly<Record<string, StageSpec>>;
  readonly return: ReturnSpec;
  readonly assumptions: Readonly<Record<AssumptionName, AssumptionRange>>;
}

/** An ISO day, for example `2015-04-01`, in UTC. */
export type IsoDate = string;
/** A length of time in calendar days. */
export type Days = number;
/** Events a year of 365.25 days. */
export type PerYear = number;
/** Fractions by key; they sum to 1. */
export type Shares = Readonly<Record<string, number>>;

export interface OpeningSpec {
  readonly kind: 'warmup';
  /** Time simulated before the start, none of which reaches a result. */
  readonly warmUp: Days;
  /** Time before warm-up that families are taken through at full attention, without queues. */
  readonly past: Days;
  /** Whether a variant warms up under its own settings instead of the base's. */
  readonly steady: boolean;
}

/** How the official returns count; tags are those that stages carry in their own `official`. */
export interface OfficialSpec {
  /** An unbroken run of stays in stages with one of these tags is one official case; entering it is a referral. */
  readonly case: readonly string[];
  /** Lengths are reported of ended cases that passed a stage with one of these tags; by default those of `case`. */
  readonly confirmed: readonly string[];
  readonly rereferralWindow: Days;
}

export interface FamiliesSpec {
  /** Share of families with this many children; keys are whole numbers from 1. */
  readonly children: Shares;
  /** Coefficient of variation of frailty (gamma, mean 1); 0 switches frailty off. */
  readonly frailty: number;
  /** Age of the youngest child when the family first comes; null: nobody grows up. */
  readonly youngest: LawSpec | null;
  /** Age at which a child is grown: a family whose youngest is does not come back. */
  readonly grownAt: Days;
}

export interface DemandSpec {
  /** Factor on the rate of arrivals by calendar month, January first; 12 numbers. */
  readonly season: readonly number[];
  readonly streams: Readonly<Record<string, StreamSpec>>;
}

export interface StreamSpec {
  readonly label: string;
  /** New families a year. */
  readonly families: PerYear;
  /** Whether the season factors apply. */
  readonly seasonal: boolean;
  /** Overrides `families.children` for this stream. */
  readonly children: Shares | null;
  /** Overrides `families.youngest` for this stream. */
  readonly youngest: LawSpec | null;
  /** Share entering each stage. */
  readonly entry: Shares;
}

export interface RoleSpec {
  readonly label: string;
  /** Paid hours a week of a full-time worker. */
  readonly hours: number;
  /** Shares of paid time that are not direct work. */
  readonly admin: number;
  readonly travel: number;
  readonly training: number;
  /** Stages a worker in this role may lead. */
  readonly leads: readonly string[];
}

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
  /** How the service chooses the unit. */
  readonly allocation: 'leastLoaded';
  /** How a worker shares hours: evenly, or stages of higher priority first. */
  readonly discipline: 'even' | 'riskFirst';
  readonly units: Readonly<Record<string, UnitSpec>>;
}

export interface UnitSpec {
  readonly label: string;
  /** How many units like this one there are. */
  readonly count: number;
  /** Full-time posts by role in each unit; a fraction is one part-time post. */
  readonly posts: Readonly<Record<string, number>>;
  /** Share of posts that stand empty, spread evenly over the service. */
  readonly vacancy: number;
  /** K: share of a worker's time that can serve families others lead. */
  readonly sharedKnowledge: number;
}

/** A law of a length of time. Laws with a `mean` have it in days, before `plus` is added. */
export type LawSpec =
  | { readonly law: 'fixed'; readonly mean: Days; readonly plus: Days }
  | { readonly law: 'exponential'; readonly mean: Days; readonly plus: Days }
  | { readonly law: 'lognormal' | 'gamma'; readonly mean: Days; readonly cv: number; readonly plus: Days }
  | { readonly law: 'weibull'; readonly scale: Days; readonly shape: number; readonly plus: Days }
  /** Shares of piecewise-uniform bands given as `from..to`, for example `{ '0y..2y': 0.29 }`, parsed. */
  | {
      readonly law: 'bands';
      readonly bands: readonly { from: Days; to: Days; share: number }[];
      readonly plus: Days;
    };

export interface StageSpec {
  readonly label: string;
  /** Level of need, 1 to 5. */
  readonly level: number;
  readonly service: string;
  /** Official stocks this stage counts in. */
  readonly official: readonly string[];
  /** Allocated even over the cap when the service's cap is `statutoryFirst`. */
  readonly statutory: boolean;
  /** 1 is allocated first, and served first under `riskFirst`. */
  readonly priority: number;
  /** Load in points. */
  readonly points: number;
  /** Hours of direct work a week that a family wants. */
  readonly hours: number;
  /** Share of `hours` wanted once ready or blocked. */
  readonly maintenance: number;
  /** Planned work at full attention; null: this stage never becomes ready. */
  readonly work: LawSpec | null;
  readonly reviews: { readonly first: Days; readonly next: Days; readonly early: Days } | null;
  readonly timeBox: { readonly after: Days; readonly stretch: number } | null;
  readonly escalation: {
    /** Step-ups a family-year, by destination. */
    readonly to: Readonly<Record<string, PerYear>>;
    /** Factor on the risk once ready or blocked. */
    readonly whenReady: number;
  } | null;
  /** Withdrawals a family-year while waiting. */
  readonly withdrawal: PerYear;
  /** Competing ways out on the calendar, whatever the attention. */
  readonly routes: Readonly<Record<string, RouteSpec>>;
  /** Where families go when ready or time-boxed: a stage, or `closed`. */
  readonly next: Shares;
  /** What a ready family does when the next service has no place. */
  readonly handover: 'hold' | 'wait';
  /** Statutory clock of the stage, in working days from entry; null: none. */
  readonly clockWorkingDays: number | null;
  /** Share and law of returns after closing from here; null: the scenario's own. */
  readonly return: ReturnSpec | null;
}

export interface RouteSpec {
  readonly label: string;
  /** Share of stays for which this route is open at all. */
  readonly share: number;
  readonly time: LawSpec;
  readonly to: Shares;
}

export interface ReturnSpec {
  /** Weibull scale of the return clock, in days; Infinity: nobody returns. */
  readonly scale: Days;
  readonly shape: number;
  /** No return after this long. */
  readonly cut: Days;
  /** Stage at which a family comes back. */
  readonly to: Shares;
}

/** The feedbacks of MODEL.md section 10 that can be switched off together. */
export type AssumptionName =
  /** beta: how much lost attention adds to the risk of stepping up. */
  | 'attentionToEscalation'
  /** beta_wait: how much waiting adds to the risk of stepping up. */
  | 'waitingToEscalation'
  /** gamma: how much unmet need adds to the hazard of coming back. */
  | 'unmetToReturn';

export interface AssumptionRange {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}
