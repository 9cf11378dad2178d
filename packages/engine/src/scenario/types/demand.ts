import type { LawSpec } from './law.ts';
import type { PerYear, Shares } from './units.ts';

/** Who comes: streams of families, and when in the year and the week they do. */
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

/** A part of the area, with its share of the families. */
export interface PatchSpec {
  readonly label: string;
  /** Share of new families that live there; the shares of all patches sum to 1. */
  readonly share: number;
}

/** Families that come by one way in, a year. */
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
