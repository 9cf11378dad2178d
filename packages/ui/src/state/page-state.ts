/** What the page has to say of its results, in the words of the design: every view has each of these. */
export type PageState = 'nothing' | 'running' | 'up-to-date' | 'out-of-date' | 'stopped' | 'failed';

/** Where the last request for runs has got to. */
export type Phase = 'nothing' | 'running' | 'finished' | 'stopped' | 'failed';

/** How a comparison is run; a reader may change it on the page. */
export interface Settings {
  readonly seed: string;
  /** Number of runs. */
  readonly runs: number;
}

/** What is to be compared, and how. */
export interface Wanted extends Settings {
  /** What each scenario means, the base first: equal hashes have equal results. */
  readonly hashes: readonly string[];
}

/**
 * Works out what to say of the results.
 * @param phase where the last request has got to
 * @param asked what that request asked for; null before the first
 * @param wanted what the page asks for as it stands
 */
export function pageState(phase: Phase, asked: Wanted | null, wanted: Wanted): PageState {
  // Nothing of another base counts here.
  if (asked !== null && asked.hashes[0] !== wanted.hashes[0]) return 'nothing';
  if (phase === 'nothing' || phase === 'failed') return phase;
  if (phase === 'running') return phase;
  if (asked === null || !isSame(asked, wanted)) return 'out-of-date';
  return phase === 'stopped' ? 'stopped' : 'up-to-date';
}

/** Whether two requests have the same results; scenarios that are left out change nothing. */
function isSame(asked: Wanted, wanted: Wanted): boolean {
  const made = new Set(asked.hashes);
  return (
    asked.seed === wanted.seed && asked.runs === wanted.runs && wanted.hashes.every((hash) => made.has(hash))
  );
}
