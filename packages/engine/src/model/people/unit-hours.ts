import { exp } from '../../math/exp.ts';
import { ACTIVITIES, type Activity } from '../../outcomes/channels.ts';
import type { World } from '../world.ts';
import { thisMonday } from './annual-leave.ts';
import { setPaces } from './paces.ts';
import { AGENCY, EMPTY } from './posts.ts';

const MINUTES = 60;
const WEEK = 7;

const PLACE = Object.fromEntries(ACTIVITIES.map((name, place) => [name, place])) as Record<Activity, number>;

/**
 * What people can give, by unit and worker, and what the rest of their time goes to (MODEL.md section 7). Reckoned
 * anew whenever people come, go or are away, and where there is a meeting whenever families do.
 */
export class UnitHours {
  /** Hours a week by unit and activity: `unit * ACTIVITIES.length + activity`. */
  readonly spent: Float64Array;
  /** Hours a week that people would give if nobody were absent today. */
  readonly ifAllThere: Float64Array;
  /** I: weeks from one discussion of a family to the next; 1 where there is no meeting. */
  readonly coverage: Float64Array;
  /** K of the unit, before what people are like. */
  readonly knowledge: Float64Array;
  readonly #staffChanged: Uint8Array;
  /** Families that each unit led when this was last asked. */
  readonly #led: Int32Array;

  constructor(units: number) {
    this.spent = new Float64Array(units * ACTIVITIES.length);
    this.ifAllThere = new Float64Array(units);
    this.coverage = new Float64Array(units).fill(1);
    this.knowledge = new Float64Array(units);
    this.#staffChanged = new Uint8Array(units);
    this.#led = new Int32Array(units);
  }

  /** Notes that people of a unit came, went or changed. */
  noteStaff(unit: number): void {
    this.#staffChanged[unit] = 1;
  }

  /**
   * Whether people of a unit changed since this was last asked, or where it has a meeting how many families it leads.
   */
  takeChange(unit: number, led: number, meets: boolean): boolean {
    const changed = this.#staffChanged[unit] === 1 || (meets && led !== this.#led[unit]);
    this.#staffChanged[unit] = 0;
    this.#led[unit] = led;
    return changed;
  }
}

/** Notes that the person in a post, or whether there is one, changed. */
export function noteStaff(world: World, post: number): void {
  noteUnit(world, world.model.posts.unit[post]!);
}

/** Notes that people of a unit changed: what it can give and carry is reckoned anew. */
export function noteUnit(world: World, unit: number): void {
  world.hours.noteStaff(unit);
  world.touchUnit(unit);
  world.caseloads.setUnit(world, unit);
  setPaces(world, unit);
  world.noteRoom(world.model.units.service[unit]!);
}

/** Reckons what a unit can give, if anything it depends on has changed. */
export function settleHours(world: World, unit: number): void {
  const { hours, model } = world;
  const meets = model.units.meetingMinutes[unit]! > 0;
  if (!hours.takeChange(unit, world.ledIn[unit]!, meets)) return;
  const covered = hours.coverage[unit];
  const meeting = meetingOf(world, unit);
  if (hours.coverage[unit] !== covered) setPaces(world, unit);
  const before = hours.spent.slice(unit * ACTIVITIES.length, (unit + 1) * ACTIVITIES.length);
  hours.spent.fill(0, unit * ACTIVITIES.length, (unit + 1) * ACTIVITIES.length);
  const span = spanOf(world, unit);
  const relief = reliefOf(world, unit, meeting, span);
  hours.ifAllThere[unit] = 0;
  let spare = 0;
  for (let post = model.units.postFrom[unit]!; post < model.units.postFrom[unit + 1]!; post++)
    spare += settlePost(world, post, meeting, relief, span);
  world.clocks.setSpare(unit, spare);
  record(world, unit, before);
}

/** Hours a week a full-time person spends in the unit's meeting; sets its coverage and K. */
function meetingOf({ model, hours, ledIn }: World, unit: number): number {
  const minutes = ledIn[unit]! * model.units.meetingMinutes[unit]!;
  const budget = model.units.meetingBudget[unit]!;
  const interval = budget > 0 ? Math.max(1, minutes / budget) : 1;
  hours.coverage[unit] = interval;
  hours.knowledge[unit] =
    model.units.knowledge[unit]! * (interval > 1 ? exp(-(interval - 1) / model.units.fading[unit]!) : 1);
  return Math.min(minutes, budget) / MINUTES;
}

/** Share of delegable administration that others in the unit take off those who lead: at most 1. */
function reliefOf(world: World, unit: number, meeting: number, members: ReturnType<typeof spanOf>): number {
  const { model, posts } = world;
  const { roles, units } = model;
  let delegable = 0;
  let relieving = 0;
  for (let post = units.postFrom[unit]!; post < units.postFrom[unit + 1]!; post++) {
    if (!posts.isPresent(post)) continue;
    const role = model.posts.role[post]!;
    const paid = model.posts.fte[post]! * roles.hours[role]!;
    if (roles.leads[role] === 1) delegable += paid * roles.admin[role]! * roles.delegable[role]!;
    else
      relieving +=
        roles.relieves[role]! * netHours(world, post, meeting, 0, supervision(world, post, members));
  }
  return delegable > 0 ? Math.min(1, relieving / delegable) : 0;
}

/** Hours a week of supervision that each full-time supervisor who is there gives, by role: members times the role's hours. */
function spanOf({ model, posts }: World, unit: number): { members: number; supervisors: number } {
  let members = 0;
  let supervisors = 0;
  for (let post = model.units.postFrom[unit]!; post < model.units.postFrom[unit + 1]!; post++) {
    if (posts.state[post] === EMPTY) continue;
    const supervises = model.roles.supervises[model.posts.role[post]!]!;
    if (supervises === 0) members++;
    else if (posts.isPresent(post)) supervisors += model.posts.fte[post]!;
  }
  return { members, supervisors };
}

/** Hours a week of supervision that the person in a post gives while there. */
function supervision(
  world: World,
  post: number,
  { members, supervisors }: ReturnType<typeof spanOf>,
): number {
  const hours = world.model.roles.supervises[world.model.posts.role[post]!]!;
  if (hours === 0) return 0;
  const fte = world.model.posts.fte[post]!;
  // Those who are away count as if there: they would share what there is to supervise.
  const others = world.posts.isPresent(post) ? supervisors : supervisors + fte;
  return (hours * members * fte) / others;
}

/** s: hours a week the person in a post has left for families, whether there today or not. */
function netHours(world: World, post: number, meeting: number, relief: number, span: number): number {
  const { roles, posts } = world.model;
  const role = posts.role[post]!;
  const fte = posts.fte[post]!;
  const admin = roles.admin[role]! * (1 - roles.delegable[role]! * relief);
  const shares = 1 - admin - roles.travel[role]! - roles.training[role]!;
  return experienceOf(world, post) * Math.max(0, fte * roles.hours[role]! * shares - fte * meeting - span);
}

/** Sets what a post gives, and returns its hours for families whom others lead. */
function settlePost(
  world: World,
  post: number,
  meeting: number,
  relief: number,
  members: ReturnType<typeof spanOf>,
): number {
  const { model, posts, hours, clocks } = world;
  const { roles } = model;
  const role = model.posts.role[post]!;
  const unit = model.posts.unit[post]!;
  const worker = model.posts.worker[post]!;
  if (posts.state[post] === EMPTY) {
    if (worker >= 0) clocks.setHours(unit, worker, 0, 0);
    return 0;
  }
  const span = supervision(world, post, members);
  // Coordinators relieve those who lead.
  const relieved = worker >= 0 ? relief : 0;
  const net = netHours(world, post, meeting, relieved, span);
  const direct = worker >= 0 ? net : net * (1 - roles.relieves[role]!);
  hours.ifAllThere[unit]! += direct;
  const isPresent = posts.isPresent(post);
  if (worker >= 0)
    clocks.setHours(unit, worker, isPresent ? net : 0, hours.knowledge[unit]! * knowledgeOf(world, post));
  const paid = model.posts.fte[post]! * roles.hours[role]!;
  const spend = (activity: Activity, amount: number) => {
    hours.spent[unit * ACTIVITIES.length + PLACE[activity]]! += amount;
  };
  spend('paid', paid);
  if (!isPresent) {
    spend('away', paid);
    return 0;
  }
  const admin = paid * roles.admin[role]! * (1 - roles.delegable[role]! * relieved);
  const travel = paid * roles.travel[role]!;
  const training = paid * roles.training[role]!;
  spend('admin', admin);
  spend('travel', travel);
  spend('training', training);
  // Meeting and supervision come before families, but not before the rest.
  const left = paid - admin - travel - training;
  const met = Math.min(Math.max(0, left), model.posts.fte[post]! * meeting);
  spend('meeting', met);
  spend('supervision', Math.min(Math.max(0, left - met), span));
  spend('relief', net - direct);
  spend('available', direct);
  return worker >= 0 ? 0 : direct;
}

/** Part of direct hours that somebody gives who is new, or agency cover. */
function experienceOf(world: World, post: number): number {
  const { model, posts } = world;
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  if (workforce === null) return 1;
  return posts.state[post] === AGENCY
    ? workforce.agencyExperience
    : risen(world, post, workforce.startersExperience);
}

/** Factor on K of somebody who is new, or agency cover. */
function knowledgeOf(world: World, post: number): number {
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

/** Share of a supervisor's direct time that supervising leaves: so much less of a caseload is carried. */
export function shareLeftBySpan(world: World, post: number): number {
  const { roles, posts } = world.model;
  const role = posts.role[post]!;
  if (roles.supervises[role] === 0) return 1;
  const shares = 1 - roles.admin[role]! - roles.travel[role]! - roles.training[role]!;
  const direct = posts.fte[post]! * roles.hours[role]! * shares;
  const span = supervision(world, post, spanOf(world, posts.unit[post]!));
  return direct > 0 ? Math.max(0, 1 - span / direct) : 0;
}

function record(world: World, unit: number, before: Float64Array): void {
  const { recorder, model, hours, now } = world;
  const service = model.units.service[unit]!;
  for (let activity = 0; activity < ACTIVITIES.length; activity++) {
    const change = hours.spent[unit * ACTIVITIES.length + activity]! - before[activity]!;
    if (change !== 0) recorder.add(model.channels.hoursOn(service, activity), change, now);
  }
}
