import { exponential } from '../random/exponential.ts';
import { deriveKey, uniform } from '../random/threefry.ts';
import { drawFamily } from './arrivals.ts';
import { CLOSED_STATE, READY } from './families.ts';
import { scheduleMatter } from './pathway.ts';
import { address, PURPOSE } from './purposes.ts';
import { returnDate } from './returning.ts';
import { beginStay, endStay, lead, maintain, REASON, reviewDate } from './stay.ts';
import type { World } from './world.ts';

/** What flowed through each stage before the run. */
export interface Past {
  /** Families that start in a stage, a day: `stream * stages + stage`. */
  readonly starts: Float64Array;
  /** Mean and longest stay in each stage, in days. */
  readonly mean: Float64Array;
  readonly longest: Float64Array;
  /** Share of stays in each stage that end in closing. */
  readonly closing: Float64Array;
}

/** What a family of the past has to say for itself when the run starts. */
type Recall = (family: number, stage: number, start: number) => void;

/**
 * Fills a world that starts now with the families who would be open, or closed and yet to come back, had everybody
 * always had full attention: the starts and closings of the past are drawn, and who would still matter is kept.
 * Warm-up then only has to find the queues, caseloads and returns of the scenario, not to wait for its longest stays.
 *
 * @param key two words that name seed and replication
 */
export function openFromPast(world: World, key: Int32Array, past: Past): void {
  const { stages } = world.model;
  for (let stream = 0; stream < world.model.streams.length; stream++) {
    for (let stage = 0; stage < stages.count; stage++) {
      const starts = past.starts[stream * stages.count + stage]!;
      recallStream(world, key, stream, stage, OPEN, starts, past.longest[stage]!, (family, at, start) =>
        openIfStillThere(world, family, at, start),
      );
      const comingBack = stages.returnScale[stage]! < Infinity && stages.returnChoice[stage]! >= 0;
      const closings = comingBack ? starts * past.closing[stage]! : 0;
      recallStream(
        world,
        key,
        stream,
        stage,
        CLOSED_BEFORE,
        closings,
        stages.returnCut[stage]!,
        (family, at, start) => closeIfComingBack(world, family, at, start, past.mean[stage]!),
      );
    }
  }
}

const OPEN = 0;
const CLOSED_BEFORE = 1;
const own = new Int32Array(2);

/** Lets the families of one stream that came to one point of the pathway, at a rate a day over so many days, recall it. */
function recallStream(
  world: World,
  key: Int32Array,
  stream: number,
  stage: number,
  kind: typeof OPEN | typeof CLOSED_BEFORE,
  rate: number,
  days: number,
  recall: Recall,
): void {
  if (rate === 0) return;
  const { model } = world;
  const start = world.now;
  const spec = model.streams[stream]!;
  deriveKey(key[0]!, key[1]!, spec.hash ^ model.stages.hash[stage]!, address(PURPOSE.opening, kind), own, 0);
  const point = (stream * model.stages.count + stage) * 2 + kind;
  const points = model.streams.length * model.stages.count * 2;
  let at = start - days;
  for (let number = 0; ; number++) {
    at += exponential(uniform(own[0]!, own[1]!, number, address(PURPOSE.arrivalGap, 0)), 1 / rate);
    if (at >= start) break;
    world.now = at;
    recall(drawFamily(world, spec, own, number, -1 - (number * points + point)), stage, start);
  }
  world.now = start;
}

/** Keeps a family that closed in the past if its return lies ahead. */
function closeIfComingBack(world: World, family: number, stage: number, start: number, days: number): void {
  const { families, model } = world;
  const closed = world.now;
  families.stage[family] = stage;
  const at = returnDate(world, family);
  if (at <= start || at > model.monthStarts[model.months]!) {
    families.release(family);
    return;
  }
  if ((model.stages.tags[stage]! & model.official.caseMask) !== 0) {
    families.lastCaseEnd[family] = closed;
    families.lastReferral[family] = closed - days;
  }
  families.state[family] = CLOSED_STATE;
  families.returnAt[family] = at;
  world.now = start;
  scheduleMatter(world, family);
}

function openIfStillThere(world: World, family: number, stage: number, start: number): void {
  const { families, model } = world;
  const entered = world.now;
  world.official.change(family, -1, stage, entered);
  beginStay(world, family, stage);
  const elapsed = start - entered;
  const done = entered + families.plan[family]!;
  const reviewed =
    model.stages.reviewFirst[stage]! > 0 && done < Infinity ? reviewDate(world, family, stage, done) : done;
  const worker = world.caseloads.choose(stage, true);
  const gone =
    families.riskLeft[family]! <= elapsed || families.routeAt[family]! <= start || reviewed <= start;
  if (gone || worker < 0) {
    endStay(world, family, REASON.ready);
    world.official.change(family, stage, -1, entered);
    families.release(family);
    return;
  }
  world.now = start;
  families.workLeft[family] = Math.max(0, families.plan[family]! - elapsed);
  families.riskLeft[family]! -= elapsed;
  lead(world, family, worker);
  if (done <= start) {
    maintain(world, family, READY);
    families.reviewAt[family] = reviewed;
  }
  scheduleMatter(world, family);
}
