import type { CompiledModel } from '../model/compiled.ts';
import { CLOSED_STATE, FREE } from '../model/families.ts';
import { pick } from '../model/choices.ts';
import { enter, moveAway } from '../model/moving-on.ts';
import { drawFamily, needAtArrival } from '../model/new-family.ts';
import { goOnUntil } from '../model/past.ts';
import { address, PURPOSE } from '../model/purposes.ts';
import { World, type Assumptions } from '../model/world.ts';
import type { Recorder } from '../outcomes/recorder.ts';
import { uniform } from '../random/threefry.ts';
import { Tally, type TallySums } from './tally.ts';

/** Key of these draws: any will do, as long as it is the same for all. */
const KEYS = new Int32Array([0x5ca1ab1e, 0x0ddba11]);

/** Attention that families get, by service: 1 is all that they want. */
export type AttentionByService = Float64Array;

/** What some families of one stream brought, over the years that a model looks back on. */
export interface Examples {
  readonly count: number;
  /** All that the simulation would have recorded of them, in one long month. */
  readonly recorder: Recorder;
  /** Their stays and returns, stage by stage. */
  readonly tally: TallySums;
}

/**
 * Takes some families of a stream through life without queues, by the rules of the simulation itself: the traffic
 * equations of the pathway, solved by example, for any rules.
 *
 * @param stream place of the stream in the model
 * @param count families to take; the same number are the same families
 * @param assumptions those in force
 * @param attention at which work gets on and risk runs; full where it is left out
 */
export function takeExamples(
  model: CompiledModel,
  stream: number,
  count: number,
  assumptions: Assumptions,
  attention?: AttentionByService,
): Examples {
  const world = worldOfExamples(model, assumptions);
  attention?.forEach((share, service) => {
    world.alone.work[service] = share;
    world.alone.risk[service] = 1 + assumptions.attentionToEscalation * (1 - share);
  });
  const tally = new Tally(world);
  liveAll(world, stream, count);
  return { count, recorder: world.recorder, tally: tally.sums };
}

/** Referrals, in children, that the same families bring at full attention: as `takeExamples`, and nothing else kept. */
export function referralsOfExamples(
  model: CompiledModel,
  stream: number,
  count: number,
  assumptions: Assumptions,
): number {
  const world = worldOfExamples(model, assumptions);
  liveAll(world, stream, count);
  return world.recorder.sums[model.channels.referrals]!;
}

/** A world in the past, which records from as far back as the model looks. */
function worldOfExamples(model: CompiledModel, assumptions: Assumptions): World {
  const span = model.past + model.warmUp + model.monthStarts[model.months]! / 2;
  const world = new World(model, KEYS, assumptions, -span, false);
  world.inPast = true;
  world.recorder.startMonth(-span);
  return world;
}

function liveAll(world: World, stream: number, count: number): void {
  const from = world.now;
  for (let number = 0; number < count; number++) live(world, stream, number, from);
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
  if (families.state[family] === FREE) return;
  // What it does after today is no more than the end of the example.
  world.recorder.finish(0);
  world.now = 0;
  if (families.state[family] === CLOSED_STATE) families.release(family);
  else moveAway(world, family);
  world.recorder.startMonth(from);
}
