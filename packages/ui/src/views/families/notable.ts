import type { Crowd } from '../../film/crowd.ts';
import { WAITING } from '../../film/film.ts';

/** A family that is worth following, and why. */
export interface Notable {
  /** By its place in the film. */
  readonly who: number;
  readonly words: string;
}

/** Families of a moment that are worth following: who has waited longest since the run began, and who came back most often. */
export function notableFamilies(crowd: Crowd): Notable[] {
  const longest = longestWaiting(crowd);
  const oftenest = mostReturned(crowd);
  return [
    ...(longest < 0 ? [] : [{ who: longest, words: 'has waited longest' }]),
    ...(oftenest < 0 ? [] : [{ who: oftenest, words: `came back ${crowd.returns[oftenest]} times` }]),
  ];
}

function longestWaiting({ state, film, day }: Crowd): number {
  const since = new Float64Array(state.length);
  for (let at = 0; at < film.days.length && film.days[at]! <= day; at++)
    since[film.who[at]!] = film.days[at]!;
  let found = -1;
  for (let who = 0; who < state.length; who++) {
    if (state[who] !== WAITING) continue;
    if (found < 0 || since[who]! < since[found]!) found = who;
  }
  return found;
}

function mostReturned({ stage, returns }: Crowd): number {
  let found = -1;
  for (let who = 0; who < stage.length; who++) {
    if (stage[who]! < 0 || returns[who]! < 2) continue;
    if (found < 0 || returns[who]! > returns[found]!) found = who;
  }
  return found;
}
