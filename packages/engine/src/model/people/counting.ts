import { spendOnPost } from '../spending.ts';
import type { World } from '../world.ts';
import { AGENCY, EMPTY } from './posts.ts';

/** Counts a post and the person in it among its service's (`change` 1), or no longer (-1), in full-time equivalents. */
export function countPost(world: World, post: number, change: number): void {
  const { posts, model, recorder, now } = world;
  const { channels } = model;
  const service = model.posts.service[post]!;
  const fte = change * model.posts.fte[post]!;
  const state = posts.state[post];
  if (state === EMPTY) {
    recorder.add(channels.emptyFte(service), fte, now);
    return;
  }
  if (state === AGENCY) {
    const premium = model.roles.workforce[model.posts.role[post]!]?.agencyPremium ?? 0;
    recorder.add(channels.agencyFte(service), fte, now);
    recorder.add(channels.premiumFte(service), fte * premium, now);
    spendOnPost(world, post, fte * (1 + premium), true);
  } else {
    recorder.add(channels.permanentFte(service), fte, now);
    spendOnPost(world, post, fte, false);
  }
  if (model.posts.worker[post]! >= 0) recorder.add(channels.leadFte(service), fte, now);
  if (posts.sick[post] === 1) recorder.add(channels.sickFte(service), fte, now);
  else if (posts.onLeave[post] === 1) recorder.add(channels.leaveFte(service), fte, now);
}
