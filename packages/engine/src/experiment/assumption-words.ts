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
};
