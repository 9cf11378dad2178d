import { bandOf } from '../outcomes/channels.ts';
import type { Recorder } from '../outcomes/recorder.ts';
import type { CompiledModel } from './compiled.ts';
import type { FamilyStore } from './families.ts';

/**
 * Counts as the official returns do (MODEL.md section 1): referrals, cases and periods in official stocks. Fed with
 * every change of stage; -1 stands for not being open.
 */
export class OfficialCounts {
  readonly #model: CompiledModel;
  readonly #families: FamilyStore;
  readonly #recorder: Recorder;
  readonly #tags: number;

  constructor(model: CompiledModel, families: FamilyStore, recorder: Recorder) {
    this.#model = model;
    this.#families = families;
    this.#recorder = recorder;
    this.#tags = model.official.tags.length;
  }

  /** Counts a family's change from one stage to another. */
  change(family: number, from: number, to: number, now: number): void {
    const { stages, official } = this.#model;
    const before = from < 0 ? 0 : stages.tags[from]!;
    const after = to < 0 ? 0 : stages.tags[to]!;
    if (before !== after) {
      for (let tag = 0; tag < this.#tags; tag++) {
        const bit = 1 << tag;
        if ((before & bit) === (after & bit)) continue;
        if ((after & bit) !== 0) this.#startPeriod(family, tag, now);
        else this.#endPeriod(family, tag, now);
      }
      const wasCase = this.#families.inCase[family] === 1;
      const isCase = (after & official.caseMask) !== 0;
      if (isCase && !wasCase) this.#refer(family, now);
      else if (wasCase && !isCase) this.#endCase(family, now);
    }
    if ((after & official.confirmedMask) !== 0) this.#families.confirmed[family] = 1;
  }

  #startPeriod(family: number, tag: number, now: number): void {
    const { channels } = this.#model;
    const children = this.#families.children[family]!;
    this.#families.periodStart[family * this.#tags + tag] = now;
    this.#recorder.count(channels.periodStarts(tag), children);
    this.#recorder.add(channels.officialChildren(tag), children, now);
  }

  #endPeriod(family: number, tag: number, now: number): void {
    const { channels } = this.#model;
    const children = this.#families.children[family]!;
    const days = now - this.#families.periodStart[family * this.#tags + tag]!;
    this.#recorder.add(channels.officialChildren(tag), -children, now);
    this.#recorder.count(channels.periodEnds(tag), children);
    this.#recorder.count(channels.periodDays(tag), children * days);
    this.#recorder.count(channels.periodBand(tag, bandOf(days)), children);
  }

  #refer(family: number, now: number): void {
    const { channels, official } = this.#model;
    const families = this.#families;
    const children = families.children[family]!;
    this.#recorder.count(channels.referrals, children);
    if (now - families.lastReferral[family]! <= official.rereferralWindow)
      this.#recorder.count(channels.rereferrals, children);
    if (now - families.lastCaseEnd[family]! <= official.rereferralWindow) {
      this.#recorder.count(channels.referralsSoonAfterClosure, children);
    }
    families.inCase[family] = 1;
    families.confirmed[family] = 0;
    families.leads[family] = 0;
    families.lastWorker[family] = -1;
    families.caseStart[family] = now;
    families.lastReferral[family] = now;
  }

  #endCase(family: number, now: number): void {
    const { channels } = this.#model;
    const families = this.#families;
    families.inCase[family] = 0;
    families.lastCaseEnd[family] = now;
    if (families.confirmed[family] === 0) return;
    const children = families.children[family]!;
    const days = now - families.caseStart[family]!;
    this.#recorder.count(channels.casesClosed, children);
    this.#recorder.count(channels.caseDays, children * days);
    this.#recorder.count(channels.caseBand(bandOf(days)), children);
    this.#recorder.count(channels.caseFamiliesClosed, 1);
    this.#recorder.count(channels.caseLeads, families.leads[family]!);
  }
}
