import type { CompiledModel } from '../compiled.ts';

/** Who is in a post: nobody, somebody permanent, or agency cover. */
export const EMPTY = 0;
export const PERMANENT = 1;
export const AGENCY = 2;

/** Weeks of a calendar year that start in it, at most. */
export const WEEKS = 53;

/** One row a post, one column an attribute of the post or of the person in it (MODEL.md section 7). Days and person-days. */
export class PostStore {
  state: Uint8Array;
  /** Number of the person in the post, or of the last one: part of the address of their draws. */
  occupant: Int32Array;
  /** When the person came to the service; and started in the post from outside, which is where the ramp counts from. */
  since: Float64Array;
  startedAt: Float64Array;
  /** When the person stops counting as newly qualified. */
  newUntil: Float64Array;
  sick: Uint8Array;
  onLeave: Uint8Array;
  /** Spells of sickness of the person so far. */
  spells: Int32Array;
  /** What is left, as of `asOf`, of the thresholds that leaving and falling ill are set against, and their rates. */
  leaveLeft: Float64Array;
  leaveRate: Float64Array;
  spellLeft: Float64Array;
  spellRate: Float64Array;
  asOf: Float64Array;
  /** When the ill are back, and agency cover comes. */
  backAt: Float64Array;
  coverAt: Float64Array;
  /** Whether agency staff cover the post for as long as it is empty, one after the other. */
  coverable: Uint8Array;
  /** Days of recruitment left at its usual pace, as of `hireAsOf`; Infinity where nobody is recruited. */
  hireLeft: Float64Array;
  hireAsOf: Float64Array;
  /** Calendar year for which the weeks of annual leave are chosen; and whether each is one: `post * WEEKS + week`. */
  leaveYear: Int32Array;
  leaveWeek: Uint8Array;
  /** When families start to gain by each practice: `post * practices + practice`. */
  gainsFrom: Float64Array;

  constructor({ posts, practices }: Pick<CompiledModel, 'posts' | 'practices'>) {
    const { count } = posts;
    const reals = (value: number) => new Float64Array(count).fill(value);
    this.state = new Uint8Array(count);
    this.occupant = new Int32Array(count);
    this.since = reals(-Infinity);
    this.startedAt = reals(-Infinity);
    this.newUntil = reals(-Infinity);
    this.sick = new Uint8Array(count);
    this.onLeave = new Uint8Array(count);
    this.spells = new Int32Array(count);
    this.leaveLeft = reals(Infinity);
    this.leaveRate = reals(0);
    this.spellLeft = reals(Infinity);
    this.spellRate = reals(0);
    this.asOf = reals(0);
    this.backAt = reals(Infinity);
    this.coverAt = reals(Infinity);
    this.coverable = new Uint8Array(count);
    this.hireLeft = reals(Infinity);
    this.hireAsOf = reals(0);
    this.leaveYear = new Int32Array(count).fill(-1);
    this.leaveWeek = new Uint8Array(count * WEEKS);
    this.gainsFrom = new Float64Array(count * practices.ids.length).fill(Infinity);
  }

  /** Whether the person is at work today. */
  isPresent(post: number): boolean {
    return this.state[post] !== EMPTY && this.sick[post] === 0 && this.onLeave[post] === 0;
  }

  /** Copies all that is known of a post and the person in it from another store; practices are matched by the caller. */
  copy(from: PostStore, source: number, post: number): void {
    for (const name of COLUMNS) this[name][post] = from[name][source]!;
    for (let week = 0; week < WEEKS; week++)
      this.leaveWeek[post * WEEKS + week] = from.leaveWeek[source * WEEKS + week]!;
  }
}

const COLUMNS = [
  ...(['state', 'occupant', 'since', 'startedAt', 'newUntil', 'sick', 'onLeave', 'spells'] as const),
  ...(['leaveLeft', 'leaveRate', 'spellLeft', 'spellRate', 'asOf'] as const),
  ...(['backAt', 'coverAt', 'coverable', 'hireLeft', 'hireAsOf', 'leaveYear'] as const),
] as const;
