import type { AssumptionName, AssumptionRange, PracticeSpec } from './assumptions.ts';
import type { CohortSpec } from './cohort.ts';
import type { DemandSpec } from './demand.ts';
import type { FamiliesSpec } from './families.ts';
import type { MoneySpec } from './money.ts';
import type { OfficialSpec, OpeningSpec } from './opening.ts';
import type { ReturnSpec } from './return.ts';
import type { RoleSpec, ServiceSpec } from './services.ts';
import type { PlacementSpec, StageSpec, ThresholdsSpec } from './stage.ts';
import type { DatedChangeSpec } from './timeline.ts';
import type { IsoDate } from './units.ts';

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
  /** Ways of working that people take up or bring along. */
  readonly practices: Readonly<Record<string, PracticeSpec>>;
  readonly cohorts: Readonly<Record<string, CohortSpec>>;
  readonly money: MoneySpec;
  readonly timeline: Readonly<Record<string, DatedChangeSpec>>;
}
