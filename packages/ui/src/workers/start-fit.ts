import { proxy } from 'comlink';
import type { FitAnswer, FitProgress } from '../fit/fit-council.ts';
import { spawnDesk } from './spawn-desk.ts';

/** A fit under way. */
export interface Fit {
  readonly answer: Promise<FitAnswer>;
  /** Ends it with the best council so far, which is checked first. */
  end(): void;
  /** Ends it with nothing. */
  stop(): void;
}

/** Fits a council to a form in workers of its own: the one that reads must stay free. */
export function startFit(form: string, onProgress: (progress: FitProgress) => void): Fit {
  let die: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => (die = reject));
  const desk = spawnDesk((reason) => die(new Error(`The fit was cut short (${reason}).`)));
  const stop = () => desk.terminate();
  const answer = Promise.race([desk.api.fit(form, proxy(onProgress)), died]).finally(stop);
  return { answer, end: () => void desk.api.endFit(), stop };
}
