import { PRIORITY, type World } from '../world.ts';
import { isOnLeave, leaveYear, mondayAfter, weekOf, type LeaveYear } from './annual-leave.ts';
import { countPost } from './counting.ts';
import { setRates } from './hazards.ts';
import { isRising } from './newness.ts';
import { setPaces } from './paces.ts';
import { setPostTimer } from './post-timer.ts';
import { EMPTY } from './posts.ts';
import { sampleCaseloads } from './sampling.ts';
import { noteUnit } from './unit-hours.ts';

/** Sets the timer of the next Monday. */
export function awaitWeek(world: World): void {
  world.calendar.set(world.weekTimer, mondayAfter(world, world.now), PRIORITY.staff);
}

/** What a Monday brings: overload is averaged, leave starts and ends, starters and new units rise, duty changes hands. */
export function turnWeek(world: World): void {
  const { model, overload, caseloads } = world;
  sampleCaseloads(world);
  overload.endWeek(world.now);
  const year = leaveYear(world);
  for (let unit = 0; unit < model.units.count; unit++) {
    let changed = caseloads.isBuildingUp(unit, world.now);
    for (let post = model.units.postFrom[unit]!; post < model.units.postFrom[unit + 1]!; post++)
      if (turnPost(world, post, year)) changed = true;
    if (changed) noteUnit(world, unit);
    else turnPaces(world, unit);
  }
  for (let service = 0; service < model.services.count; service++)
    if (dutyChanges(world, service)) world.noteRoom(service);
  awaitWeek(world);
}

/** Lets those who have taken up a practice by now go by it. */
function turnPaces(world: World, unit: number): void {
  setPaces(world, unit);
  world.touchUnit(unit);
}

/** Whether what the person in a post gives or carries changes with the week. */
function turnPost(world: World, post: number, year: LeaveYear): boolean {
  const { posts, model, now } = world;
  if (posts.state[post] === EMPTY || model.roles.workforce[model.posts.role[post]!] === null) return false;
  if (setRates(world, post)) setPostTimer(world, post);
  const leave = isOnLeave(world, post, year) ? 1 : 0;
  const changed = leave !== posts.onLeave[post];
  if (changed) {
    countPost(world, post, -1);
    posts.onLeave[post] = leave;
    countPost(world, post, 1);
  }
  const qualified = posts.newUntil[post]!;
  return changed || isRising(world, post) || (qualified <= now && qualified > now - 7);
}

function dutyChanges({ model, now }: World, service: number): boolean {
  const weeks = model.services.dutyWeeks[service]!;
  return weeks > 0 && weekOf(model.startDay + now) % weeks === 0;
}
