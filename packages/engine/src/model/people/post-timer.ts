import { PRIORITY, type World } from '../world.ts';
import { leaveDate, spellDate } from './hazards.ts';
import { EMPTY } from './posts.ts';

/** Sets a post's timer to the next that happens to it. */
export function setPostTimer(world: World, post: number): void {
  world.calendar.set(world.postTimer(post), nextOfPost(world, post), PRIORITY.staff);
}

function nextOfPost(world: World, post: number): number {
  const { posts } = world;
  const hired = Math.min(startDate(world, post), posts.coverAt[post]!);
  if (posts.state[post] === EMPTY) return hired;
  return Math.min(hired, posts.backAt[post]!, leaveDate(world, post), spellDate(world, post));
}

/** When somebody starts who is being recruited, at the present pace. */
export function startDate({ posts, model }: World, post: number): number {
  const left = posts.hireLeft[post]!;
  if (left === Infinity) return Infinity;
  const { recruiting } = model.roles.workforce[model.posts.role[post]!]!;
  return recruiting > 0 ? posts.hireAsOf[post]! + left / recruiting : Infinity;
}
