import type { World } from '../world.ts';
import { experienceOf } from './newness.ts';
import { EMPTY } from './posts.ts';

/** What those who work in a unit do for each other: all who are in post, or those of them who are there today. */
export interface Company {
  readonly isAll: boolean;
  /** Hours a week that a full-time person spends in the unit's meeting. */
  readonly meeting: number;
  /** People who are supervised; full-time supervisors; people who are away. */
  readonly members: number;
  readonly supervisors: number;
  readonly away: number;
  /** Share of delegable administration that others take off those who lead: at most 1. */
  readonly relief: number;
}

/** Reckons what those who work in a unit do for each other. */
export function companyOf(world: World, unit: number, meeting: number, isAll: boolean): Company {
  const alone = { isAll, meeting, ...spanOf(world, unit, isAll), relief: 0 };
  return { ...alone, relief: reliefOf(world, unit, alone) };
}

function reliefOf(world: World, unit: number, company: Company): number {
  const { model, posts } = world;
  const { roles, units } = model;
  let delegable = 0;
  let relieving = 0;
  for (let post = units.postFrom[unit]!; post < units.postFrom[unit + 1]!; post++) {
    if (company.isAll ? posts.state[post] === EMPTY : !posts.isPresent(post)) continue;
    const role = model.posts.role[post]!;
    const paid = model.posts.fte[post]! * roles.hours[role]!;
    if (roles.leads[role] === 1) delegable += paid * roles.admin[role]! * roles.delegable[role]!;
    else relieving += roles.relieves[role]! * netHours(world, post, company);
  }
  return delegable > 0 ? Math.min(1, relieving / delegable) : 0;
}

function spanOf({ model, posts }: World, unit: number, isAll: boolean) {
  let members = 0;
  let supervisors = 0;
  let away = 0;
  for (let post = model.units.postFrom[unit]!; post < model.units.postFrom[unit + 1]!; post++) {
    if (posts.state[post] === EMPTY) continue;
    const isPresent = posts.isPresent(post);
    if (!isPresent) away++;
    if (model.roles.supervises[model.posts.role[post]!] === 0) members++;
    else if (isAll || isPresent) supervisors += model.posts.fte[post]!;
  }
  return { members, supervisors, away };
}

/** Hours a week of supervision that the person in a post gives while there: members times the role's hours, shared with others. */
export function supervision(
  world: World,
  post: number,
  { isAll, members, supervisors }: Pick<Company, 'isAll' | 'members' | 'supervisors'>,
): number {
  const hours = world.model.roles.supervises[world.model.posts.role[post]!]!;
  if (hours === 0) return 0;
  const fte = world.model.posts.fte[post]!;
  // Those who are away count as if there: they would share what there is to supervise.
  const all = isAll || world.posts.isPresent(post) ? supervisors : supervisors + fte;
  return (hours * members * fte) / all;
}

/** s: hours a week the person in a post has left for families, whether there today or not. */
export function netHours(world: World, post: number, company: Company): number {
  const { roles, posts } = world.model;
  const role = posts.role[post]!;
  const fte = posts.fte[post]!;
  // Those who lead are relieved.
  const relief = roles.leads[role] === 1 ? company.relief : 0;
  const admin = roles.admin[role]! * (1 - roles.delegable[role]! * relief);
  const shares = 1 - admin - roles.travel[role]! - roles.training[role]!;
  const left = fte * roles.hours[role]! * shares - fte * company.meeting - supervision(world, post, company);
  return experienceOf(world, post) * Math.max(0, left);
}

/** Of the hours left for families, those that are direct work, and do not relieve those who lead. */
export function directHours({ model }: World, post: number, net: number): number {
  const role = model.posts.role[post]!;
  return model.roles.leads[role] === 1 ? net : net * (1 - model.roles.relieves[role]!);
}

/** Share of a supervisor's direct time that supervising leaves: so much less of a caseload is carried. */
export function shareLeftBySpan(world: World, post: number): number {
  const { roles, posts } = world.model;
  const role = posts.role[post]!;
  if (roles.supervises[role] === 0) return 1;
  const shares = 1 - roles.admin[role]! - roles.travel[role]! - roles.training[role]!;
  const direct = posts.fte[post]! * roles.hours[role]! * shares;
  const span = supervision(world, post, { isAll: false, ...spanOf(world, posts.unit[post]!, false) });
  return direct > 0 ? Math.max(0, 1 - span / direct) : 0;
}
