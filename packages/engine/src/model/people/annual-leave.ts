import { calendarDate, dayOfDate } from '../../calendar/dates.ts';
import { exponential } from '../../random/exponential.ts';
import type { CompiledWorkforce } from '../compiled-staff.ts';
import { PURPOSE } from '../purposes.ts';
import type { World } from '../world.ts';
import { drawForPost } from './draws.ts';
import { EMPTY, WEEKS } from './posts.ts';

const WEEK = 7;
/** 1970-01-01 was a Thursday: day 4 was a Monday. */
const FIRST_MONDAY = 4;

/** The first Monday after a day, both in days since the start of the horizon. */
export function mondayAfter({ model }: World, day: number): number {
  return WEEK * (weekOf(model.startDay + day) + 1) + FIRST_MONDAY - model.startDay;
}

/** The Monday on which the week of today began: what changes by weekly steps is all week as it was then. */
export function thisMonday(world: World): number {
  return mondayAfter(world, world.now) - WEEK;
}

/** Number of the week, from Monday to Sunday, that a day since 1970 falls in. */
export function weekOf(day: number): number {
  return Math.floor((day - FIRST_MONDAY) / WEEK);
}

/**
 * Whether the person in a post is on annual leave in the week that starts now, a Monday of `leaveYear`. Each takes the weeks of a
 * calendar year at random, more in months in which more is taken: a week's chance to be chosen next is in proportion
 * to its month's weight. A part of a week is taken with that probability.
 */
export function isOnLeave(world: World, post: number, { year, firstMonday }: LeaveYear): boolean {
  const { posts, model, now } = world;
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  if (workforce === null || workforce.leaveWeeks === 0 || posts.state[post] === EMPTY) return false;
  if (posts.leaveYear[post] !== year) chooseWeeks(world, post, year, firstMonday, workforce);
  return posts.leaveWeek[post * WEEKS + (now - firstMonday) / WEEK] === 1;
}

/** A calendar year, and its first Monday in days since the start of the horizon. */
export interface LeaveYear {
  readonly year: number;
  readonly firstMonday: number;
}

/** The calendar year of today. */
export function leaveYear({ model, now }: World): LeaveYear {
  const { year } = calendarDate(model.startDay + now);
  return { year, firstMonday: firstMondayOf(year) - model.startDay };
}

function firstMondayOf(year: number): number {
  return WEEK * (weekOf(dayOfDate(year, 1, 1) - 1) + 1) + FIRST_MONDAY;
}

const keys = new Float64Array(WEEKS);

function chooseWeeks(
  world: World,
  post: number,
  year: number,
  firstMonday: number,
  { leaveWeeks, leaveSeason }: CompiledWorkforce,
): void {
  const { posts, model } = world;
  posts.leaveYear[post] = year;
  posts.leaveWeek.fill(0, post * WEEKS, (post + 1) * WEEKS);
  const mondays = (firstMondayOf(year + 1) - model.startDay - firstMonday) / WEEK;
  // The smallest of exponential draws, each divided by its week's weight: sampling without replacement, by weight.
  let open = 0;
  keys.fill(Infinity);
  for (let week = 0; week < mondays; week++) {
    const weight = leaveSeason[model.monthOf(firstMonday + week * WEEK)]!;
    if (weight === 0) continue;
    keys[week] = exponential(
      drawForPost(world, post, PURPOSE.annualLeave, drawNumber(year, week)),
      1 / weight,
    );
    open++;
  }
  const part =
    drawForPost(world, post, PURPOSE.annualLeave, drawNumber(year, WEEKS)) < leaveWeeks % 1 ? 1 : 0;
  const taken = Math.min(open, Math.floor(leaveWeeks) + part);
  for (let n = 0; n < taken; n++) {
    const best = leastKey();
    keys[best] = Infinity;
    posts.leaveWeek[post * WEEKS + best] = 1;
  }
}

/** The first week whose key is the smallest. */
function leastKey(): number {
  let best = 0;
  for (let week = 1; week < WEEKS; week++) if (keys[week]! < keys[best]!) best = week;
  return best;
}

/** Draws of a year and its weeks, and one for part of a week; years repeat after a thousand. */
function drawNumber(year: number, week: number): number {
  return year * 64 + week;
}
