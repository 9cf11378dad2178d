import { proxy } from 'comlink';
import type { WhyAnswer, WhyProgress } from '../desk/explain.ts';
import type { BaseSource, Changes } from '../state/project.ts';
import { spawnDesk } from './spawn-desk.ts';

/** An explanation under way. */
export interface Explaining {
  readonly answer: Promise<WhyAnswer>;
  stop(): void;
}

/** Takes a difference apart in workers of their own: the one that reads must stay free. */
export function startWhy(
  source: BaseSource,
  asked: { readonly changes: Changes; readonly name: string; readonly seed: string },
  onProgress: (progress: WhyProgress) => void,
): Explaining {
  let die: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => (die = reject));
  const desk = spawnDesk((reason) => die(new Error(`It was cut short (${reason}).`)));
  const stop = () => desk.terminate();
  const answer = Promise.race([desk.api.why(source, asked, proxy(onProgress)), died]).finally(stop);
  return { answer, stop };
}
