import { inSentence } from './in-sentence.ts';

/** An outcome as it is spoken of in a sentence. */
export interface Spoken {
  readonly subject: string;
  /** Whether its verb is that of many: families wait, a caseload falls. */
  readonly isMany: boolean;
}

/** Labels that head a row well and begin a sentence badly. */
const SUBJECTS: Readonly<Record<string, string>> = {
  'held.below.share': 'families held below their need',
  'refused.perYear': 'families closed below their need',
  'wait.families': 'families without a worker',
  'wait.days.mean': 'the wait for a worker',
};

const MANY = /^(children|families|agency staff|\S*[^s]s)\b/i;

/** Speaks of an outcome; what follows a comma in a label would be lost among the commas of a sentence. */
export function spokenOf(id: string, label: string): Spoken {
  const [what = '', ...where] = label.split(', ');
  const named = SUBJECTS[id] ?? SUBJECTS[id.replace(/\.service=.*$/, '')] ?? inSentence(what);
  const subject = where.length === 0 ? named : `${named} (${where.join(', ')})`;
  return { subject, isMany: MANY.test(named) };
}
