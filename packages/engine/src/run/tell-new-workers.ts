import { CLOSED_STATE, FREE } from '../model/families.ts';
import { STORY } from '../model/story.ts';
import type { World } from '../model/world.ts';

/** Tells the observer, if there is one, of families whose worker left on the day on which numbers changed. */
export function tellNewWorkers(before: World, after: World): void {
  const { observer, families, now } = after;
  if (observer === null) return;
  const was = workersByFamily(before);
  for (let row = 0; row < families.rows; row++) {
    const serial = families.serial[row]!;
    const worker = families.worker[row]!;
    const old = was.get(serial);
    if (old === undefined || isAway(after, row) || after.model.workers.ids[worker] === old) continue;
    const event = worker < 0 ? STORY.startedWaiting : STORY.allocated;
    observer(now, event, serial, families.stage[row]!, worker, row);
  }
}

/** Ids of the workers of the families that somebody leads. */
function workersByFamily(world: World): Map<number, string> {
  const { families, model } = world;
  const workers = new Map<number, string>();
  for (let row = 0; row < families.rows; row++) {
    const worker = families.worker[row]!;
    if (!isAway(world, row) && worker >= 0) workers.set(families.serial[row]!, model.workers.ids[worker]!);
  }
  return workers;
}

function isAway({ families }: World, row: number): boolean {
  return families.state[row] === FREE || families.state[row] === CLOSED_STATE;
}
