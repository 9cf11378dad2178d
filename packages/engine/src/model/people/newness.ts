import type { World } from '../world.ts';
import { thisMonday } from './annual-leave.ts';
import { AGENCY, EMPTY } from './posts.ts';

const WEEK = 7;

/** Part of direct hours that somebody gives who is new, or agency cover. */
export function experienceOf(world: World, post: number): number {
  const { model, posts } = world;
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  if (workforce === null) return 1;
  return posts.state[post] === AGENCY
    ? workforce.agencyExperience
    : risen(world, post, workforce.startersExperience);
}

/** Factor on K of somebody who is new, or agency cover. */
export function knowledgeOf(world: World, post: number): number {
  const { model, posts } = world;
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  if (workforce === null) return 1;
  return posts.state[post] === AGENCY
    ? workforce.agencyKnowledge
    : risen(world, post, workforce.startersKnowledge);
}

/** What of a full-timer's caseload the person in a post may carry, new starters by steps; 0 for nobody. */
export function carryOf(world: World, post: number): number {
  const { model, posts } = world;
  const role = model.posts.role[post]!;
  if (posts.state[post] === EMPTY) return 0;
  const full = model.posts.fte[post]! * model.roles.load[role]!;
  const workforce = model.roles.workforce[role]!;
  if (workforce === null || posts.state[post] === AGENCY) return full;
  const newly = isNewlyQualified(world, post) ? workforce.newlyQualifiedLoad : 1;
  return full * newly * risen(world, post, workforce.startersLoad);
}

/** Whether the person in a post counts as newly qualified this week. */
export function isNewlyQualified(world: World, post: number): boolean {
  return world.posts.newUntil[post]! > thisMonday(world);
}

/** Where something stands that rises from a part to 1, by weekly steps, from the day a starter starts. */
function risen(world: World, post: number, first: number): number {
  const { model, posts } = world;
  const over = model.roles.workforce[model.posts.role[post]!]?.startersOver ?? 0;
  if (over === 0) return 1;
  const days = Math.max(0, thisMonday(world) - posts.startedAt[post]!);
  if (days >= over) return 1;
  return first + (1 - first) * ((Math.floor(days / WEEK) * WEEK) / over);
}

/** Whether a starter is still rising to what others are. */
export function isRising({ model, posts, now }: World, post: number): boolean {
  const over = model.roles.workforce[model.posts.role[post]!]?.startersOver ?? 0;
  // One week more, for the step that ends the rise.
  return posts.state[post] !== EMPTY && now - posts.startedAt[post]! < over + WEEK;
}
