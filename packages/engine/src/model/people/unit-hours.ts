import { exp } from '../../math/exp.ts';
import { ACTIVITIES, type Activity } from '../../outcomes/channels.ts';
import type { World } from '../world.ts';
import { companyOf, directHours, netHours, supervision, type Company } from './company.ts';
import { knowledgeOf } from './newness.ts';
import { setPaces } from './paces.ts';
import { EMPTY } from './posts.ts';

const MINUTES = 60;

const KINDS = ACTIVITIES.length;
const PAID = place('paid');
const AWAY = place('away');
const ADMIN = place('admin');
const TRAVEL = place('travel');
const TRAINING = place('training');
const MEETING = place('meeting');
const SUPERVISION = place('supervision');
const RELIEF = place('relief');
const AVAILABLE = place('available');

function place(activity: Activity): number {
  return ACTIVITIES.indexOf(activity);
}

/** What a unit's hours went to before they are reckoned anew. */
const before = new Float64Array(KINDS);

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
    this.spent = new Float64Array(units * KINDS);
    this.ifAllThere = new Float64Array(units);
    this.coverage = new Float64Array(units).fill(1);
    this.knowledge = new Float64Array(units);
    this.#staffChanged = new Uint8Array(units);
    this.#led = new Int32Array(units);
  }

  /** Goes on for a unit where another left it: it knows its families from the first moment. */
  resume(unit: number, from: UnitHours, source: number): void {
    this.coverage[unit] = from.coverage[source]!;
    this.knowledge[unit] = from.knowledge[source]!;
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
  for (let kind = 0; kind < KINDS; kind++) {
    before[kind] = hours.spent[unit * KINDS + kind]!;
    hours.spent[unit * KINDS + kind] = 0;
  }
  const today = companyOf(world, unit, meeting, false);
  const all = today.away > 0 ? companyOf(world, unit, meeting, true) : today;
  hours.ifAllThere[unit] = 0;
  let spare = 0;
  for (let post = model.units.postFrom[unit]!; post < model.units.postFrom[unit + 1]!; post++)
    spare += settlePost(world, post, today, all);
  world.clocks.setSpare(unit, spare);
  record(world, unit);
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

/** Sets what a post gives, and returns its hours for families whom others lead. */
function settlePost(world: World, post: number, today: Company, all: Company): number {
  const { model, posts, hours, clocks } = world;
  const { roles } = model;
  const role = model.posts.role[post]!;
  const unit = model.posts.unit[post]!;
  const worker = model.posts.worker[post]!;
  if (posts.state[post] === EMPTY) {
    if (worker >= 0) clocks.setHours(unit, worker, 0, 0);
    return 0;
  }
  const net = netHours(world, post, today);
  const direct = directHours(world, post, net);
  hours.ifAllThere[unit]! += all === today ? direct : directHours(world, post, netHours(world, post, all));
  const isPresent = posts.isPresent(post);
  if (worker >= 0)
    clocks.setHours(unit, worker, isPresent ? net : 0, hours.knowledge[unit]! * knowledgeOf(world, post));
  const paid = model.posts.fte[post]! * roles.hours[role]!;
  const { spent } = hours;
  const at = unit * KINDS;
  spent[at + PAID]! += paid;
  if (!isPresent) {
    spent[at + AWAY]! += paid;
    return 0;
  }
  const admin = paid * roles.admin[role]! * (1 - roles.delegable[role]! * (worker >= 0 ? today.relief : 0));
  const travel = paid * roles.travel[role]!;
  const training = paid * roles.training[role]!;
  spent[at + ADMIN]! += admin;
  spent[at + TRAVEL]! += travel;
  spent[at + TRAINING]! += training;
  // Meeting and supervision come before families, but not before the rest.
  const left = paid - admin - travel - training;
  const met = Math.min(Math.max(0, left), model.posts.fte[post]! * today.meeting);
  spent[at + MEETING]! += met;
  spent[at + SUPERVISION]! += Math.min(Math.max(0, left - met), supervision(world, post, today));
  spent[at + RELIEF]! += net - direct;
  spent[at + AVAILABLE]! += direct;
  return worker >= 0 ? 0 : direct;
}

function record(world: World, unit: number): void {
  const { recorder, model, hours, now } = world;
  const service = model.units.service[unit]!;
  for (let kind = 0; kind < KINDS; kind++) {
    const change = hours.spent[unit * KINDS + kind]! - before[kind]!;
    if (change !== 0) recorder.add(model.channels.hoursOn(service, kind), change, now);
  }
}
