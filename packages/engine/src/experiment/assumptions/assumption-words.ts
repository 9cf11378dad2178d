import type { EvidenceGrade, PracticeFactor, StatedAssumption } from '../../scenario/index.ts';
import type { AssumptionName } from '../../scenario/types.ts';

/** What an assumption is called and what its number does, for readers who do not know its letter. */
export interface AssumptionWords {
  readonly title: string;
  readonly meaning: string;
}

/** The feedbacks of MODEL.md section 10, in words; 0 switches each off. */
const feedbacks: Readonly<Record<AssumptionName, AssumptionWords>> = {
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

/** What a way of working may do, in words that follow its name; 1 switches each off. */
const factors: Readonly<Record<PracticeFactor, AssumptionWords>> = {
  work: {
    title: 'planned work',
    meaning:
      'Factor on the planned work of families whose workers work so. At 0.9, a plan of ten weeks becomes one of nine.',
  },
  escalation: {
    title: 'stepping up',
    meaning:
      'Factor on the risk of stepping up of families whose workers work so. At 0.9, the risk is a tenth lower in any week.',
  },
  return: {
    title: 'coming back',
    meaning:
      'Factor on the pace at which families come back whose workers worked so. At 0.9, it is a tenth slower.',
  },
  detection: {
    title: 'harm that is seen',
    meaning:
      'Factor on the risk of stepping up because harm is seen that went unseen. At 1.1, the risk is a tenth higher in any week.',
  },
};

const grades: Readonly<Record<EvidenceGrade, string>> = {
  counted: 'counted in data',
  survey: 'a survey says so',
  qualitative: 'interviews say so',
  planned: 'planned, not measured',
  none: 'nobody knows',
};

/** Names an assumption and says what its number does; one of a practice by the practice’s label. */
export function assumptionWords(of: StatedAssumption['of']): AssumptionWords {
  if ('feedback' in of) return feedbacks[of.feedback];
  const { title, meaning } = factors[of.factor];
  return { title: `${of.label}: ${title}`, meaning };
}

/** Says how well an assumption is known. */
export function evidenceWords(grade: EvidenceGrade | null): string {
  return grade === null ? 'the file does not say' : grades[grade];
}
