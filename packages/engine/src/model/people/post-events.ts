import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { countPost } from './counting.ts';
import { lengthForPost } from './draws.ts';
import { leave } from './emptying.ts';
import { startCover, startPermanent } from './filling.ts';
import { advanceHazards, drawSpell, leaveDate, spellDate } from './hazards.ts';
import { setPostTimer, startDate } from './post-timer.ts';
import { noteStaff } from './unit-hours.ts';

/** Acts on what happens to a post now: somebody starts, agency cover comes, the person is well again, leaves or falls ill. */
export function actOnPost(world: World, post: number): void {
  const { posts, now } = world;
  // Dates are reckoned anew from what is left of thresholds, so that they may be off by rounding from the timer: which
  // of the two comes first says what is due. Before thresholds are brought up to now, where both would be due.
  const leaves = leaveDate(world, post) <= spellDate(world, post);
  world.events++;
  advanceHazards(world, post);
  if (startDate(world, post) <= now) startPermanent(world, post);
  else if (posts.coverAt[post]! <= now) startCover(world, post);
  else if (posts.backAt[post]! <= now) recover(world, post);
  else if (leaves) leave(world, post);
  else fallIll(world, post);
}

function fallIll(world: World, post: number): void {
  const { posts, model, now } = world;
  const { spell } = model.roles.workforce[model.posts.role[post]!]!;
  countPost(world, post, -1);
  posts.sick[post] = 1;
  posts.backAt[post] = now + lengthForPost(world, post, spell, PURPOSE.spellLength, posts.spells[post]);
  countPost(world, post, 1);
  noteStaff(world, post);
  setPostTimer(world, post);
}

function recover(world: World, post: number): void {
  const { posts } = world;
  countPost(world, post, -1);
  posts.sick[post] = 0;
  posts.backAt[post] = Infinity;
  posts.spells[post]!++;
  drawSpell(world, post);
  countPost(world, post, 1);
  noteStaff(world, post);
  setPostTimer(world, post);
}
