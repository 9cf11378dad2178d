import { HELD, HELD_UP, QUEUED } from './families.ts';
import { release } from './leading.ts';
import { scheduleMatter } from './matters.ts';
import type { World } from './world.ts';

/** Stands a family in the line of a stage: its own when nobody leads it, the next one when it is held. */
export function joinLine(world: World, family: number, stage: number, transfer: boolean): void {
  const { families, model } = world;
  families.nextStage[family] = stage;
  families.transfer[family] = transfer ? 1 : 0;
  families.queuedAt[family] = world.now;
  world.lines.join(
    family,
    stage,
    world.caseloads.eligibility.kindOf(world, family, model.stages.service[stage]!),
  );
  world.inLine[model.stages.service[stage]!]!++;
  countWaiting(world, family, stage, 1);
}

/** Puts a family back in the line whom nobody leads any more, and nobody can. */
export function putInLine(world: World, family: number): void {
  const { families, now, assumptions } = world;
  if (families.state[family] === HELD || families.state[family] === HELD_UP) leaveLine(world, family);
  release(world, family);
  families.state[family] = QUEUED;
  families.withdrawAt[family] = Infinity;
  families.escalateAt[family] = now + families.riskLeft[family]! / (1 + assumptions.waitingToEscalation);
  joinLine(world, family, families.stage[family]!, true);
  scheduleMatter(world, family);
}

/** Takes a family out of the line it stands in, without ending its stay. */
export function leaveLine(world: World, family: number): void {
  const { families, model, now } = world;
  const stage = families.nextStage[family]!;
  world.lines.leave(family, stage);
  world.inLine[model.stages.service[stage]!]!--;
  countWaiting(world, family, stage, -1);
  if (families.state[family] !== QUEUED) return;
  // The risk clock ran all the while, at 1 + beta_wait.
  const days = now - families.queuedAt[family]!;
  families.riskLeft[family] = Math.max(
    0,
    families.riskLeft[family]! - days * (1 + world.assumptions.waitingToEscalation),
  );
}

function countWaiting(world: World, family: number, stage: number, change: number): void {
  const { families, model, recorder, now } = world;
  const { channels } = model;
  if (families.state[family] === QUEUED) {
    world.unled[model.stages.service[stage]!]! += change;
    recorder.add(channels.waiting(stage), change, now);
    recorder.add(channels.patchWaiting(families.patch[family]!), change, now);
  } else {
    const up = families.state[family] === HELD_UP;
    const from = families.stage[family]!;
    recorder.add(up ? channels.heldUp(from) : channels.held(from), change, now);
  }
}
