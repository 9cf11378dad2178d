import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { countPost } from './counting.ts';
import { drawForPost, lengthForPost } from './draws.ts';
import { handOverFamilies } from './handing-over.ts';
import { AGENCY, EMPTY, PERMANENT } from './posts.ts';
import { setPostTimer } from './post-timer.ts';
import { noteStaff } from './unit-hours.ts';

/** Takes the person out of a post for good, who leaves the families to others. */
export function leave(world: World, post: number): void {
  const { posts, model, recorder } = world;
  const { channels } = model;
  if (posts.state[post] === PERMANENT)
    recorder.count(channels.leavers(model.posts.service[post]!), model.posts.fte[post]!);
  vacate(world, post);
  handOverFamilies(world, post);
}

/** Empties a post, without a word to its families. */
export function vacate(world: World, post: number): void {
  const { posts } = world;
  const covered = posts.state[post] === AGENCY;
  countPost(world, post, -1);
  posts.state[post] = EMPTY;
  posts.sick[post] = 0;
  posts.onLeave[post] = 0;
  posts.backAt[post] = Infinity;
  countPost(world, post, 1);
  // Recruitment has gone on behind agency cover, and whoever comes next covers the same vacancy.
  if (!covered) startVacancy(world, post);
  lookForCover(world, post);
  noteStaff(world, post);
  setPostTimer(world, post);
}

/** Starts recruiting to a post, unless it is to stay empty. */
export function recruit(world: World, post: number): void {
  const { posts, model, now } = world;
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  posts.hireAsOf[post] = now;
  posts.hireLeft[post] =
    workforce === null || model.posts.held[post] === 1
      ? Infinity
      : lengthForPost(world, post, workforce.recruitment, PURPOSE.recruitment);
}

/** Starts recruiting to a post that has fallen empty, and decides whether agency staff will cover it until then. */
export function startVacancy(world: World, post: number): void {
  const { posts, model } = world;
  const share = model.roles.workforce[model.posts.role[post]!]?.agencyShare ?? 0;
  recruit(world, post);
  posts.coverable[post] = drawForPost(world, post, PURPOSE.agencyCover) < share ? 1 : 0;
}

/** Looks for somebody to cover an empty post, if agency staff do. */
export function lookForCover(world: World, post: number): void {
  const { posts, model, now } = world;
  const law = model.roles.workforce[model.posts.role[post]!]?.agency ?? -1;
  posts.coverAt[post] =
    law >= 0 && posts.coverable[post] === 1
      ? now + lengthForPost(world, post, law, PURPOSE.agencyAfter)
      : Infinity;
}
