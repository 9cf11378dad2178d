import { CLOSED_STATE, READY } from './families.ts';
import { destination, scheduleMatter, wait } from './pathway.ts';
import { returnDate, startNextCase } from './returning.ts';
import { beginStay, endStay, lead, maintain, REASON, reviewDate } from './stay.ts';
import type { World } from './world.ts';

/**
 * Takes a family that comes now through life as it would be if nobody waited and everybody had full attention, up to
 * the start of warm-up: stay by stay, return by return, with the draws it has anyway. Where it stands then, it is
 * opened: led in a stage, or closed with its return ahead. Long stays, returns of returns and the frail who come
 * oftenest are so in their places, and warm-up has only to find queues and attention.
 */
export function liveUntil(world: World, family: number, entry: number, until: number): void {
  const { families } = world;
  world.official.change(family, -1, entry, world.now);
  beginStay(world, family, entry);
  for (;;) {
    const stay = stayAtFullAttention(world, family);
    if (stay.end > until) {
      openIn(world, family, until, stay);
      return;
    }
    const from = families.stage[family]!;
    const left = families.plan[family]! - (stay.end - world.now);
    families.workLeft[family] = stay.reason === REASON.ready ? 0 : Math.max(0, left);
    world.now = stay.end;
    const to = destination(world, family, stay.reason);
    endStay(world, family, stay.reason);
    world.official.change(family, from, to, world.now);
    if (to >= 0) {
      beginStay(world, family, to);
      continue;
    }
    const back = returnDate(world, family);
    if (back > until) {
      closeFor(world, family, back, until);
      return;
    }
    world.now = back;
    const stage = startNextCase(world, family);
    world.official.change(family, -1, stage, back);
    beginStay(world, family, stage);
  }
}

/** How a stay goes at full attention. */
interface FullStay {
  readonly end: number;
  readonly reason: number;
  /** When the work is done, and when the review that follows is due. */
  readonly done: number;
  readonly review: number;
  readonly box: number;
}

function stayAtFullAttention(world: World, family: number): FullStay {
  const { families, model, now } = world;
  const stage = families.stage[family]!;
  const { stages } = model;
  const done = now + families.plan[family]!;
  const review = reviewedAt(world, family, stage, done);
  const box = reviewedAt(world, family, stage, now + stages.timeBox[stage]!);
  const risk = now + families.riskLeft[family]!;
  const factor = stages.riskWhenReady[stage]!;
  const stepUp = risk <= done ? risk : factor > 0 ? done + (risk - done) / factor : Infinity;
  // Ready beats time-boxed on a tie; a box that falls after the work is done no longer counts.
  const finished = box < done ? box : review;
  const end = Math.min(finished, stepUp, families.routeAt[family]!);
  const reason =
    end === families.routeAt[family]
      ? REASON.route
      : end === stepUp && stepUp < finished
        ? REASON['stepped-up']
        : finished === review
          ? REASON.ready
          : REASON['time-boxed'];
  return { end, reason, done, review, box };
}

/** When a stay that could end now is reviewed: at once where the stage has no reviews. */
function reviewedAt(world: World, family: number, stage: number, at: number): number {
  const hasReviews = world.model.stages.reviewFirst[stage]! > 0 && at < Infinity;
  return hasReviews ? reviewDate(world, family, stage, at) : at;
}

/** Opens a family in the stage it is in when warm-up starts, led by whoever has most room. */
function openIn(world: World, family: number, until: number, stay: FullStay): void {
  const { families } = world;
  const worker = world.caseloads.choose(families.stage[family]!, true);
  const elapsed = until - world.now;
  const risk = families.riskLeft[family]!;
  families.workLeft[family] = Math.max(0, families.plan[family]! - elapsed);
  const sinceDone = Math.max(0, until - stay.done);
  const factor = world.model.stages.riskWhenReady[families.stage[family]!]!;
  families.riskLeft[family] = Math.max(0, risk - (elapsed - sinceDone) - factor * sinceDone);
  world.now = until;
  if (worker < 0) {
    wait(world, family, true);
    return;
  }
  lead(world, family, worker);
  families.boxAt[family] = stay.box;
  if (stay.done <= until) {
    maintain(world, family, READY);
    families.reviewAt[family] = stay.review;
  }
  scheduleMatter(world, family);
}

function closeFor(world: World, family: number, back: number, until: number): void {
  const { families, model } = world;
  if (back > model.monthStarts[model.months]!) {
    families.release(family);
    return;
  }
  world.now = until;
  families.state[family] = CLOSED_STATE;
  families.returnAt[family] = back;
  scheduleMatter(world, family);
}
