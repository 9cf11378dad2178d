/** What the page has to say of its results, in the words of the design: every view has each of these. */
export type PageState = 'nothing' | 'running' | 'up-to-date' | 'out-of-date' | 'stopped' | 'failed';

/** Where the last request for runs has got to. */
export type Phase = 'nothing' | 'running' | 'finished' | 'stopped' | 'failed';

/** The inputs of a comparison that a reader may change on the page. */
export interface Settings {
  readonly seed: string;
  /** Number of runs. */
  readonly runs: number;
}

/**
 * Works out what to say of the results.
 * @param phase where the last request has got to
 * @param asked settings of that request; null before the first
 * @param wanted settings as they stand on the page
 */
export function pageState(phase: Phase, asked: Settings | null, wanted: Settings): PageState {
  if (phase === 'nothing' || phase === 'running' || phase === 'failed') return phase;
  const changed = asked === null || asked.seed !== wanted.seed || asked.runs !== wanted.runs;
  if (changed) return 'out-of-date';
  return phase === 'stopped' ? 'stopped' : 'up-to-date';
}
