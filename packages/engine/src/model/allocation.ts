import { QUEUED } from './families.ts';
import { lead } from './leading.ts';
import { leaveLine } from './lining-up.ts';
import { scheduleMatter } from './matters.ts';
import { transfer } from './moving-on.ts';
import type { World } from './world.ts';

/** Allocates whoever waits for a service, until nobody in line finds a worker. */
export function fillPlaces(world: World, service: number): void {
  const { model, families, caseloads, recorder, now } = world;
  while (world.inLine[service]! > 0) {
    const family = nextToAllocate(world, service);
    if (family < 0) return;
    const stage = families.nextStage[family]!;
    const worker = caseloads.choose(world, family, stage, false);
    const { channels } = model;
    recorder.count(channels.allocations(stage), 1);
    recorder.count(channels.waitDays(stage), now - families.queuedAt[family]!);
    if (families.state[family] === QUEUED) {
      leaveLine(world, family);
      lead(world, family, worker);
      scheduleMatter(world, family);
    } else transfer(world, family, stage, families.heldReason[family]!, worker);
  }
}

/** The family in line that goes first among those for whom somebody is open; -1 when there is none. */
function nextToAllocate(world: World, service: number): number {
  const { model, families, lines, caseloads } = world;
  const { priority } = model.stages;
  let best = -1;
  for (const stage of model.services.stages[service]!) {
    if (best >= 0 && priority[stage]! > priority[families.nextStage[best]!]!) break;
    for (let line = 0; line < lines.lines(stage); line++) {
      const family = lines.first(stage, line);
      if (family < 0 || caseloads.choose(world, family, stage, false) < 0) continue;
      if (best < 0 || goesBefore(world, family, best)) best = family;
    }
  }
  return best;
}

function goesBefore(world: World, a: number, b: number): boolean {
  const { transfer: isTransfer, queuedAt, serial } = world.families;
  if (isTransfer[a] !== isTransfer[b]) return isTransfer[a] === 1;
  return queuedAt[a]! < queuedAt[b]! || (queuedAt[a] === queuedAt[b] && serial[a]! < serial[b]!);
}
