import { AWAY, WAITING } from '../../film/film.ts';
import type { Crowd } from '../../film/crowd.ts';
import { Slots } from './slots.ts';
import { placeIn } from './stage-boxes.ts';
import type { StageBox } from './stage-boxes.ts';

/** Share of the way that a dot goes in a hundredth of a second. */
const PACE = 0.09;
/** Pixels from a dot within which it is meant. */
const REACH = 9;

/** Dots of a crowd: where each is to stand, and where it is on its way there. */
export class Dots {
  readonly crowd: Crowd;
  #boxes: readonly (StageBox | undefined)[] = [];
  #slots: readonly Slots[] = [];
  /** By family: place within its stage, -1 for none; the stage and whether it waits, as it was placed. */
  readonly #slot: Int32Array;
  readonly #stage: Int16Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly #toX: Float32Array;
  readonly #toY: Float32Array;

  constructor(crowd: Crowd) {
    const { length } = crowd.state;
    this.crowd = crowd;
    this.#slot = new Int32Array(length).fill(-1);
    this.#stage = new Int16Array(length).fill(-1);
    this.x = new Float32Array(length);
    this.y = new Float32Array(length);
    this.#toX = new Float32Array(length);
    this.#toY = new Float32Array(length);
  }

  /** Stands everybody in boxes, in the order of the film's stages; at once. */
  standIn(boxes: readonly (StageBox | undefined)[]): void {
    this.#boxes = boxes;
    this.#slots = boxes.map((box) => new Slots(box?.most ?? 0));
    this.#slot.fill(-1);
    for (let who = 0; who < this.#slot.length; who++) this.#place(who);
    this.arrive();
  }

  /** Goes to a day; families whose place changes set out for it. */
  goTo(day: number): void {
    if (day >= this.crowd.day) {
      // Those who leave make room first: a film knows how many there are at once only at the end of a moment.
      const moved = new Set<number>();
      this.crowd.goTo(day, (who) => moved.add(who));
      for (const who of moved) this.#leave(who);
      for (const who of moved) this.#place(who);
      return;
    }
    this.crowd.goTo(day);
    this.standIn(this.#boxes);
  }

  /** Brings everybody a step nearer to where they are to stand; false when all are there. */
  step(milliseconds: number): boolean {
    const share = 1 - (1 - PACE) ** (milliseconds / 10);
    let isUnderWay = false;
    for (let who = 0; who < this.x.length; who++) {
      if (this.#slot[who]! < 0) continue;
      const dx = this.#toX[who]! - this.x[who]!;
      const dy = this.#toY[who]! - this.y[who]!;
      if (Math.abs(dx) + Math.abs(dy) < 0.4) continue;
      this.x[who]! += dx * share;
      this.y[who]! += dy * share;
      isUnderWay = true;
    }
    return isUnderWay;
  }

  /** Puts everybody where they are to stand. */
  arrive(): void {
    this.x.set(this.#toX);
    this.y.set(this.#toY);
  }

  /** Whether a family is in the picture. */
  isShown(who: number): boolean {
    return this.#slot[who]! >= 0;
  }

  /** The family nearest to a point, by its place in the film; -1 where none is near. */
  at(x: number, y: number): number {
    let nearest = -1;
    let least = REACH;
    for (let who = 0; who < this.x.length; who++) {
      if (this.#slot[who]! < 0) continue;
      const far = Math.hypot(this.x[who]! - x, this.y[who]! - y);
      if (far < least) [least, nearest] = [far, who];
    }
    return nearest;
  }

  #leave(who: number): void {
    const slot = this.#slot[who]!;
    if (slot >= 0) this.#slots[this.#stage[who]!]?.free(slot);
    this.#slot[who] = -1;
  }

  /** Gives a family that has no place the one that is due to it. */
  #place(who: number): void {
    const { stage, state } = this.crowd;
    const to = stage[who]!;
    const box = this.#boxes[to];
    if (state[who] === AWAY || to < 0 || box === undefined) {
      this.#stage[who] = -1;
      return;
    }
    const slot = this.#slots[to]!.take(state[who] === WAITING);
    const place = placeIn(box, slot);
    // Who comes from outside comes in from the side of its box.
    if (this.#stage[who]! < 0) [this.x[who], this.y[who]] = [box.x - 10, place.y];
    this.#slot[who] = slot;
    this.#stage[who] = to;
    [this.#toX[who], this.#toY[who]] = [place.x, place.y];
  }
}
