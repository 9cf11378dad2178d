import type { World } from '../world.ts';
import { thisMonday } from './annual-leave.ts';
import { EMPTY } from './posts.ts';

/**
 * Sets how fast the families of a unit's workers get on, and how likely they are to step up and come back, by what
 * practice each worker has taken up, what the unit's meeting hears from those who bring a practice along, and whether
 * the unit takes one segment of need only (MODEL.md sections 7 and 10). From week to week, when people change, and when
 * the meeting reaches its families more or less often. The unit is to be settled.
 */
export function setPaces(world: World, unit: number): void {
  const { model, assumptions, posts } = world;
  const { ids } = model.practices;
  const specialised = model.units.specialised[unit] === 1 ? 1 - assumptions.specialisation : 1;
  if (ids.length === 0 && specialised === 1) return;
  const heard = practicesHeard(world, unit);
  const monday = thisMonday(world);
  for (let post = model.units.postFrom[unit]!; post < model.units.postFrom[unit + 1]!; post++) {
    const worker = model.posts.worker[post]!;
    if (worker < 0) continue;
    let work = specialised;
    let escalation = 1;
    let back = 1;
    for (let practice = 0; practice < ids.length; practice++) {
      const gains = posts.state[post] !== EMPTY && posts.gainsFrom[post * ids.length + practice]! <= monday;
      const dose = gains ? 1 : heard[practice]!;
      const { practices } = assumptions;
      work *= 1 + dose * (practices.work[practice]! - 1);
      escalation *= 1 + dose * (practices.escalation[practice]! - 1);
      back *= 1 + dose * (practices.return[practice]! - 1);
    }
    world.returnFactor[worker] = back;
    world.clocks.setPace(world.now, worker, 1 / work, escalation);
  }
}

/** Share of families a week that a unit discusses with somebody who brings each practice along: 1 / I, or none. */
function practicesHeard({ model, posts, hours }: World, unit: number): Float64Array {
  const heard = new Float64Array(model.practices.ids.length);
  if (model.units.meetingMinutes[unit] === 0) return heard;
  for (let post = model.units.postFrom[unit]!; post < model.units.postFrom[unit + 1]!; post++) {
    const practice = model.roles.practice[model.posts.role[post]!]!;
    if (practice >= 0 && posts.isPresent(post)) heard[practice] = 1 / hours.coverage[unit]!;
  }
  return heard;
}
