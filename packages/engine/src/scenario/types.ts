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
  /** Kinds of placement that stages may ask for, such as foster care. */
  readonly placements: Readonly<Record<string, PlacementSpec>>;
  readonly thresholds: ThresholdsSpec;
  readonly return: ReturnSpec;
  readonly assumptions: Readonly<Record<AssumptionName, AssumptionRange>>;
  readonly cohorts: Readonly<Record<string, CohortSpec>>;
  readonly timeline: Readonly<Record<string, DatedChangeSpec>>;
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
  /** Warmed up for every replication; a few warmed-up states shared by all; or the families of a caseload file. */
  readonly kind: 'warmup' | 'sampled' | 'measured';
  /** Time simulated before the start, none of which reaches a result. */
  readonly warmUp: Days;
  /** Time before warm-up that families are taken through at full attention, without queues. */
  readonly past: Days;
  /** Whether a variant warms up under its own settings instead of the base's. */
  readonly steady: boolean;
  /** Warmed-up states that replications share, for kind `sampled`. */
  readonly states: number;
  /** Open families on the first day, as the caseload file has them, for kind `measured`; else empty. */
  readonly caseload: readonly CaseloadRow[];
}

/** One open family of a caseload file. */
export interface CaseloadRow {
  /** The file's own name for the family; null where it gives none. */
  readonly family: string | null;
  readonly stage: string;
  /** Days since it came into its stage. */
  readonly days: Days;
  /** Days since it was referred; null where the file does not say: since it came into its stage. */
  readonly referred: Days | null;
  /** Children under 18. */
  readonly children: number;
  /** Age of the youngest child; null where the file does not say: drawn. */
  readonly youngest: Days | null;
  /** Who leads: a worker's id, `any` for whoever has most room, null for nobody: the family waits. */
  readonly worker: string | null;
}

/** How the official returns count; tags are those that stages carry in their own `official`. */
export interface OfficialSpec {
  /** An unbroken run of stays in stages with one of these tags is one official case; entering it is a referral. */
  readonly case: readonly string[];
  /** Lengths are reported of ended cases that passed a stage with one of these tags; by default those of `case`. */
  readonly confirmed: readonly string[];
  readonly rereferralWindow: Days;
  /** Share of open families at each level (keys 2 to 5) that the service aims at; null: no aim is stated. */
  readonly taper: Shares | null;
}

export interface FamiliesSpec {
  /** Share of families with this many children; keys are whole numbers from 1. */
  readonly children: Shares;
  /** Coefficient of variation of frailty (gamma, mean 1); 0 switches frailty off. */
  readonly frailty: number;
  /** Age of the youngest child when the family first comes; null: nobody grows up. */
  readonly youngest: LawSpec | null;
  /** Years between the ages of brothers and sisters; null: all are as old as the youngest. */
  readonly spacing: LawSpec | null;
  /** Age at which a child is grown: it leaves the stay, and a family whose youngest is does not come back. */
  readonly grownAt: Days;
  /** Moves out of the area a family-year, open or closed. */
  readonly movingAway: PerYear;
  /** What each further child adds to the points of a family, as a share of the stage's points. */
  readonly siblingPoints: number;
  /** Factors of need that a family may have, correlated through one common cause. */
  readonly factors: Readonly<Record<string, FactorSpec>>;
}

/** A factor of need, such as domestic abuse, and what it does to a family that has it. */
export interface FactorSpec {
  readonly label: string;
  /** Share of new families that have it. */
  readonly share: number;
  /** Loading on the common cause, -1 to 1: two factors with loadings a and b have latent correlation a b. */
  readonly loading: number;
  /** Factors on planned work, on the risk of stepping up and on the hazard of coming back. */
  readonly work: number;
  readonly escalation: number;
  readonly return: number;
}

/** How hard it is to step up and down: each shifts the odds that a borderline family is placed a level up or down. */
export interface ThresholdsSpec {
  /** 1 as the shares of the stages say; 2: the odds of being placed a level above need halve, a level below double. */
  readonly stepUp: number;
  /** 1 as the shares of the stages say; 2: the odds of being kept double, of being let go too early halve. */
  readonly stepDown: number;
}

export interface DemandSpec {
  /** Factor on the rate of arrivals by calendar month, January first; 12 numbers. */
  readonly season: readonly number[];
  /** Factor on the rate of arrivals by day of the week, Monday first; 7 numbers. */
  readonly weekday: readonly number[];
  /** Growth of the rate of arrivals a year, from the first day of the horizon on: 0.02 is 2% a year. */
  readonly trend: number;
  /** Children referred a year, new and returning, that streams with `families: null` are solved for; null: none is. */
  readonly referrals: PerYear | null;
  /** Parts of the area; empty: it is one. */
  readonly patches: Readonly<Record<string, PatchSpec>>;
  readonly streams: Readonly<Record<string, StreamSpec>>;
}

export interface PatchSpec {
  readonly label: string;
  /** Share of new families that live there; the shares of all patches sum to 1. */
  readonly share: number;
}

export interface StreamSpec {
  readonly label: string;
  /** New families a year; null: solved so that the base has the `referrals` of the demand. */
  readonly families: PerYear | null;
  /** Part of the solved rate that is this stream's, in proportion to the others; 1 unless several are solved. */
  readonly weight: number;
  /** Whether the season factors apply. */
  readonly seasonal: boolean;
  /** Override `demand.season`, `demand.weekday` and `demand.trend` for this stream. */
  readonly season: readonly number[] | null;
  readonly weekday: readonly number[] | null;
  readonly trend: number | null;
  /** Overrides the shares of `demand.patches`. */
  readonly patches: Shares | null;
  /** Share of families with each level of need (keys 1 to 5); null: the level of the stage where they enter. */
  readonly need: Shares | null;
  /** Overrides the shares of some `families.factors`. */
  readonly factors: Readonly<Record<string, number>>;
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
  /** The patch whose families the unit takes; null: any. */
  readonly patch: string | null;
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
  /** Share of a family's children that the stage takes, each with this chance, at least one; 1: all of them. */
  readonly childrenShare: number;
  /** Whether the stage is for those who are grown: it takes the ones who came of age in the stage before. */
  readonly adults: boolean;
  /** Where the stay leads when the last child it took is grown: a stage, or `closed`; empty: closed. */
  readonly grown: Shares;
  /** Whether families in the stage may move out of the area. */
  readonly mayMoveAway: boolean;
  /** Where the family goes when the work is done, by the level of need that is seen; null: as `next` says. */
  readonly screening: ScreeningSpec | null;
  /** Mistakes at the way down; null: none. */
  readonly stepDown: StepDownSpec | null;
  /** Stage for a family that finds no worker open; null: it waits. */
  readonly ifFull: string | null;
  /** Share of placements wanted by kind, for the children the stage takes; null: they are not placed. */
  readonly placements: Shares | null;
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
  /** Statutory clock of the stage, in working days; null: none. */
  readonly clockWorkingDays: number | null;
  /** Whence the statutory clock runs: entry to this stage, the referral, or entry to the stage before. */
  readonly clockFrom: 'entry' | 'referral' | 'previous';
  /** Share and law of returns after closing from here; null: the scenario's own. */
  readonly return: ReturnSpec | null;
}

/** How a level of need is seen, and what it leads to. */
export interface ScreeningSpec {
  /** Share of families seen a level above, and a level below, their need, at thresholds of 1. */
  readonly above: number;
  readonly below: number;
  /** Where a family goes that is seen at a level (keys 1 to 5): shares by stage, or `closed`. */
  readonly to: Readonly<Record<string, Shares>>;
}

/** How often families who are ready are kept, or let go too early, at a threshold of 1. */
export interface StepDownSpec {
  /** Share kept on until the next review, or for `again` where the stage has no reviews. */
  readonly kept: number;
  /** Share of those who should go to another stage that are closed instead. */
  readonly early: number;
  readonly again: Days;
}

/** A kind of placement. */
export interface PlacementSpec {
  readonly label: string;
  /** Children it has places for; Infinity: as many as come. */
  readonly places: number;
  /** Kind of placement for those who find it full; null: they are placed here over the number. */
  readonly overflow: string | null;
  /** Moves a year of a family's children placed here. */
  readonly moves: PerYear;
}

/** A group of families, followed for a fixed time from the day on which each comes into it. */
export interface CohortSpec {
  readonly label: string;
  /** What brings a family in: a referral, the closure of a case, or the start of a stay in a stage. */
  readonly enters: 'referral' | 'closure' | { readonly stage: string };
  /** When families are taken in, from the first day of the horizon, and for how long. */
  readonly from: Days;
  readonly over: Days;
  /** How long each is followed; those who leave, or whom the horizon cuts short, are censored. */
  readonly observe: Days;
}

/** A change of some numbers of the scenario at a date. */
export interface DatedChangeSpec {
  readonly label: string;
  readonly from: IsoDate;
  /** When the numbers go back to what they were; null: never. */
  readonly to: IsoDate | null;
  /** Time the change takes, in weekly steps; 0: at once. It takes as long to go back. */
  readonly ramp: Days;
  readonly curve: 'linear' | 's';
  readonly changes: readonly NumberChange[];
}

/** One number of the scenario, changed to a value or by a factor. */
export interface NumberChange {
  /** Where the number stands in a `Scenario`: `services.social-work.units.team.posts.social-worker`. */
  readonly path: readonly string[];
  readonly kind: 'set' | 'by';
  /** In the units of the `Scenario`: days for lengths of time. */
  readonly value: number;
}

export interface RouteSpec {
  readonly label: string;
  /** Share of stays for which this route is open at all. */
  readonly share: number;
  /** Share by the age, at the start of the stay, of the youngest child it takes; null: `share` at every age. */
  readonly byAge: readonly { readonly from: Days; readonly to: Days; readonly share: number }[] | null;
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
  /** Share that come back with each level of need (keys 1 to 5); null: the level of the stage they come back to. */
  readonly need: Shares | null;
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
