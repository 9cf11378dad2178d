import { daysAYear } from '../scenario/duration.ts';
import { exponential } from '../random/exponential.ts';
import { deriveKey, uniform } from '../random/threefry.ts';
import { exp } from '../math/exp.ts';
import { pick } from './choices.ts';
import { STREAMS, type CompiledStream } from './compiled.ts';
import { enter } from './moving-on.ts';
import { drawFamily, needAtArrival } from './new-family.ts';
import { liveUntil } from './past.ts';
import { address, PURPOSE } from './purposes.ts';
import { STORY } from './story.ts';
import { PRIORITY, type World } from './world.ts';

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
    this.#schedule(stream);
  }

  /** Goes on where the streams of an opening state stood. */
  resume(stream: number, candidate: number, at: number): void {
    this.candidate[stream] = candidate;
    this.at[stream] = at;
    this.#schedule(stream);
  }

  /** Lets the candidate that is due arrive, or not, and sets the next one. */
  arrive(stream: number): void {
    const world = this.#world;
    const family = this.#candidateFamily(stream);
    if (family >= 0) {
      world.events++;
      world.recorder.count(world.model.channels.newFamilies, 1);
      const stage = this.#entry(stream, family);
      world.observer?.(world.now, STORY.arrived, world.families.serial[family]!, -1, -1, family);
      enter(world, family, stage);
    }
    this.#next(stream);
    this.#schedule(stream);
  }

  /** Takes all families who would have come before `until` through life at full attention; see past.ts. */
  liveThrough(until: number): void {
    const world = this.#world;
    world.inPast = true;
    for (let stream = 0; stream < this.at.length; stream++) {
      while (this.at[stream]! < until) {
        world.now = this.at[stream]!;
        const family = this.#candidateFamily(stream);
        if (family >= 0) liveUntil(world, family, this.#entry(stream, family), until);
        this.#next(stream);
      }
      this.#schedule(stream);
    }
    world.inPast = false;
    world.now = until;
  }

  /** The family that a stream's candidate is, drawn; -1 when it is thinned out. */
  #candidateFamily(stream: number): number {
    const world = this.#world;
    const spec = world.model.streams[stream]!;
    const number = this.candidate[stream]!;
    const u = this.#draw(stream, number, PURPOSE.arrivalKept);
    const rate = rateOn(world, spec) - spec.below;
    if (u * spec.dominating >= rate) return -1;
    return drawFamily(world, spec, this.#keys, 2 * stream, number, number * STREAMS + spec.number);
  }

  #next(stream: number): void {
    const { dominating } = this.#world.model.streams[stream]!;
    const number = this.candidate[stream]! + 1;
    this.candidate[stream] = number;
    this.at[stream] =
      dominating > 0
        ? this.at[stream]! + exponential(this.#draw(stream, number, PURPOSE.arrivalGap), 1 / dominating)
        : Infinity;
  }

  #schedule(stream: number): void {
    this.#world.calendar.set(this.#world.streamTimer(stream), this.at[stream]!, PRIORITY.arrival);
  }

  #draw(stream: number, number: number, purpose: number): number {
    return uniform(this.#keys[2 * stream]!, this.#keys[2 * stream + 1]!, number, address(purpose, 0));
  }

  /** The stage at which a family enters, which has its need from now on. */
  #entry(stream: number, family: number): number {
    const world = this.#world;
    const spec = world.model.streams[stream]!;
    const u = this.#draw(stream, this.candidate[stream]!, PURPOSE.entry);
    const stage = pick(world.model.choices, spec.entry, u);
    world.families.need[family] = needAtArrival(world, spec, family, stage);
    return stage;
  }
}

/** New families a day of a stream, today: by month, by day of the week, and grown since the horizon began. */
function rateOn({ model, now }: World, spec: CompiledStream): number {
  const growth = spec.growth !== 0 && now > 0 ? exp((spec.growth * now) / daysAYear) : 1;
  return spec.rate[model.monthOf(now)]! * spec.weekday[weekdayOf(model.startDay + Math.floor(now))]! * growth;
}

/** Day of the week of a day number since 1970-01-01, a Thursday; 0 for Monday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
