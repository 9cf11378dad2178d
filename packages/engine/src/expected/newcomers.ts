import { childrenInCase } from '../model/children.ts';
import type { CompiledModel } from '../model/compiled.ts';
import { CLOSED_STATE, FREE } from '../model/families.ts';
import { pick } from '../model/choices.ts';
import { enter } from '../model/moving-on.ts';
import { drawFamily, needAtArrival } from '../model/new-family.ts';
import { goOnUntil } from '../model/past.ts';
import { address, PURPOSE } from '../model/purposes.ts';
import { endStay, REASON } from '../model/stay.ts';
import { STORY } from '../model/story.ts';
import { World, type Assumptions } from '../model/world.ts';
import { uniform } from '../random/threefry.ts';

/** Key of these draws: any will do, as long as it is the same for all. */
const KEYS = new Int32Array([0x5ca1ab1e, 0x0ddba11]);

/** What the families of one stream bring, each on average, over the years that a model looks back on. */
export interface Newcomers {
  /** Stays started in each stage. */
  readonly starts: Float64Array;
  /** Days open in each stage, and the same times the children in the case. */
  readonly days: Float64Array;
  readonly childDays: Float64Array;
  /** Children referred, the first time and again. */
  readonly referrals: number;
}

/**
 * Takes some families of a stream through life at full attention and without queues, by the rules of the simulation
 * itself, and averages what they bring: the traffic equations of the pathway, solved by example, for any rules.
 *
 * @param stream place of the stream in the model
 * @param count families to take
 * @param assumptions those that hold at full attention: what comes of unmet need, and of a change of worker
 */
export function newcomers(
  model: CompiledModel,
  stream: number,
  count: number,
  assumptions: Assumptions,
): Newcomers {
  const span = model.past + model.warmUp + model.monthStarts[model.months]! / 2;
  const world = new World(model, KEYS, assumptions, -span, false);
  world.inPast = true;
  world.recorder.startMonth(-span);
  const tally = watch(world);
  for (let number = 0; number < count; number++) live(world, stream, number, -span);
  const referrals = world.recorder.sums[model.channels.referrals]!;
  const average = (sums: Float64Array) => sums.map((sum) => sum / count);
  return {
    starts: average(tally.starts),
    days: average(tally.days),
    childDays: average(tally.childDays),
    referrals: referrals / count,
  };
}

/** Takes one family from its arrival to today, and lets go of it. */
function live(world: World, stream: number, number: number, from: number): void {
  const { families, model } = world;
  const spec = model.streams[stream]!;
  world.now = from;
  const family = drawFamily(world, spec, KEYS, 0, number, number);
  const entry = uniform(families.k0[family]!, families.k1[family]!, 0, address(PURPOSE.entry, 0));
  const stage = pick(model.choices, spec.entry, entry);
  families.need[family] = needAtArrival(world, spec, family, stage);
  enter(world, family, stage);
  goOnUntil(world, family, 0);
  const state = families.state[family]!;
  if (state === FREE) return;
  if (state !== CLOSED_STATE) {
    world.now = 0;
    endStay(world, family, REASON['moved-away']);
  }
  families.release(family);
}

function watch(world: World) {
  const stages = world.model.stages.count;
  const starts = new Float64Array(stages);
  const days = new Float64Array(stages);
  const childDays = new Float64Array(stages);
  // Families live one after the other, so one stay is open at a time.
  let since = 0;
  let children = 0;
  world.observer = (time, event, _serial, stage, _detail, family) => {
    if (event === STORY.stageStarted) {
      starts[stage]!++;
      since = time;
      children = childrenInCase(world, family, stage);
    } else if (event === STORY.stageEnded) {
      days[stage]! += time - since;
      childDays[stage]! += children * (time - since);
    }
  };
  return { starts, days, childDays };
}
