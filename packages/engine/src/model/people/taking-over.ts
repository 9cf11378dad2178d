import { GONE } from '../leading.ts';
import { PRIORITY, type World } from '../world.ts';
import { mondayAfter } from './annual-leave.ts';
import { countPost } from './counting.ts';
import { lookForCover, recruit, startVacancy } from './emptying.ts';
import { openFilled, openNew } from './filling.ts';
import { drawThresholds, setRates } from './hazards.ts';
import { KeptPractices } from './keeping-practices.ts';
import { setPostTimer } from './post-timer.ts';
import { EMPTY, PERMANENT } from './posts.ts';
import { noteUnit } from './unit-hours.ts';

/**
 * Takes over the people of another simulation, post by post: who is there stays, with what is ahead of them. Posts
 * that are new are filled at once, recruited to, or taken by the people of posts that are given up today, as their
 * unit says. What is left of recruitment, leaving and sickness goes on at the rates that hold now.
 *
 * @returns for each worker of the source the one who is the same person here; GONE where there is none
 */
export function takeOverStaff(source: World, target: World): Int32Array {
  const workers = new Int32Array(source.model.workers.count).fill(GONE);
  const before = new Map(source.model.posts.ids.map((id, post) => [id, post]));
  const unitsBefore = new Map(source.model.units.ids.map((id, unit) => [id, unit]));
  const practices = new KeptPractices(source, target);
  const { posts, units } = target.model;
  units.ids.forEach((id, unit) => {
    const old = unitsBefore.get(id);
    if (old !== undefined) {
      target.overload.resume(unit, source.overload, old);
      target.hours.resume(unit, source.hours, old);
    }
    target.caseloads.setOpenedAt(unit, old === undefined ? target.now : source.caseloads.openedAt(old));
  });
  const added: number[] = [];
  for (let post = 0; post < posts.count; post++) {
    const old = before.get(posts.ids[post]!);
    if (old === undefined) added.push(post);
    else keepPost(source, target, old, post, practices, workers);
  }
  const movers = new Movers(source, target);
  for (const post of added) addPost(source, target, post, movers, practices, workers);
  for (let unit = 0; unit < units.count; unit++) noteUnit(target, unit);
  target.calendar.set(target.weekTimer, mondayAfter(target, target.now), PRIORITY.staff);
  return workers;
}

/** Copies a post with the person in it, and lets what has changed of the role or the post act on both. */
function keepPost(
  source: World,
  target: World,
  old: number,
  post: number,
  practices: KeptPractices,
  workers: Int32Array,
): void {
  const { posts, model } = target;
  posts.copy(source.posts, old, post);
  practices.keep(old, post);
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  const before = source.model.roles.workforce[source.model.posts.role[old]!]!;
  const wasHeld = source.model.posts.held[old] === 1;
  const isHeld = model.posts.held[post] === 1;
  if (workforce === null) stayForGood(target, post);
  else if (isHeld && !wasHeld && posts.state[post] === PERMANENT) leaveUnsaid(target, post);
  if (workforce !== null && before === null && posts.state[post] !== EMPTY) drawThresholds(target, post);
  if (workforce !== null && before !== null) keepDates(source, target, old, post, wasHeld !== isHeld);
  countPost(target, post, 1);
  setPostTimer(target, post);
  const worker = source.model.posts.worker[old]!;
  const same = model.posts.worker[post]!;
  if (worker >= 0 && same >= 0 && posts.state[post] !== EMPTY && source.posts.state[old] !== EMPTY)
    workers[worker] = same;
}

/** Somebody in a role without comings and goings: in post from now on. */
function stayForGood({ posts }: World, post: number): void {
  posts.state[post] = PERMANENT;
  posts.sick[post] = 0;
  posts.onLeave[post] = 0;
  posts.leaveLeft[post] = Infinity;
  posts.leaveRate[post] = 0;
  posts.spellLeft[post] = Infinity;
  posts.spellRate[post] = 0;
  posts.backAt[post] = Infinity;
  posts.coverAt[post] = Infinity;
  posts.hireLeft[post] = Infinity;
}

/** Empties a post that is to stand empty from now on, before it is counted. */
function leaveUnsaid(target: World, post: number): void {
  const { posts } = target;
  posts.state[post] = EMPTY;
  posts.sick[post] = 0;
  posts.onLeave[post] = 0;
  posts.backAt[post] = Infinity;
  startVacancy(target, post);
  lookForCover(target, post);
}

/** Lets recruitment, leaving and sickness that are under way go on at the rates of now. */
function keepDates(source: World, target: World, old: number, post: number, heldChanged: boolean): void {
  const { posts, model } = target;
  const workforce = model.roles.workforce[model.posts.role[post]!]!;
  const before = source.model.roles.workforce[source.model.posts.role[old]!]!;
  if (workforce === null || before === null) return;
  setRates(target, post);
  if (posts.state[post] === PERMANENT) return;
  if (heldChanged) {
    recruit(target, post);
    return;
  }
  const was = source.model.laws.mean(before.recruitment);
  const is = model.laws.mean(workforce.recruitment);
  const left = posts.hireLeft[post]! - before.recruiting * (target.now - posts.hireAsOf[post]!);
  if (posts.hireLeft[post] === Infinity || (was === is && before.recruiting === workforce.recruiting)) return;
  posts.hireLeft[post] = was > 0 ? (Math.max(0, left) * is) / was : is;
  posts.hireAsOf[post] = target.now;
}

/** Posts that are given up today, whose people may go to posts that are added. */
class Movers {
  readonly #source: World;
  readonly #people: Set<number>;
  /** Empty ones: with them moves how far recruitment and the search for cover are. */
  readonly #vacancies: Set<number>;

  constructor(source: World, target: World) {
    this.#source = source;
    const kept = new Set(target.model.posts.ids);
    const { ids } = source.model.posts;
    const givenUp = ids.flatMap((id, post) => (kept.has(id) ? [] : [post]));
    const isEmpty = (post: number) => source.posts.state[post] === EMPTY;
    this.#people = new Set(givenUp.filter((post) => !isEmpty(post)));
    this.#vacancies = new Set(givenUp.filter(isEmpty));
  }

  /**
   * Takes the next person of a role from the units whose names begin so; -1: nobody is left.
   * @param fte those who work as much come first
   */
  take(begins: string, role: string, fte: number): number {
    return this.#next(this.#people, begins, role, fte);
  }

  /** Takes the next empty post likewise. */
  takeVacancy(begins: string, role: string, fte: number): number {
    return this.#next(this.#vacancies, begins, role, fte);
  }

  #next(from: Set<number>, begins: string, role: string, fte: number): number {
    const { posts, roles } = this.#source.model;
    let next = -1;
    for (const post of from) {
      if (!posts.ids[post]!.startsWith(begins) || roles.ids[posts.role[post]!] !== role) continue;
      if (next < 0) next = post;
      if (posts.fte[post] !== fte) continue;
      next = post;
      break;
    }
    from.delete(next);
    return next;
  }
}

function addPost(
  source: World,
  target: World,
  post: number,
  movers: Movers,
  practices: KeptPractices,
  workers: Int32Array,
): void {
  const { model } = target;
  const unit = model.posts.unit[post]!;
  const role = model.posts.role[post]!;
  const old = model.posts.held[post] === 1 ? -1 : whoComes(target, post, movers);
  if (old >= 0) {
    keepPost(source, target, old, post, practices, workers);
    const worker = source.model.posts.worker[old]!;
    const isFollowed = model.units.staffFrom[unit] === null || model.units.brings[unit] === 1;
    if (worker >= 0 && !isFollowed) workers[worker] = GONE;
    return;
  }
  const recruits = model.roles.workforce[role] !== null && model.units.recruits[unit] === 1;
  if (model.posts.held[post] === 1 || recruits) openNew(target, post);
  else openFilled(target, post);
}

/** The given-up post whose person, or whose vacancy, goes on in an added one; -1: none. */
function whoComes({ model }: World, post: number, movers: Movers): number {
  const unit = model.posts.unit[post]!;
  const role = model.roles.ids[model.posts.role[post]!]!;
  const fte = model.posts.fte[post]!;
  const from = model.units.staffFrom[unit]!;
  const mover = from === null ? -1 : movers.take(from, role, fte);
  if (mover >= 0 || model.units.redeploys[unit] === 0) return mover;
  const service = `${model.services.ids[model.posts.service[post]!]!}/`;
  const colleague = movers.take(service, role, fte);
  return colleague >= 0 ? colleague : movers.takeVacancy(service, role, fte);
}

/** Gives everybody thresholds of their own for what is still to come, so that replications which open from one state part ways. */
export function rekeyStaff(world: World): void {
  const { posts, model } = world;
  for (let post = 0; post < model.posts.count; post++) {
    if (model.roles.workforce[model.posts.role[post]!] === null) continue;
    // Numbered as the next person's, whom the state's own draws have not had.
    posts.occupant[post]!++;
    // Recruitment and the search for cover go on as they are: how far on they are is not forgotten.
    if (posts.state[post] === EMPTY) continue;
    drawThresholds(world, post);
    setPostTimer(world, post);
  }
}
