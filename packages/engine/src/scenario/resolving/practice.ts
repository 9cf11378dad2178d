import type { PracticeSpec } from '../types.ts';
import { labelled, type Written } from './written.ts';

/** Makes a way of working complete. */
export function resolvePractice({ adoption, ...practice }: Written<'practices'>, id: string): PracticeSpec {
  return {
    ...labelled(practice, id),
    adoption: adoption && { ...adoption, until: adoption.until ?? null },
  };
}
