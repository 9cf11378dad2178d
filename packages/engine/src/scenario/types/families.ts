import type { LawSpec } from './law.ts';
import type { Days, PerYear, Shares } from './units.ts';

/** What families are like: their children, how they differ in need, how often they move away. */
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
