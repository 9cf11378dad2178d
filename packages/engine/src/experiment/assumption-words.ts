import type { AssumptionName } from '../scenario/types.ts';

/** What an assumption is called and what its number does, for readers who do not know its letter. */
export interface AssumptionWords {
  readonly title: string;
  readonly meaning: string;
}

/** The feedbacks of MODEL.md section 10, in words; 0 switches each off. */
export const assumptionWords: Readonly<Record<AssumptionName, AssumptionWords>> = {
  attentionToEscalation: {
    title: 'Less attention, more stepping up (β)',
    meaning:
      'How much the risk of stepping up grows as attention is lost. At 1, a family that gets none of the time it should is twice as likely to step up in any week.',
  },
  waitingToEscalation: {
    title: 'Waiting, more stepping up (β while waiting)',
    meaning:
      'The same for a family that waits for a worker. At 1, waiting doubles the risk of stepping up in any week.',
  },
  unmetToReturn: {
    title: 'Work left undone, more coming back (γ)',
    meaning:
      'How much likelier a family is to come back when its case was closed with work undone. At 0.7, a family with none of it done comes back at about twice the pace.',
  },
  overloadToLeaving: {
    title: 'Overload, more leaving (ν)',
    meaning:
      'How much likelier people are to leave when their unit is asked for more than it has. At 1, a unit asked for twice its hours loses people twice as fast.',
  },
  overloadToSickness: {
    title: 'Overload, more sickness (σ)',
    meaning:
      'The same for spells of sickness. At 1, people in a unit asked for twice its hours fall ill twice as often.',
  },
  setback: {
    title: 'A new worker, work to do again',
    meaning:
      'Share of the planned work that a change of worker adds where nobody else knows the family. At 0.2, a plan of ten weeks becomes one of twelve.',
  },
  specialisation: {
    title: 'One kind of need, less work',
    meaning:
      'Share of the planned work that is saved in units which take one segment of need only. At 0.1, a plan of ten weeks becomes one of nine.',
  },
};
