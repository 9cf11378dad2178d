import type { PageState, Settings } from '../state/page-state.ts';

/**
 * Says for which settings the results on the page were made, when those are not the settings as they stand.
 * @param made settings of the results shown
 * @returns a sentence, or null when the results answer to the settings
 */
export function settingsNote(state: PageState, made: Settings, wanted: Settings): string | null {
  const were = `seed “${made.seed}”`;
  if (state === 'running') {
    return made.seed === wanted.seed ? null : `Until the first new runs are in, this is from ${were}.`;
  }
  if (state !== 'out-of-date') return null;
  return `What follows is from ${were} and ${made.runs} runs. Press Run to bring it up to date.`;
}
