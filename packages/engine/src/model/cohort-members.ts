import { GrowingNumbers } from './growing-numbers.ts';

/** The families of one cohort, one column an attribute, and their time in official stocks. Days since entry. */
export class CohortMembers {
  /** Day of entry, since the start of the horizon. */
  readonly enteredAt = new GrowingNumbers();
  /** Children at entry. */
  readonly children = new GrowingNumbers();
  /** Level of the first stay from entry on; NaN before one starts. */
  readonly level = new GrowingNumbers();
  /** How long it was followed; Infinity while it is. */
  readonly followed = new GrowingNumbers();
  /** When the case closed, the family stepped down, it was referred again; Infinity where not seen. */
  readonly closed = new GrowingNumbers();
  readonly steppedDown = new GrowingNumbers();
  readonly rereferred = new GrowingNumbers();
  /** Spells in official stocks: whose, which, how many of the children at entry, from when (maybe before) to when. */
  readonly spellMember = new GrowingNumbers();
  readonly spellTag = new GrowingNumbers();
  readonly spellChildren = new GrowingNumbers();
  readonly spellFrom = new GrowingNumbers();
  readonly spellTo = new GrowingNumbers();

  get size(): number {
    return this.enteredAt.length;
  }

  /** Takes in a family; returns its number. */
  add(now: number, children: number, level: number): number {
    this.enteredAt.push(now);
    this.children.push(children);
    this.level.push(level);
    this.followed.push(Infinity);
    this.closed.push(Infinity);
    this.steppedDown.push(Infinity);
    this.rereferred.push(Infinity);
    return this.size - 1;
  }

  /** Notes when something first happened to a member that is still followed, within the time it is followed for. */
  note(when: GrowingNumbers, member: number, now: number, observe: number): void {
    const after = now - this.enteredAt.at(member);
    if (after > observe || when.at(member) < Infinity || this.followed.at(member) < Infinity) return;
    when.set(member, after);
  }

  /** Adds a spell in a stock, of at most the children that there were at entry, unless it is all out of sight. */
  addSpell(member: number, tag: number, children: number, from: number, to: number, observe: number): void {
    const entered = this.enteredAt.at(member);
    if (to <= entered || from >= entered + observe) return;
    this.spellMember.push(member);
    this.spellTag.push(tag);
    this.spellChildren.push(Math.min(children, this.children.at(member)));
    this.spellFrom.push(from - entered);
    this.spellTo.push(to - entered);
  }

  /** Loses a member to sight on a day, if it is not lost yet. */
  lose(member: number, day: number): void {
    if (this.followed.at(member) === Infinity) this.followed.set(member, day - this.enteredAt.at(member));
  }

  /** Ends the time that everybody is followed. */
  finish(end: number, observe: number): void {
    for (let member = 0; member < this.size; member++) {
      const most = Math.min(observe, end - this.enteredAt.at(member));
      this.followed.set(member, Math.min(this.followed.at(member), most));
    }
  }

  /** Becomes a copy of another. */
  copy(other: CohortMembers): void {
    for (const name of COLUMNS) this[name].copy(other[name]);
  }
}

const COLUMNS = [
  ...(['enteredAt', 'children', 'level', 'followed', 'closed', 'steppedDown', 'rereferred'] as const),
  ...(['spellMember', 'spellTag', 'spellChildren', 'spellFrom', 'spellTo'] as const),
];
