import { exponential } from '../../random/exponential.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { drawForPost } from './draws.ts';
import { AGENCY, EMPTY } from './posts.ts';

/**
 * Leaving and falling ill: each happens when its hazard, which overload in the unit may raise from week to week, has
 * added up to one exponential draw (MODEL.md sections 7 and 14).
 */

/** Draws how much hazard the person who has come to a post will bear before leaving, and before the first sickness. */
export function drawThresholds(world: World, post: number): void {
  const { posts } = world;
  posts.leaveLeft[post] = exponential(drawForPost(world, post, PURPOSE.leaving), 1);
  drawSpell(world, post);
  posts.asOf[post] = world.now;
  setRates(world, post);
}

/** Draws how much hazard a person will bear before the next spell of sickness. */
export function drawSpell(world: World, post: number): void {
  const { posts } = world;
  posts.spellLeft[post] = exponential(drawForPost(world, post, PURPOSE.sickness, posts.spells[post]), 1);
}

/** Brings what is left of the thresholds up to now. */
export function advanceHazards({ posts, now }: World, post: number): void {
  const days = now - posts.asOf[post]!;
  if (days === 0) return;
  posts.asOf[post] = now;
  posts.leaveLeft[post] = Math.max(0, posts.leaveLeft[post]! - days * posts.leaveRate[post]!);
  // Who is ill does not fall ill.
  if (posts.sick[post] === 0)
    posts.spellLeft[post] = Math.max(0, posts.spellLeft[post]! - days * posts.spellRate[post]!);
}

/**
 * Sets the rates that hold from now on: those of the role, and what the unit's overload adds. Returns whether they
 * changed; what is left of the thresholds stays untouched where they did not, and so do the dates.
 */
export function setRates(world: World, post: number): boolean {
  const { posts, model, assumptions, overload } = world;
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  if (workforce === null || posts.state[post] === EMPTY) return false;
  const over = overload.average(model.posts.unit[post]!);
  const base = posts.state[post] === AGENCY ? workforce.agencyLeaving : workforce.leaving;
  const leaving = base * (1 + assumptions.overloadToLeaving * over);
  const spells = workforce.spells * (1 + assumptions.overloadToSickness * over);
  if (leaving === posts.leaveRate[post] && spells === posts.spellRate[post]) return false;
  advanceHazards(world, post);
  posts.leaveRate[post] = leaving;
  posts.spellRate[post] = spells;
  return true;
}

/** When a person would leave at the present rate. */
export function leaveDate({ posts }: World, post: number): number {
  return dateOf(posts.asOf[post]!, posts.leaveLeft[post]!, posts.leaveRate[post]!);
}

/** When a person would fall ill at the present rate. */
export function spellDate({ posts }: World, post: number): number {
  if (posts.sick[post] === 1) return Infinity;
  return dateOf(posts.asOf[post]!, posts.spellLeft[post]!, posts.spellRate[post]!);
}

function dateOf(from: number, left: number, rate: number): number {
  return rate > 0 ? from + left / rate : Infinity;
}
