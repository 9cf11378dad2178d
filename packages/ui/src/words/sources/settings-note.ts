import type { PageState, Settings } from '../../state/page-state.ts';
import type { Results } from '../../state/session.ts';

/**
 * Says what the results on the page were made with, when that is not what the settings as they stand ask for.
 * @param shown results on the page, of which fewer may be finished than were asked for
 * @returns a sentence, or null when the results answer to the settings
 */
export function settingsNote(
  state: PageState,
  { settings: { seed }, done }: Pick<Results, 'settings' | 'done'>,
  wanted: Settings,
): string | null {
  const were = `seed “${seed}”`;
  if (state === 'running') {
    return seed === wanted.seed ? null : `Until the first new runs are in, this is from ${were}.`;
  }
  if (state !== 'out-of-date') return null;
  return `What follows is from ${were} and ${done} runs. Press Run to bring it up to date.`;
}

/**
 * Says that scenarios have changed since they were run.
 * @param changed those that have, one at least: the name that their results stand under, and the one they have now
 */
export function staleNote(
  changed: readonly { readonly name: string; readonly now: string }[],
  isRunning: boolean,
): string {
  const who = changed.map(({ name, now }) => (name === now ? `“${name}”` : `“${name}” (now “${now}”)`));
  const have = changed.length === 1 ? 'has' : 'have';
  return `Out of date: ${who.join(', ')} ${have} changed since. ${isRunning ? 'New runs are under way.' : 'Press Run to bring it up to date.'}`;
}
