import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { drawTeaching } from './adoption.ts';
import { countPost } from './counting.ts';
import { drawForPost } from './draws.ts';
import { lookForCover, startVacancy, vacate } from './emptying.ts';
import { handOverFamilies, takeFamiliesAlong } from './handing-over.ts';
import { drawThresholds } from './hazards.ts';
import { AGENCY, EMPTY, PERMANENT } from './posts.ts';
import { setPostTimer } from './post-timer.ts';
import { noteStaff } from './unit-hours.ts';

/** Opens a post with nobody in it, recruited to from now on. */
export function openNew(world: World, post: number): void {
  startVacancy(world, post);
  openEmpty(world, post);
}

/** Opens a post that has been empty for some days: agency staff have been looked for as long. */
export function openEmpty(world: World, post: number, passed = 0): void {
  const { posts } = world;
  posts.state[post] = EMPTY;
  countPost(world, post, 1);
  lookForCover(world, post);
  if (posts.coverAt[post]! < Infinity) posts.coverAt[post]! -= passed;
  noteStaff(world, post);
  setPostTimer(world, post);
}

/** Opens a post that is filled at once by somebody who starts now. */
export function openFilled(world: World, post: number): void {
  fill(world, post, PERMANENT, world.now, world.now);
  qualify(world, post);
}

/** Puts a person into a post that nobody is counted in, and draws what there is to draw of the person. */
export function fill(
  world: World,
  post: number,
  state: typeof PERMANENT | typeof AGENCY,
  since: number,
  startedAt: number,
): void {
  const { posts, model } = world;
  posts.state[post] = state;
  posts.since[post] = since;
  posts.startedAt[post] = startedAt;
  posts.newUntil[post] = -Infinity;
  posts.sick[post] = 0;
  posts.onLeave[post] = 0;
  posts.spells[post] = 0;
  posts.backAt[post] = Infinity;
  posts.coverAt[post] = Infinity;
  posts.leaveYear[post] = -1;
  if (state === PERMANENT) posts.hireLeft[post] = Infinity;
  if (model.roles.workforce[model.posts.role[post]!] !== null) drawThresholds(world, post);
  drawTeaching(world, post);
  countPost(world, post, 1);
  noteStaff(world, post);
  setPostTimer(world, post);
}

/** Lets agency cover come to an empty post. */
export function startCover(world: World, post: number): void {
  const { recorder, model } = world;
  countPost(world, post, -1);
  world.posts.occupant[post]!++;
  fill(world, post, AGENCY, world.now, world.now);
  recorder.count(model.channels.agencyStarts(model.posts.service[post]!), model.posts.fte[post]!);
}

/** Lets whoever was recruited start, by promotion or from outside; agency cover ends, and its families are shared out. */
export function startPermanent(world: World, post: number): void {
  const { posts, recorder, model, now } = world;
  const covered = posts.state[post] === AGENCY;
  const from = whoIsPromoted(world, post);
  countPost(world, post, -1);
  posts.occupant[post]!++;
  if (from >= 0) movePerson(world, from, post);
  else {
    fill(world, post, PERMANENT, now, now);
    qualify(world, post);
    recorder.count(model.channels.starters(model.posts.service[post]!), model.posts.fte[post]!);
  }
  if (covered) handOverFamilies(world, post);
  if (from >= 0) succeed(world, from, post);
}

/** Some starters are newly qualified. */
function qualify(world: World, post: number): void {
  const { posts, model, now } = world;
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  if (workforce === null || workforce.newlyQualified === 0) return;
  if (drawForPost(world, post, PURPOSE.newlyQualified) >= workforce.newlyQualified) return;
  posts.newUntil[post] = now + workforce.newlyQualifiedOver;
  noteStaff(world, post);
}

/** The post of the worker who is promoted into this one: of the unit first, and the longest there; -1: nobody. */
function whoIsPromoted(world: World, post: number): number {
  const { model } = world;
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  if (workforce === null || workforce.promotionFrom < 0) return -1;
  if (drawForPost(world, post, PURPOSE.promotion) >= workforce.promotionShare) return -1;
  const unit = model.posts.unit[post]!;
  const { postFrom } = model.units;
  const own = longestThere(world, postFrom[unit]!, postFrom[unit + 1]!, workforce.promotionFrom);
  if (own >= 0) return own;
  const service = model.posts.service[post]!;
  const { unitFrom } = model.services;
  const first = postFrom[unitFrom[service]!]!;
  return longestThere(world, first, postFrom[unitFrom[service + 1]!]!, workforce.promotionFrom);
}

function longestThere({ posts, model, now }: World, from: number, to: number, role: number): number {
  let best = -1;
  for (let post = from; post < to; post++) {
    if (model.posts.role[post] !== role || posts.state[post] !== PERMANENT || posts.sick[post] === 1)
      continue;
    if (posts.newUntil[post]! > now) continue;
    if (best < 0 || posts.since[post]! < posts.since[best]!) best = post;
  }
  return best;
}

/** Puts the person of one post into another: length of service, what is learned and thresholds of the own go along. */
function movePerson(world: World, from: number, to: number): void {
  const { posts, model } = world;
  const practices = model.practices.ids.length;
  fill(world, to, PERMANENT, posts.since[from]!, posts.startedAt[from]!);
  posts.gainsFrom.copyWithin(to * practices, from * practices, (from + 1) * practices);
}

/** Lets families go along to a new post in the unit where that is possible; the old post falls empty. */
function succeed(world: World, from: number, to: number): void {
  const { recorder, model } = world;
  recorder.count(model.channels.promotions(model.posts.service[to]!), model.posts.fte[to]!);
  if (model.posts.unit[from] === model.posts.unit[to]) takeFamiliesAlong(world, from, to);
  vacate(world, from);
  handOverFamilies(world, from);
}
