import { CLOSED_STATE, FREE, READY } from './families.ts';
import { datesOfLead, lead, maintain } from './leading.ts';
import { nextMatter, scheduleMatter } from './matters.ts';
import { enter, wait } from './moving-on.ts';
import { actOnMatter } from './pathway.ts';
import { resumePlacement } from './placing.ts';
import type { World } from './world.ts';

/**
 * Takes a family that comes now through life as it would be if nobody waited and everybody had full attention, up to
 * the start of warm-up: stay by stay, return by return, by the rules and with the draws it has anyway, each under a
 * worker of its own (`ALONE`). Where it stands then, it is opened: led in a stage, or closed with its return ahead.
 * Long stays, returns of returns and the frail who come oftenest are so in their places, and warm-up has only to find
 * queues and attention.
 */
export function liveUntil(world: World, family: number, entry: number, until: number): void {
  enter(world, family, entry);
  goOnUntil(world, family, until);
  settleIn(world, family, until);
}

/** Takes a family in the past from one matter to the next, up to a day; a family that is gone leaves its row free. */
export function goOnUntil(world: World, family: number, until: number): void {
  const { families } = world;
  while (families.state[family] !== FREE) {
    const next = nextMatter(world, family);
    if (next > until) return;
    world.now = next;
    actOnMatter(world, family);
  }
}

/** Opens a family where it stands at the end of its past: in the calendar, and led by whoever has most room. */
function settleIn(world: World, family: number, until: number): void {
  const { families, caseloads } = world;
  if (families.state[family] === FREE) return;
  world.now = until;
  world.inPast = false;
  if (families.state[family] === CLOSED_STATE) scheduleMatter(world, family);
  else takeOn(world, family, caseloads.choose(world, family, families.stage[family]!, true));
  world.inPast = true;
}

/** Puts a family that was led alone under a worker, or in the line where there is none (-1), as far on as it is. */
export function takeOn(world: World, family: number, worker: number): void {
  const { families } = world;
  const ready = families.state[family] === READY;
  const { allocatedAt, boxAt, reviewAt, leads } = datesOfLead(world, family);
  settleClocks(world, family);
  resumePlacement(world, family);
  if (worker < 0) {
    wait(world, family, true);
    return;
  }
  lead(world, family, worker);
  families.leads[family] = leads;
  families.allocatedAt[family] = allocatedAt;
  families.boxAt[family] = boxAt;
  if (ready) {
    maintain(world, family, READY);
    families.reviewAt[family] = reviewAt;
  }
  scheduleMatter(world, family);
}

/** Turns the dates of work and risk back into what is left of them. */
function settleClocks(world: World, family: number): void {
  const { families, model, now } = world;
  const stage = families.stage[family]!;
  const ready = families.state[family] === READY;
  families.workLeft[family] = ready ? 0 : Math.max(0, families.doneAt[family]! - now);
  const risk = Math.max(0, families.riskAt[family]! - now);
  families.riskLeft[family] = ready && risk < Infinity ? risk * model.stages.riskWhenReady[stage]! : risk;
  families.worker[family] = -1;
}
