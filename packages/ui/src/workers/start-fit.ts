import { proxy } from 'comlink';
import type { FitAnswer } from '../fit/fit-council.ts';
import { spawnDesk } from './spawn-desk.ts';

/** A fit under way. */
export interface Fit {
  readonly answer: Promise<FitAnswer>;
  stop(): void;
}

/** Fits a council to a form in a worker of its own: the one that reads must stay free. */
export function startFit(form: string, onStep: (words: string) => void): Fit {
  let die: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => (die = reject));
  const desk = spawnDesk((reason) => die(new Error(`The fit was cut short (${reason}).`)));
  const stop = () => desk.terminate();
  const answer = Promise.race([desk.api.fit(form, proxy(onStep)), died]).finally(stop);
  return { answer, stop };
}
