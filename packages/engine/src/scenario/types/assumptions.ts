import type { Days, IsoDate } from './units.ts';

/** The feedbacks of MODEL.md section 10 that can be switched off together; 0 is no effect. */
export type AssumptionName =
  /** beta: how much lost attention adds to the risk of stepping up. */
  | 'attentionToEscalation'
  /** beta_wait: how much waiting adds to the risk of stepping up. */
  | 'waitingToEscalation'
  /** gamma: how much unmet need adds to the hazard of coming back. */
  | 'unmetToReturn'
  /** nu: how much overload adds to the hazard of leaving. */
  | 'overloadToLeaving'
  /** sigma: how much overload adds to the rate of sickness spells. */
  | 'overloadToSickness'
  /** Share of the planned work that a change of worker adds, where nobody else knows the family. */
  | 'setback'
  /** Share of the planned work that a unit saves which takes one segment of need only. */
  | 'specialisation';

/** What an assumption may be: its least, its middle and its greatest value, in the unit of the assumption. */
export interface AssumptionRange {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** A way of working, and what it is assumed to do for the families of those who work so; 1 is no effect. */
export interface PracticeSpec {
  readonly label: string;
  /** Factor on planned work. */
  readonly work: AssumptionRange;
  /** Factor on the risk of stepping up. */
  readonly escalation: AssumptionRange;
  /** Factor on the hazard of coming back. */
  readonly return: AssumptionRange;
  /** Factor on the risk of stepping up because harm is seen that went unseen; at least 1. */
  readonly detection: AssumptionRange;
  /** How workers take it up; null: only families gain by it that are discussed with a role that brings it. */
  readonly adoption: AdoptionSpec | null;
}

/** How a way of working is taken up, worker by worker. */
export interface AdoptionSpec {
  /** When teaching starts; when it ends: whoever starts later, or has not had a turn, is not taught. Null: it goes on. */
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  /** Time over which all those who take it up are taught, along an S-curve from the day each can start. */
  readonly over: Days;
  /** Share of permanent workers who take it up at all. */
  readonly reach: number;
  /** Time from being taught until families gain. */
  readonly lag: Days;
  /** Whether agency staff are taught as well. */
  readonly agency: boolean;
  /** Services whose workers are taught; empty: all. */
  readonly services: readonly string[];
}
