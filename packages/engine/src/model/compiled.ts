import type { WorkingDays } from '../calendar/working-days.ts';
import type { Channels } from '../outcomes/channels.ts';
import type { ThresholdsSpec } from '../scenario/types.ts';
import type { CompiledCohort } from './cohort-watch.ts';
import type {
  CompiledPosts,
  CompiledPractices,
  CompiledRoles,
  CompiledSegment,
  CompiledUnits,
  CompiledWorkers,
} from './compiled-staff.ts';
import type { CompiledSpending } from './compile-spending.ts';
import type { LawTable } from './laws.ts';

/** Where a family goes when it leaves for good (for now): back to level 1, where it may return from. */
export const CLOSED = -1;

/** Choices with shares, all in one pair of arrays: choice c has entries `from[c]` up to `from[c + 1]`. */
export interface ChoiceTable {
  readonly from: Int32Array;
  /** Stage numbers, or CLOSED. */
  readonly target: Int32Array;
  /** Running sum of shares within each choice. */
  readonly cumulative: Float64Array;
}

/**
 * A scenario compiled to flat arrays and small numbers. Stages, services, units, streams and tags are numbered in the
 * order of their ids, so that the order of a file changes nothing. Times are in days, rates per day.
 */
export interface CompiledModel {
  readonly startDay: number;
  readonly months: number;
  /** Days from the start of the horizon to the start of each month; the last entry is its end. */
  readonly monthStarts: Float64Array;
  /** Working days from well before warm-up to the end, by day number. */
  readonly workingDays: WorkingDays;
  /** Calendar month of a day of the run, 0 for January. */
  readonly monthOf: (day: number) => number;
  readonly warmUp: number;
  /** Days before warm-up that families are taken through at full attention. */
  readonly past: number;
  /** Age in days at which a child is grown. */
  readonly grownAt: number;
  /** Law of the gap between the ages of brothers and sisters; -1: none. */
  readonly spacing: number;
  /** Moves out of the area a family-day. */
  readonly movingAway: number;
  /** Points that each further child adds, as a share of the stage's. */
  readonly siblingPoints: number;
  readonly thresholds: ThresholdsSpec;
  readonly factors: CompiledFactors;
  readonly placements: CompiledPlacements;
  /** Ids of the patches; one nameless patch where the area has none. */
  readonly patches: readonly string[];
  readonly solved: SolvedDemand;
  readonly laws: LawTable;
  readonly choices: ChoiceTable;
  readonly channels: Channels;
  readonly stages: CompiledStages;
  readonly services: CompiledServices;
  readonly units: CompiledUnits;
  readonly workers: CompiledWorkers;
  readonly posts: CompiledPosts;
  readonly roles: CompiledRoles;
  readonly practices: CompiledPractices;
  readonly streams: readonly CompiledStream[];
  readonly official: CompiledOfficial;
  readonly spending: CompiledSpending;
  readonly cohorts: readonly CompiledCohort[];
  /** Priority classes that lanes are divided in: 1 unless a service serves risk first. */
  readonly classes: number;
  readonly frailtyShape: number;
}

/** Stages as the event loop reads them: an entry for each, by its number; times in days, hours a week. */
export interface CompiledStages {
  readonly count: number;
  readonly ids: readonly string[];
  readonly hash: Int32Array;
  readonly service: Int32Array;
  readonly hours: Float64Array;
  readonly maintenanceHours: Float64Array;
  /** Law of planned work; -1: none. */
  readonly work: Int32Array;
  /** Days to the first review; 0: no reviews. */
  readonly reviewFirst: Float64Array;
  readonly reviewNext: Float64Array;
  readonly reviewEarly: Float64Array;
  /** Days after allocation when a stay is time-boxed; Infinity: never. */
  readonly timeBox: Float64Array;
  /** Step-ups a day at full attention; 0: none. */
  readonly escalation: Float64Array;
  readonly escalationChoice: Int32Array;
  readonly riskWhenReady: Float64Array;
  readonly withdrawal: Float64Array;
  /** Routes r of stage s: `routeFrom[s]` up to `routeFrom[s + 1]` in the arrays below. */
  readonly routeFrom: Int32Array;
  readonly routeShare: Float64Array;
  readonly routeLaw: Int32Array;
  readonly routeChoice: Int32Array;
  /** Names stage and route in draws. */
  readonly routeHash: Int32Array;
  /** Share of stays a route is open to by age: rows r up to `ageFrom[route + 1]` of the age table; none: the share. */
  readonly ageFrom: Int32Array;
  readonly ages: { readonly from: Float64Array; readonly to: Float64Array; readonly share: Float64Array };
  /** Choice of the next stage; -1: none. */
  readonly nextChoice: Int32Array;
  /** Choice of the next stage by level of need seen: `stage * 6 + level`; -1: the stage does not screen. */
  readonly screenChoice: Int32Array;
  readonly screenAbove: Float64Array;
  readonly screenBelow: Float64Array;
  /** Share of those who are ready that are kept on, and for how long where there are no reviews; share let go early. */
  readonly kept: Float64Array;
  readonly keptFor: Float64Array;
  readonly early: Float64Array;
  /** Where those go who come of age; -1: closed. */
  readonly grownChoice: Int32Array;
  /** Whether those who come of age wait in the stay, to go on with it to a stage for adults. */
  readonly keepsGrown: Uint8Array;
  readonly adults: Uint8Array;
  readonly childrenShare: Float64Array;
  readonly mayMoveAway: Uint8Array;
  /** Stage for those who find nobody open; -1: they wait. */
  readonly ifFull: Int32Array;
  /** Choice among kinds of placement; -1: not placed. */
  readonly placementChoice: Int32Array;
  readonly level: Int32Array;
  readonly holds: Uint8Array;
  /** Working days of the statutory clock; 0: none. */
  readonly clock: Float64Array;
  readonly clockFrom: Uint8Array;
  readonly returnScale: Float64Array;
  readonly returnShape: Float64Array;
  readonly returnCut: Float64Array;
  readonly returnChoice: Int32Array;
  /** Choice among levels of need at return; -1: that of the stage of return. */
  readonly returnNeed: Int32Array;
  readonly statutory: Uint8Array;
  /** Order of allocation; smaller goes first. */
  readonly priority: Float64Array;
  /** Class a family of this stage has on its worker's lane. */
  readonly class: Int32Array;
  readonly points: Float64Array;
  /** Official stocks counted in, one bit a tag. */
  readonly tags: Int32Array;
}

export const CLOCK_FROM_ENTRY = 0;
export const CLOCK_FROM_REFERRAL = 1;
export const CLOCK_FROM_PREVIOUS = 2;
/** Days before the start of the horizon for which working days are known. */
export const LONGEST_PAST = 366 * 100;

export const CAP_HARD = 0;
export const CAP_STATUTORY_FIRST = 1;
export const CAP_NONE = 2;
export const UNIT_POINTS = 0;
export const UNIT_CHILDREN = 1;
export const UNIT_FAMILIES = 2;

/** Services as the event loop reads them: an entry for each, by its number. */
export interface CompiledServices {
  readonly count: number;
  readonly ids: readonly string[];
  readonly capKind: Uint8Array;
  readonly capUnit: Uint8Array;
  /** Load that one full-time lead worker may carry; Infinity without a cap. */
  readonly capPerFte: Float64Array;
  readonly queueMax: Float64Array;
  /** Stages in order of allocation. */
  readonly stages: readonly Int32Array[];
  /** Units u of service s: `unitFrom[s]` up to `unitFrom[s + 1]`. */
  readonly unitFrom: Int32Array;
  /** Whether some unit takes the families of one patch only. */
  readonly patched: Uint8Array;
  /** Segments that units of the service take, in the order in which they are tried; none: it does not allocate so. */
  readonly segments: readonly (readonly CompiledSegment[])[];
  /** Units for each kind of family: by patch where the service is patched, times segment (0: none of them). */
  readonly unitsFor: readonly (readonly Int32Array[])[];
  /** Weeks that a unit is on duty; 0: units take no turns. */
  readonly dutyWeeks: Float64Array;
  /** Whether open families move when their unit is not for them any more. */
  readonly moves: Uint8Array;
}

/** Room for the numbers of streams in the number of a family. */
export const STREAMS = 1024;

/** A stream of families as the event loop reads it. */
export interface CompiledStream {
  readonly id: string;
  readonly hash: number;
  /** Part of its families' numbers: the stream's place in the base, new ones after those. */
  readonly number: number;
  /** Candidates a day; each is kept with probability rate / dominating. */
  readonly dominating: number;
  /** New families a day in each calendar month, January first, before the factors below. */
  readonly rate: Float64Array;
  /** Factor by day of the week, Monday first. */
  readonly weekday: Float64Array;
  /** Natural logarithm of the yearly growth from day 0 on. */
  readonly growth: number;
  /** Candidate rates below this share of the dominating stream belong to another stream. */
  readonly below: number;
  /** Running sum of shares of families with 1, 2, … children. */
  readonly children: Float64Array;
  /** Law of the youngest child's age; -1: nobody grows up. */
  readonly youngest: number;
  readonly entry: number;
  /** Choice among levels of need; -1: that of the stage of entry. */
  readonly need: number;
  /** Choice among patches; -1: there is one. */
  readonly patch: number;
  /** Latent threshold below which each factor of need is present. */
  readonly factorBelow: Float64Array;
}

/** How a total of referrals was solved; all 0 where there is nothing to solve. */
export interface SolvedDemand {
  /** New families a year of a stream of weight 1. */
  readonly families: number;
  /** The total of referrals a year, and those of them that the streams bring whose families are given. */
  readonly referrals: number;
  readonly given: number;
}

/** Factors of need as the event loop reads them: an entry for each, by its number. */
export interface CompiledFactors {
  readonly ids: readonly string[];
  readonly hash: Int32Array;
  readonly loading: Float64Array;
  readonly work: Float64Array;
  readonly escalation: Float64Array;
  readonly return: Float64Array;
}

/** Kinds of placement as the event loop reads them: an entry for each, by its number. */
export interface CompiledPlacements {
  readonly ids: readonly string[];
  readonly places: Float64Array;
  /** Kind for those who find it full; -1: none. */
  readonly overflow: Int32Array;
  /** Moves a day. */
  readonly moves: Float64Array;
}

/** How the official returns count, as the event loop reads it. */
export interface CompiledOfficial {
  readonly tags: readonly string[];
  /** Tags whose unbroken run is an official case. */
  readonly caseMask: number;
  readonly confirmedMask: number;
  /** Tags in which only the children count that a stage takes; in the others all of the family do. */
  readonly takenMask: number;
  readonly rereferralWindow: number;
}
