import type { Days, Shares } from './units.ts';

/** How soon families whose case has ended come back, and where to. */
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
