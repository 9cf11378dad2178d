import { AWAY, HELD, LED, WAITING } from './film.ts';
import type { Film } from './film.ts';

/** How many families are where at a moment, by stage in the order of the film. */
export interface Headcount {
  readonly waiting: Int32Array;
  readonly led: Int32Array;
  readonly held: Int32Array;
}

/** Families in the places of a film as time goes by; can go on, and back to the start. */
export class Crowd {
  readonly film: Film;
  day = 0;
  /** By place of the family in the film: stage (-1: none), state, and times it has come back. */
  readonly stage: Int16Array;
  readonly state: Uint8Array;
  readonly returns: Uint16Array;
  readonly count: Headcount;
  /** Since the start: families that came or came back, those of them who came back, and those who were closed or left. */
  came = 0;
  cameBack = 0;
  went = 0;
  #next = 0;

  constructor(film: Film) {
    this.film = film;
    this.stage = new Int16Array(film.stage.length);
    this.state = new Uint8Array(film.state.length);
    this.returns = new Uint16Array(film.returns.length);
    const none = () => new Int32Array(film.stages.length);
    this.count = { waiting: none(), led: none(), held: none() };
    this.#toStart();
  }

  /**
   * Goes to a day of the run.
   * @param moved told of each family that changes its place on the way, by its place in the film
   */
  goTo(day: number, moved: (who: number) => void = () => undefined): void {
    if (day < this.day) {
      this.#toStart();
      for (let who = 0; who < this.state.length; who++) moved(who);
    }
    const { days, who, toStage, toState, isReturn } = this.film;
    const until = Math.min(day, this.film.end);
    for (; this.#next < days.length && days[this.#next]! <= until; this.#next++) {
      const at = this.#next;
      const family = who[at]!;
      const before = this.state[family]!;
      this.#add(family, -1);
      this.stage[family] = toStage[at]!;
      this.state[family] = toState[at]!;
      this.#add(family, 1);
      if (isReturn[at] === 1) {
        this.returns[family]!++;
        this.cameBack++;
      }
      if (before === AWAY && toState[at] !== AWAY) this.came++;
      else if (before !== AWAY && toState[at] === AWAY) this.went++;
      moved(family);
    }
    this.day = until;
  }

  #toStart(): void {
    const { film, count } = this;
    this.stage.set(film.stage);
    this.state.set(film.state);
    this.returns.set(film.returns);
    for (const counted of Object.values(count)) (counted as Int32Array).fill(0);
    for (let who = 0; who < this.state.length; who++) this.#add(who, 1);
    [this.day, this.came, this.cameBack, this.went] = [0, 0, 0, 0];
    this.#next = 0;
  }

  #add(family: number, change: number): void {
    const stage = this.stage[family]!;
    if (stage < 0) return;
    const { waiting, led, held } = this.count;
    const counted = { [WAITING]: waiting, [LED]: led, [HELD]: held }[this.state[family]!];
    if (counted !== undefined) counted[stage]! += change;
  }
}

/** The most families that were in each stage at once: so much room it needs. */
export function mostAtOnce(film: Film): Int32Array {
  const crowd = new Crowd(film);
  const most = new Int32Array(film.stages.length);
  const note = () => {
    const { waiting, led, held } = crowd.count;
    for (let stage = 0; stage < most.length; stage++)
      most[stage] = Math.max(most[stage]!, waiting[stage]! + led[stage]! + held[stage]!);
  };
  note();
  for (let at = 0; at < film.days.length; at++) {
    // What happens at one moment is looked at once it is over.
    if (film.days[at] === film.days[at + 1]) continue;
    crowd.goTo(film.days[at]!);
    note();
  }
  return most;
}
