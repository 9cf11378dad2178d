import { spawnDesk } from '../workers/spawn-desk.ts';
import type { DeskHandle } from '../workers/spawn-desk.ts';
import type { AsyncDesk } from './study.ts';

/** A desk that is started when it is first asked, and again after it has died. */
export interface DeskLine {
  readonly desk: AsyncDesk;
  close(): void;
}

/**
 * Opens a line to a desk in a worker. What was asked of a worker that dies meanwhile fails in words, and nothing waits
 * for ever.
 * @param onDeath called after a worker has died: the next one knows nothing of what was read
 */
export function openDeskLine(onDeath: () => void, spawn: typeof spawnDesk = spawnDesk): DeskLine {
  let handle: DeskHandle | null = null;
  const waiting = new Set<(error: Error) => void>();
  const die = (reason: string) => {
    handle?.terminate();
    handle = null;
    for (const reject of waiting) reject(new Error(`Reading the scenarios was cut short (${reason}).`));
    waiting.clear();
    onDeath();
  };
  const ask = <Answer>(question: (api: DeskHandle['api']) => Promise<Answer>) =>
    new Promise<Answer>((resolve, reject) => {
      handle ??= spawn(die);
      waiting.add(reject);
      question(handle.api)
        .then(resolve, reject)
        .finally(() => waiting.delete(reject));
    });
  return {
    desk: {
      places: () => ask((api) => api.places()),
      readyText: (file) => ask((api) => api.readyText(file)),
      openBase: (base) => ask((api) => api.openBase(base)),
      readVariant: (id, changes) => ask((api) => api.readVariant(id, changes)),
      loadWarnings: (id) => ask((api) => api.loadWarnings(id)),
      expected: (id, moving) => ask((api) => api.expected(id, moving)),
      takeIn: (file, text, base) => ask((api) => api.takeIn(file, text, base)),
      withCosts: (source, name, costs) => ask((api) => api.withCosts(source, name, costs)),
    },
    close: () => {
      handle?.terminate();
      handle = null;
    },
  };
}
