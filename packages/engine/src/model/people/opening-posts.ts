import { exponential } from '../../random/exponential.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { countPost } from './counting.ts';
import { drawForPost, lengthForPost } from './draws.ts';
import { startVacancy } from './emptying.ts';
import { fill, openEmpty } from './filling.ts';
import { AGENCY, EMPTY, PERMANENT } from './posts.ts';

/** Vacancies that are drawn to find one that is under way: enough to forget when the first of them began. */
const VACANCIES = 16;

/** Opens all posts at the start of a run, each filled or empty as often, and for as long, as in the long run. */
export function openPosts(world: World): void {
  for (let post = 0; post < world.model.posts.count; post++) openPost(world, post);
}

/** Puts somebody permanent into a post that has opened empty, who has been there for as long as others. */
export function putInPost(world: World, post: number): void {
  if (world.posts.state[post] !== EMPTY) return;
  countPost(world, post, -1);
  // The draws of the first person went into the vacancy.
  world.posts.occupant[post]!++;
  openFilledBefore(world, post);
}

function openPost(world: World, post: number): void {
  const { model } = world;
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  if (workforce === null) {
    fill(world, post, PERMANENT, -Infinity, -Infinity);
    return;
  }
  const empty =
    (workforce.leaving * model.laws.mean(workforce.recruitment)) / usualPace(workforce.recruiting);
  if (model.posts.held[post] === 1 || drawForPost(world, post, PURPOSE.postEmpty) < empty / (1 + empty))
    openVacant(world, post);
  else openFilledBefore(world, post);
}

/** Where recruitment is frozen, posts open as they stood before that. */
function usualPace(recruiting: number): number {
  return recruiting > 0 ? recruiting : 1;
}

function openFilledBefore(world: World, post: number): void {
  const { model, now } = world;
  const { leaving } = model.roles.workforce[model.posts.role[post]!]!;
  const tenure = leaving > 0 ? exponential(drawForPost(world, post, PURPOSE.tenure), 1 / leaving) : Infinity;
  fill(world, post, PERMANENT, now - tenure, now - tenure);
}

/** Opens a post with nobody permanent in it, that agency staff cover already where they have had the time to come. */
function openVacant(world: World, post: number): void {
  const { posts, model, now } = world;
  startVacancy(world, post);
  const passed = startBefore(world, post);
  const { agency } = model.roles.workforce[model.posts.role[post]!]!;
  const isCovered =
    agency >= 0 &&
    posts.coverable[post] === 1 &&
    lengthForPost(world, post, agency, PURPOSE.agencyAfter) <= passed;
  if (isCovered) {
    fill(world, post, AGENCY, now, -Infinity);
    return;
  }
  openEmpty(world, post, passed);
}

/**
 * Lets recruitment to a post be as far on as it is at any time: the longer it takes, the likelier it is found under
 * way. One recruitment follows the other, until one is under way at a time drawn from what the next takes on average.
 *
 * @returns days that the post has been empty; Infinity for one that is held
 */
function startBefore(world: World, post: number): number {
  const { posts, model } = world;
  if (posts.hireLeft[post] === Infinity) return Infinity;
  const { recruitment, recruiting } = model.roles.workforce[model.posts.role[post]!]!;
  const found = model.laws.mean(recruitment) * (VACANCIES + drawForPost(world, post, PURPOSE.postEmpty, 1));
  let from = 0;
  let until = posts.hireLeft[post]!;
  for (let n = 1; until <= found; n++) {
    from = until;
    until += lengthForPost(world, post, recruitment, PURPOSE.recruitment, n);
  }
  posts.hireLeft[post] = until - found;
  return (found - from) / usualPace(recruiting);
}
