import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { drawForPost } from './draws.ts';
import { AGENCY } from './posts.ts';

const HALVINGS = 40;

/**
 * Draws when the person who has come to a post is taught each practice, and families start to gain by it: a share
 * `reach` of people is taught at all, along an S-curve from the start of teaching or from the person's own; whoever
 * has not had a turn when teaching ends has none (MODEL.md section 10). Turnover so dilutes what was taught.
 */
export function drawTeaching(world: World, post: number): void {
  const { posts, model } = world;
  const { practices } = model;
  const count = practices.ids.length;
  for (let practice = 0; practice < count; practice++)
    posts.gainsFrom[post * count + practice] = teachingDate(world, post, practice);
}

function teachingDate(world: World, post: number, practice: number): number {
  const { posts, model } = world;
  const { practices } = model;
  const service = model.posts.service[post]!;
  if (practices.taught[practice] === 0) return Infinity;
  if (practices.services[practice * model.services.count + service] === 0) return Infinity;
  if (posts.state[post] === AGENCY && practices.agency[practice] === 0) return Infinity;
  const turn = drawForPost(world, post, PURPOSE.teaching, practice) / practices.reach[practice]!;
  if (!(turn < 1)) return Infinity;
  const start = Math.max(practices.from[practice]!, posts.startedAt[post]!);
  const taught = start + practices.over[practice]! * timeOfShare(turn);
  return taught > practices.until[practice]! ? Infinity : taught + practices.lag[practice]!;
}

/** Part of the time of an S-curve, x * x * (3 - 2 x), at which a share is reached. */
function timeOfShare(share: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < HALVINGS; step++) {
    const x = (low + high) / 2;
    if (x * x * (3 - 2 * x) < share) low = x;
    else high = x;
  }
  return high;
}
