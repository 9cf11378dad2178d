import { ageBandOf, bandOf } from '../outcomes/channels.ts';
import { ageOf, bits, childrenInCase } from './children.ts';
import { STORY } from './story.ts';
import type { World } from './world.ts';

/**
 * Counts as the official returns do (MODEL.md section 1): referrals, cases and periods in official stocks, in children.
 * Told of every change of stage, and of every child who comes of age.
 */
export class OfficialCounts {
  readonly #world: World;
  readonly #tags: number;

  constructor(world: World) {
    this.#world = world;
    this.#tags = world.model.official.tags.length;
  }

  /** Counts a family as it stands now, in a stage or (-1) not open. Which children the stage takes must be settled. */
  count(family: number, stage: number): void {
    const { model, families } = this.#world;
    const { official, stages } = model;
    const tags = stage < 0 ? 0 : stages.tags[stage]!;
    const inCase = stage < 0 ? 0 : childrenInCase(this.#world, family, stage);
    const { periodChildren } = families;
    const first = family * this.#tags;
    for (let tag = 0; tag < this.#tags; tag++) {
      const bit = 1 << tag;
      const ofTag = (official.takenMask & bit) !== 0 ? families.counted[family]! : inCase;
      const children = (tags & bit) === 0 ? 0 : ofTag;
      if (children !== periodChildren[first + tag]) this.#countPeriod(family, tag, children);
    }
    this.#countCase(family, (tags & official.caseMask) === 0 ? 0 : inCase);
    if ((tags & official.confirmedMask) !== 0) families.confirmed[family] = 1;
  }

  /** Counts that a period starts, goes on with more or fewer children, or ends. */
  #countPeriod(family: number, tag: number, children: number): void {
    const { model, families, recorder, now, cohorts } = this.#world;
    const place = family * this.#tags + tag;
    const before = families.periodChildren[place]!;
    families.periodChildren[place] = children;
    if (before === 0) families.periodStart[place] = now;
    recorder.add(model.channels.officialChildren(tag), children - before, now);
    if (children > before) this.#startPeriod(family, tag, place, children - before);
    else this.#endPeriod(tag, place, before - children, children);
    if (children > 0) cohorts?.periodStarted(family, tag, now, children);
    else cohorts?.periodEnded(family, tag, now);
  }

  #startPeriod(family: number, tag: number, place: number, children: number): void {
    const { model, families, recorder, now } = this.#world;
    const { channels, official } = model;
    recorder.count(channels.periodStarts(tag), children);
    const last = families.periodEnd[place]!;
    const again = this.#again(family, tag, place, children);
    if (last > -Infinity) recorder.count(channels.periodRepeats(tag), again);
    if (now - last <= official.rereferralWindow) recorder.count(channels.periodRestarts(tag), again);
    if ((official.takenMask & (1 << tag)) !== 0 && recorder.month >= 0) this.#countAges(family, tag);
  }

  /** How many of the children who start a period had one before: not those whom the stage took for the first time. */
  #again(family: number, tag: number, place: number, children: number): number {
    const { model, families } = this.#world;
    const taken = families.taken[family]!;
    if ((model.official.takenMask & (1 << tag)) === 0 || taken === 0) return children;
    const had = families.periodHad[place]!;
    families.periodHad[place] = had | taken;
    return Math.min(children, bits(taken & had));
  }

  /** Ages of the children whom a stage takes, by official band; nobody knows them where nobody grows up. */
  #countAges(family: number, tag: number): void {
    const { model, families, recorder } = this.#world;
    if (families.grownAt[family] === Infinity) return;
    for (let child = 0, left = families.taken[family]!; left !== 0; child++, left >>>= 1) {
      if ((left & 1) === 0) continue;
      recorder.count(model.channels.periodStartAge(tag, ageBandOf(ageOf(this.#world, family, child))), 1);
    }
  }

  #endPeriod(tag: number, place: number, children: number, left: number): void {
    const { model, families, recorder, now } = this.#world;
    const { channels } = model;
    const days = now - families.periodStart[place]!;
    recorder.count(channels.periodEnds(tag), children);
    recorder.count(channels.periodDays(tag), children * days);
    recorder.count(channels.periodBand(tag, bandOf(days)), children);
    if (left === 0) families.periodEnd[place] = now;
  }

  #countCase(family: number, children: number): void {
    const { families } = this.#world;
    const before = families.caseChildren[family]!;
    families.caseChildren[family] = children;
    if (families.inCase[family] === 0) {
      if (children > 0) this.#refer(family, children);
      return;
    }
    if (children < before) this.#endCases(family, before - children);
    if (children === 0) this.#endCase(family, before);
  }

  #refer(family: number, children: number): void {
    const { model, families, recorder, now, cohorts } = this.#world;
    const { channels, official } = model;
    recorder.count(channels.referrals, children);
    recorder.count(channels.patchReferrals(families.patch[family]!), children);
    if (now - families.lastReferral[family]! <= official.rereferralWindow)
      recorder.count(channels.rereferrals, children);
    if (now - families.lastCaseEnd[family]! <= official.rereferralWindow)
      recorder.count(channels.referralsSoonAfterClosure, children);
    families.inCase[family] = 1;
    families.confirmed[family] = 0;
    families.leads[family] = 0;
    families.lastWorker[family] = -1;
    families.caseStart[family] = now;
    families.lastReferral[family] = now;
    cohorts?.referred(family, now, children);
    const { observer } = this.#world;
    observer?.(now, STORY.referred, families.serial[family]!, families.stage[family]!, children, family);
  }

  /** Counts the cases of some children of a family as ended. */
  #endCases(family: number, children: number): void {
    const { model, families, recorder, now } = this.#world;
    const { channels } = model;
    if (families.confirmed[family] === 0) return;
    const days = now - families.caseStart[family]!;
    recorder.count(channels.casesClosed, children);
    recorder.count(channels.caseDays, children * days);
    recorder.count(channels.caseBand(bandOf(days)), children);
  }

  #endCase(family: number, children: number): void {
    const { model, families, recorder, now, cohorts } = this.#world;
    const { channels } = model;
    families.inCase[family] = 0;
    families.lastCaseEnd[family] = now;
    cohorts?.caseClosed(family, now, children);
    if (families.confirmed[family] === 0) return;
    recorder.count(channels.caseFamiliesClosed, 1);
    recorder.count(channels.caseLeads, families.leads[family]!);
  }
}
