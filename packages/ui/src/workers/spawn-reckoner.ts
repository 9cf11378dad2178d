import { wrap } from 'comlink';
import type { Scenario } from '@taper/engine';
import type { DeskApi } from '../desk/desk-api.ts';
import type { Reckoner } from '../fit/reckoners.ts';

/**
 * Starts a worker like the one that this is called in, which reckons; it ends with that one. What is asked of it after it
 * has died fails.
 */
export function spawnReckoner(near: Scenario): Reckoner {
  const worker = new Worker(location.href, { type: 'module' });
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'a worker could not be started')),
    );
  });
  // Whoever asks is told; until somebody does, nobody is.
  died.catch(() => undefined);
  const desk = wrap<DeskApi>(worker);
  const ready = desk.reckonNear(near);
  return async (scenario) => {
    await Promise.race([ready, died]);
    return Promise.race([desk.reckon(scenario), died]);
  };
}
