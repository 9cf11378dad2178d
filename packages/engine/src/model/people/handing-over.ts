import { QUEUED } from '../families.ts';
import { changeLead, GONE, isLed } from '../leading.ts';
import { putInLine } from '../lining-up.ts';
import type { World } from '../world.ts';

/**
 * Shares out the families of somebody who has left a post, over the cap if need be: to others in the unit, whoever has
 * come to the post since among them, or where nobody there may lead them to others of the service (MODEL.md section 5).
 */
export function handOverFamilies(world: World, post: number): void {
  const { model, families, caseloads } = world;
  const worker = model.posts.worker[post]!;
  if (worker < 0) return;
  const unit = model.posts.unit[post]!;
  for (const family of familiesOf(world, worker)) {
    const stage = families.stage[family]!;
    const own = caseloads.chooseInUnit(unit, stage);
    const taker = own >= 0 ? own : caseloads.choose(world, family, stage, true);
    if (taker >= 0) changeLead(world, family, taker, true);
    else putInLine(world, family);
  }
  forgetWorker(world, worker);
}

/** Notes of families who wait that the person who led them last is gone: whoever comes to the post is somebody else. */
function forgetWorker({ families, unled }: World, worker: number): void {
  if (unled.every((waiting) => waiting === 0)) return;
  const { rows, lastWorker } = families;
  for (let family = 0; family < rows; family++)
    if (lastWorker[family] === worker && families.state[family] === QUEUED) lastWorker[family] = GONE;
}

/** Lets somebody who goes to another post of the unit keep the families that the new post may lead. */
export function takeFamiliesAlong(world: World, from: number, to: number): void {
  const { model, families, caseloads } = world;
  const worker = model.posts.worker[from]!;
  const next = model.posts.worker[to]!;
  if (worker < 0 || next < 0) return;
  for (const family of familiesOf(world, worker))
    if (caseloads.mayLead(next, families.stage[family]!)) changeLead(world, family, next, false);
}

/** Rows of the families that a worker leads, in the order of their numbers. */
function familiesOf({ families }: World, worker: number): number[] {
  const led: number[] = [];
  const { rows, worker: leader } = families;
  // One column only is gone through: the rows of families whom the worker led and who are closed say so themselves.
  for (let family = 0; family < rows; family++)
    if (leader[family] === worker && isLed(families.state[family]!)) led.push(family);
  return led.sort((a, b) => families.serial[a]! - families.serial[b]!);
}
