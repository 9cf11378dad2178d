import type { IsoDate } from './units.ts';

/** What every cost says of itself. */
export interface PricedSpec {
  /** Who bears it: an id of `money.bearers`. */
  readonly bearer: string;
  /** Year in whose prices it is, such as `2024` or `2023-24`; null: the scenario's. */
  readonly priceYear: string | null;
}

export interface RoleCostSpec extends PricedSpec {
  /** Money for a full-time permanent worker, on-costs included. */
  readonly perYear: number;
  /** Money for an hour that a stage takes; null: `perYear` by the paid hours of a year. */
  readonly perHour: number | null;
}

export interface PlacementCostSpec extends PricedSpec {
  /** Money a week for each place that there is. */
  readonly fixed: number;
  /** Money a week for each child placed. */
  readonly variable: number;
}

/** A cost of a stage that is not the pay of those in post. */
export interface StageCostSpec extends PricedSpec {
  readonly label: string;
  /** Money when a family starts in the stage, and a week while it is open there. */
  readonly perStart: number;
  readonly perWeek: number;
  /** Role whose time is taken; null: nobody's. */
  readonly role: string | null;
  readonly hoursPerStart: number;
  readonly hoursPerWeek: number;
}

/** A cost that is paid once. */
export interface SetUpSpec extends PricedSpec {
  readonly label: string;
  readonly amount: number;
  readonly date: IsoDate;
}

/** A yearly cost of a programme. */
export interface RunningSpec extends PricedSpec {
  readonly label: string;
  readonly perYear: number;
  /** Null: from the first day of the results, and to the last. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

/** Prices of which year, inflation, and what a scenario costs beside people and placements. */
export interface MoneySpec {
  /** Three letters; a label, no more. */
  readonly currency: string;
  /** Year in whose prices results are; null: not said. */
  readonly priceYear: string | null;
  /** Yearly growth of prices, from one price year to another. */
  readonly inflation: number;
  /** Those who bear costs, the council among them. */
  readonly bearers: Readonly<Record<string, { readonly label: string }>>;
  readonly setUp: Readonly<Record<string, SetUpSpec>>;
  readonly running: Readonly<Record<string, RunningSpec>>;
}
