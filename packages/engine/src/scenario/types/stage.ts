import type { LawSpec } from './law.ts';
import type { PlacementCostSpec, StageCostSpec } from './money.ts';
import type { ReturnSpec } from './return.ts';
import type { Days, PerYear, Shares } from './units.ts';

/** A stage of the pathway: who works it, how long stays are and where they lead. */
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
  /** Costs that are not the pay of those in post. */
  readonly costs: Readonly<Record<string, StageCostSpec>>;
}

/** Another way out of a stage, for some of its families. */
export interface RouteSpec {
  readonly label: string;
  /** Share of stays for which this route is open at all. */
  readonly share: number;
  /** Share by the age, at the start of the stay, of the youngest child it takes; null: `share` at every age. */
  readonly byAge: readonly { readonly from: Days; readonly to: Days; readonly share: number }[] | null;
  readonly time: LawSpec;
  readonly to: Shares;
}

/** How hard it is to step up and down: each shifts the odds that a borderline family is placed a level up or down. */
export interface ThresholdsSpec {
  /** 1 as the shares of the stages say; 2: the odds of being placed a level above need halve, a level below double. */
  readonly stepUp: number;
  /** 1 as the shares of the stages say; 2: the odds of being kept double, of being let go too early halve. */
  readonly stepDown: number;
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
  /** What its places cost; null: nothing that is counted. */
  readonly cost: PlacementCostSpec | null;
}
