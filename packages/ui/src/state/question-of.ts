import { questionInWords } from '../words/scenario/question.ts';
import type { PageModel } from './page-model.ts';

/** The question of the comparison: the reader's own, else one that goes by its base and what stands beside it. */
export function questionOf({ base, store, study }: Pick<PageModel, 'base' | 'store' | 'study'>): string {
  const own = store.project.value.question;
  if (own !== null) return own;
  const asked = base.value?.about['question'] ?? base.value?.name ?? '';
  const beside = study.scenarios.value.slice(1).map(({ name, variant, reading }) => ({
    ...{ name, question: variant?.notes.question },
    isChanged: (reading?.changes.length ?? 0) > 0,
  }));
  return questionInWords(asked, beside);
}
