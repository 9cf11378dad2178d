import { exponential } from '../random/exponential.ts';
import { gamma } from '../random/gamma.ts';
import { DrawStream } from '../random/stream.ts';
import { deriveKey, uniform } from '../random/threefry.ts';
import { pick } from './choices.ts';
import type { CompiledStream } from './compiled.ts';
import { enter } from './pathway.ts';
import { address, PURPOSE } from './purposes.ts';
import { STORY } from './story.ts';
import { PRIORITY, type World } from './world.ts';

/** Room for the streams of a model in a family's serial number. */
const STREAMS = 64;
const frailtyStream = new DrawStream();
const pair = new Int32Array(2);

/** The streams of candidate families of one replication: how far each has come. */
export class Arrivals {
  readonly #world: World;
  readonly #keys: Int32Array;
  /** Number of each stream's next candidate, and when it comes. */
  readonly candidate: Float64Array;
  readonly at: Float64Array;

  /** @param key two words that name seed and replication */
  constructor(world: World, key: Int32Array) {
    const { streams } = world.model;
    this.#world = world;
    this.#keys = new Int32Array(2 * streams.length);
    streams.forEach((stream, index) => deriveKey(key[0]!, key[1]!, stream.hash, 0, this.#keys, 2 * index));
    this.candidate = new Float64Array(streams.length);
    this.at = new Float64Array(streams.length).fill(Infinity);
  }

  /** Starts every stream at `now`, with its first candidate. */
  start(): void {
    for (let stream = 0; stream < this.at.length; stream++) this.startOne(stream);
  }

  /** Starts one stream at `now`. */
  startOne(stream: number): void {
    this.candidate[stream] = -1;
    this.at[stream] = this.#world.now;
    this.#next(stream);
  }

  /** Goes on where the streams of an opening state stood. */
  resume(stream: number, candidate: number, at: number): void {
    this.candidate[stream] = candidate;
    this.at[stream] = at;
    this.#world.calendar.set(this.#world.streamTimer(stream), at, PRIORITY.arrival);
  }

  /** Lets the candidate that is due arrive, or not, and sets the next one. */
  arrive(stream: number): void {
    const world = this.#world;
    const { families } = world;
    const spec = world.model.streams[stream]!;
    const number = this.candidate[stream]!;
    const u = this.#draw(stream, number, PURPOSE.arrivalKept);
    const rate = spec.rate[world.model.monthOf(world.now)]! - spec.below;
    if (u * spec.dominating < rate) {
      const key = this.#keys.subarray(2 * stream, 2 * stream + 2);
      const family = drawFamily(world, spec, key, number, number * STREAMS + stream);
      world.events++;
      world.observer?.(world.now, STORY.referred, families.serial[family]!, -1, -1);
      enter(world, family, this.#entry(stream, number, spec));
    }
    this.#next(stream);
  }

  #next(stream: number): void {
    const { dominating } = this.#world.model.streams[stream]!;
    const number = this.candidate[stream]! + 1;
    if (dominating === 0) return;
    this.resume(
      stream,
      number,
      this.at[stream]! + exponential(this.#draw(stream, number, PURPOSE.arrivalGap), 1 / dominating),
    );
  }

  #draw(stream: number, number: number, purpose: number): number {
    return uniform(this.#keys[2 * stream]!, this.#keys[2 * stream + 1]!, number, address(purpose, 0));
  }

  #entry(stream: number, number: number, spec: CompiledStream): number {
    return pick(this.#world.model.choices, spec.entry, this.#draw(stream, number, PURPOSE.entry));
  }
}

/**
 * Draws a family of a stream, in a clean row: its own key, its children and its frailty.
 *
 * @param key two words that name the stream within the replication
 * @param number the family's number among the stream's candidates
 * @param serial a number that no other family of the replication has
 */
export function drawFamily(
  world: World,
  spec: CompiledStream,
  key: Int32Array,
  number: number,
  serial: number,
): number {
  const { families, model } = world;
  const family = world.acquireFamily();
  deriveKey(key[0]!, key[1]!, number, address(PURPOSE.familyKey, 0), pair, 0);
  const k0 = pair[0]!;
  const k1 = pair[1]!;
  families.k0[family] = k0;
  families.k1[family] = k1;
  families.serial[family] = serial;
  families.children[family] = childrenOf(spec, uniform(k0, k1, 0, address(PURPOSE.children, 0)));
  families.frailty[family] = 1;
  if (model.frailtyShape < Infinity) {
    frailtyStream.at(k0, k1, 0, address(PURPOSE.frailty, 0));
    families.frailty[family] = gamma(frailtyStream, model.frailtyShape) / model.frailtyShape;
  }
  return family;
}

function childrenOf(spec: CompiledStream, u: number): number {
  let count = 0;
  while (count < spec.children.length - 1 && u >= spec.children[count]!) count++;
  return count + 1;
}
