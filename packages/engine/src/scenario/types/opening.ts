import type { Days, Shares } from './units.ts';

/** Where the families come from who are open on the first day. */
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
  /** Children under 18 whom the stage has. */
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
