import type { Days, IsoDate } from './units.ts';

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
  /** Whether it is a number of things, which a ramp changes one by one. */
  readonly whole: boolean;
}
