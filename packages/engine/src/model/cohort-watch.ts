import type { CohortMeasure, CohortReadings } from '../outcomes/cohort-readings.ts';
import { CohortMembers } from './cohort-members.ts';
import {
  censoredShare,
  meanDaysInStock,
  meanExposure,
  shareOfChildren,
  shareOfFamilies,
} from './cohort-measures.ts';
import { WatchedRows } from './watched-rows.ts';

/** A cohort as the watch needs it: one way in, and days since the start of the horizon. */
export interface CompiledCohort {
  readonly entersReferral: boolean;
  readonly entersClosure: boolean;
  /** Stage whose start brings a family in; -1: not so. */
  readonly entersStage: number;
  /** Taken in from this day, and before that one. */
  readonly from: number;
  readonly to: number;
  /** Days that each is followed. */
  readonly observe: number;
}

/**
 * Follows the cohorts of a replication (MODEL.md section 9). A family enters a cohort once, at the first entering
 * event within the cohort's days, and is followed until it is lost to sight: it moves away, its time
 * is over, or the horizon ends. Told of events by family row, at days since the start of the horizon, in the order
 * of time; rows are used again once released.
 *
 * What happens at the moment of entry belongs to it: a referral, and for a cohort of a stage the closure of a case,
 * counts only later. Closing and stepping down are of families; referrals again and days in stocks are of children,
 * as they were counted at entry.
 */
export class CohortWatch implements CohortReadings {
  readonly #cohorts: readonly CompiledCohort[];
  readonly #tags: number;
  readonly #members: readonly CohortMembers[];
  readonly #rows: WatchedRows;
  #finished = false;

  /** @param tags number of official tags */
  constructor(cohorts: readonly CompiledCohort[], tags: number) {
    this.#cohorts = cohorts;
    this.#tags = tags;
    this.#members = cohorts.map(() => new CohortMembers());
    this.#rows = new WatchedRows(cohorts.length, tags);
  }

  /** A family of so many children is referred, officially. */
  referred(row: number, now: number, children: number): void {
    for (let cohort = 0; cohort < this.#cohorts.length; cohort++) {
      const members = this.#members[cohort]!;
      const member = this.#memberOf(row, cohort);
      if (member >= 0 && now > members.enteredAt.at(member))
        members.note(members.rereferred, member, now, this.#cohorts[cohort]!.observe);
      if (this.#cohorts[cohort]!.entersReferral) this.#enter(row, cohort, now, children);
    }
  }

  /** A family's official case closes. To be told after `left` where it closes because the family leaves. */
  caseClosed(row: number, now: number, children: number): void {
    for (let cohort = 0; cohort < this.#cohorts.length; cohort++) {
      const { entersReferral, entersClosure, observe } = this.#cohorts[cohort]!;
      const members = this.#members[cohort]!;
      const member = this.#memberOf(row, cohort);
      if (member >= 0 && (entersReferral || now > members.enteredAt.at(member)))
        members.note(members.closed, member, now, observe);
      if (entersClosure) this.#enter(row, cohort, now, children);
    }
  }

  /**
   * A family's stay in a stage of some level, 1 to 5, starts. It has stepped down where the stay follows another at
   * once and its level is below that of the first stay from entry on: closing is no step down, nor is the stage that
   * a family comes back to.
   */
  stageStarted(row: number, stage: number, level: number, now: number, children: number): void {
    if (this.#cohorts.length === 0) return;
    this.#rows.include(row);
    const follows = this.#rows.level[row]! > 0;
    this.#rows.level[row] = level;
    this.#rows.startedAt[row] = now;
    for (let cohort = 0; cohort < this.#cohorts.length; cohort++) {
      const { entersStage, observe } = this.#cohorts[cohort]!;
      const members = this.#members[cohort]!;
      const member = this.#memberOf(row, cohort);
      if (member < 0) {
        if (entersStage === stage) this.#enter(row, cohort, now, children);
        continue;
      }
      if (Number.isNaN(members.level.at(member))) members.level.set(member, level);
      else if (follows && level < members.level.at(member))
        members.note(members.steppedDown, member, now, observe);
    }
  }

  /** Help ends: a family is open in no stage any more. */
  helpEnded(row: number): void {
    if (row < this.#rows.capacity) this.#rows.level[row] = NaN;
  }

  /** A family starts to count in an official stock with so many children, or does so with another number from now. */
  periodStarted(row: number, tag: number, now: number, children: number): void {
    if (this.#cohorts.length === 0) return;
    this.#rows.include(row);
    this.#endSpell(this.#rows, row, tag, now);
    this.#rows.openSince[row * this.#tags + tag] = now;
    this.#rows.openChildren[row * this.#tags + tag] = children;
  }

  /** A family ceases to count in an official stock. */
  periodEnded(row: number, tag: number, now: number): void {
    if (row >= this.#rows.capacity) return;
    this.#endSpell(this.#rows, row, tag, now);
    this.#rows.openSince[row * this.#tags + tag] = NaN;
  }

  /** A family moves away: it is lost to sight. Until its row is released it enters no cohort. */
  left(row: number, now: number): void {
    if (this.#cohorts.length === 0) return;
    this.#rows.include(row);
    this.#rows.gone[row] = 1;
    this.#lose(row, now);
  }

  /**
   * A family's row may be used for another. Unless it has left, it is known that nothing more happens to it, and it
   * stays in sight to the end of its time.
   *
   * @param leavesAt day on which it would have been lost to sight, where that is known already
   */
  released(row: number, leavesAt = Infinity): void {
    if (row >= this.#rows.capacity) return;
    this.#endSpells(this.#rows, row);
    this.#lose(row, leavesAt);
    this.#rows.clear(row);
  }

  /** The horizon ends: whoever is followed still is lost to sight, at the end of its time or now. */
  finish(end: number): void {
    for (let row = 0; row < this.#rows.capacity; row++) this.released(row);
    this.#cohorts.forEach(({ observe }, cohort) => {
      this.#members[cohort]!.finish(end, observe);
    });
    this.#finished = true;
  }

  /**
   * Hands all that is known over to the watch of a simulation that takes over from this one. Families that are not
   * taken over are as if released.
   *
   * @param newRowOf new row by old row; -1: not taken over
   * @throws RangeError when the other has not the same number of cohorts and tags
   */
  moveTo(other: CohortWatch, newRowOf: Int32Array): void {
    if (other.#cohorts.length !== this.#cohorts.length || other.#tags !== this.#tags)
      throw new RangeError('Only a watch of the same cohorts and tags can take over.');
    this.#members.forEach((members, cohort) => {
      other.#members[cohort]!.copy(members);
    });
    for (let row = 0; row < this.#rows.capacity; row++) {
      const to = newRowOf[row] ?? -1;
      if (to >= 0) other.#rows.copy(to, this.#rows, row);
      else other.#endSpells(this.#rows, row);
    }
  }

  /**
   * Reads a measure of a cohort: see `CohortMeasure`. NaN where it says nothing: nobody entered, nobody was followed
   * so long, or the families of the cohort enter by closure and the measure is of closing or stepping down.
   *
   * @throws RangeError before the horizon has ended
   */
  value(cohort: number, measure: CohortMeasure, tag = -1): number {
    if (!this.#finished) throw new RangeError('Cohorts are read when the horizon has ended.');
    const { observe, entersClosure } = this.#cohorts[cohort]!;
    const members = this.#members[cohort]!;
    switch (measure) {
      case 'families':
        return members.size;
      case 'children':
        return members.children.values.reduce((sum, children) => sum + children, 0);
      case 'closed':
        return entersClosure ? NaN : shareOfFamilies(members, members.closed, observe);
      case 'steppedDown':
        return entersClosure ? NaN : shareOfFamilies(members, members.steppedDown, observe);
      case 'rereferred':
        return shareOfChildren(members, members.rereferred, observe);
      case 'days':
        return meanDaysInStock(members, tag, observe);
      case 'exposure':
        return meanExposure(members);
      case 'censored':
        return censoredShare(members, observe);
    }
  }

  #memberOf(row: number, cohort: number): number {
    return row < this.#rows.capacity ? this.#rows.member[row * this.#cohorts.length + cohort]! : -1;
  }

  #enter(row: number, cohort: number, now: number, children: number): void {
    const { from, to } = this.#cohorts[cohort]!;
    if (now < from || now >= to) return;
    const rows = this.#rows;
    rows.include(row);
    if (rows.gone[row] === 1 || this.#memberOf(row, cohort) >= 0) return;
    const level = rows.startedAt[row] === now ? rows.level[row]! : NaN;
    rows.member[row * this.#cohorts.length + cohort] = this.#members[cohort]!.add(now, children, level);
  }

  #lose(row: number, day: number): void {
    for (let cohort = 0; cohort < this.#cohorts.length; cohort++) {
      const member = this.#memberOf(row, cohort);
      if (member >= 0) this.#members[cohort]!.lose(member, day);
    }
  }

  /** Ends the spells that are open when nothing more is heard of a family: they last as long as it is in sight. */
  #endSpells(rows: WatchedRows, row: number): void {
    for (let tag = 0; tag < this.#tags; tag++) this.#endSpell(rows, row, tag, Infinity);
  }

  #endSpell(rows: WatchedRows, row: number, tag: number, to: number): void {
    const since = rows.openSince[row * this.#tags + tag]!;
    if (Number.isNaN(since)) return;
    const children = rows.openChildren[row * this.#tags + tag]!;
    const cohorts = this.#cohorts.length;
    for (let cohort = 0; cohort < cohorts; cohort++) {
      const member = rows.member[row * cohorts + cohort]!;
      const { observe } = this.#cohorts[cohort]!;
      if (member >= 0) this.#members[cohort]!.addSpell(member, tag, children, since, to, observe);
    }
  }
}
