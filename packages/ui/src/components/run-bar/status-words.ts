import type { Progress, Results } from '../../state/session.ts';
import type { PageState, Settings } from '../../state/page-state.ts';
import { timeLeftInWords } from '../../state/time-left.ts';

/** What a status says, and the sign that goes with it. */
export interface Status {
  readonly sign: '●' | '◔' | '○' | '■' | '▲';
  readonly text: string;
}

/** What the words are made of. */
export interface StatusFacts {
  readonly state: PageState;
  readonly settings: Settings;
  readonly progress: Progress;
  readonly results: Results | null;
}

/** Says in a few words how far the runs are and whether the results answer to the settings. */
export function statusWords({ state, settings, progress, results }: StatusFacts): Status {
  switch (state) {
    case 'nothing':
      return { sign: '○', text: 'Nothing run yet' };
    case 'running':
      return {
        sign: '◔',
        text: `${progress.done} of ${progress.total} runs, ${timeLeftInWords(progress.left)}`,
      };
    case 'up-to-date':
      return { sign: '●', text: `${runs(results?.done ?? 0)}, up to date` };
    case 'out-of-date':
      return { sign: '○', text: `Out of date: ${whatChanged(settings, results)}` };
    case 'stopped':
      return { sign: '■', text: `Stopped by you: ${progress.done} of ${progress.total} runs kept` };
    case 'failed':
      return { sign: '▲', text: 'The runs failed' };
  }
}

/** Names the button that starts runs, by what it would do. */
export function runButtonWords(state: PageState): string {
  if (state === 'stopped') return 'Carry on';
  return state === 'failed' ? 'Try again' : 'Run';
}

function whatChanged(settings: Settings, results: Results | null): string {
  if (results === null) return 'not run yet';
  if (results.settings.seed !== settings.seed) return 'the seed changed';
  return `${runs(results.done)} of ${settings.runs} asked for`;
}

function runs(count: number): string {
  return count === 1 ? '1 run' : `${count} runs`;
}
