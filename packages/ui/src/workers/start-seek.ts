import { proxy } from 'comlink';
import type { ValueAnswer, ValueProgress, ValueQuestion } from '../desk/seek-value.ts';
import type { BaseSource } from '../state/project.ts';
import { spawnDesk } from './spawn-desk.ts';

/** A search under way. */
export interface Seeking {
  readonly answer: Promise<ValueAnswer>;
  /** Ends it with what it has found so far; the answer then comes soon. */
  enough(): void;
  /** Ends it at once, without an answer. */
  stop(): void;
}

/** Looks for a value in workers of its own: the one that reads must stay free. */
export function startSeek(
  source: BaseSource,
  question: ValueQuestion,
  onProgress: (progress: ValueProgress) => void,
): Seeking {
  let die: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => (die = reject));
  const desk = spawnDesk((reason) => die(new Error(`It was cut short (${reason}).`)));
  const stop = () => desk.terminate();
  const answer = Promise.race([desk.api.seek(source, question, proxy(onProgress)), died]).finally(stop);
  return { answer, stop, enough: () => void desk.api.endSeek().catch(() => undefined) };
}
