import { describe, expect, it } from 'vitest';
import { EMPTY, PERMANENT } from '../../../packages/engine/src/model/people/posts.ts';
import { acrossReplications, openPeople, recordPeople } from '../../support/people.ts';
import {
  promoting,
  promotionsOf,
  SENIOR_DAYS,
  SENIORS_LEAVING,
  standing,
  WORKER_DAYS,
} from '../../support/promotions.ts';
import { expectMean, expectShare } from '../../support/standard-error.ts';

const YEAR = 365.25;
const scenario = promoting({});
/** How often a year a post of a senior is filled: once in every stay and recruitment. */
const FILLED = 1 / (1 / SENIORS_LEAVING + SENIOR_DAYS / YEAR);

describe('a post that is filled by promotion', () => {
  it('goes to whoever of the unit has been there longest, who has learned what there is to learn', () => {
    const promotions = promotionsOf(promoting({ leaving: 0.3 }));
    const tenures = new Set<number>();
    expect(promotions.length).toBeGreaterThan(25);
    for (const { to, from, before, after } of promotions) {
      const there = before.filter(
        ({ unit, role, state }) => unit === to.unit && role === 'worker' && state === PERMANENT,
      );
      expect(from.unit).toBe(to.unit);
      expect(to.since).toBe(Math.min(...there.map(({ since }) => since)));
      expect(to.startedAt).toBe(from.startedAt);
      expect(after[from.post]!.state).toBe(EMPTY);
      if (there.length > 1) tenures.add(to.since);
    }
    expect(tenures.size).toBeGreaterThan(20);
  });

  it('is so filled once in every stay and recruitment', () => {
    const runs = acrossReplications(scenario, 10, (run) => run.value('promotions.perYear.service=team') / 8);
    expectMean(runs, FILLED);
  });

  it('empties another for as long as recruiting to that one takes', () => {
    const empty = acrossReplications(scenario, 10, (run) => run.value('vacancy.share.service=team'));
    expectMean(empty, (FILLED * (SENIOR_DAYS + WORKER_DAYS)) / YEAR / 5);
  });

  it('makes one promoted, who is no leaver, and no starter', () => {
    const run = openPeople(scenario);
    const empty = (name: string) =>
      standing(run.world).filter(({ role, state }) => role === name && state === EMPTY).length;
    const first = { senior: empty('senior'), worker: empty('worker') };
    const recorded = recordPeople(scenario, {}, run);
    const { channels } = run.world.model;
    const [promoted, leavers, starters] = [
      channels.promotions(0),
      channels.leavers(0),
      channels.starters(0),
    ].map((counter) => recorded.sum(counter));
    expect(promoted).toBeGreaterThan(20);
    // Only seniors leave, and only workers start from outside.
    expect(leavers! - promoted!).toBe(empty('senior') - first.senior);
    expect(promoted! - starters!).toBe(empty('worker') - first.worker);
  });

  it('is one of a share, and the others are filled from outside', () => {
    const some = promoting({ share: 0.4 });
    let promoted = 0;
    let filled = 0;
    for (let replication = 0; replication < 5; replication++) {
      const run = openPeople(some, { replication });
      const before = standing(run.world);
      promoted += recordPeople(some, {}, run).sum(run.world.model.channels.promotions(0));
      for (const { role, post, occupant } of standing(run.world))
        if (role === 'senior') filled += occupant - before[post]!.occupant;
    }
    expectShare(promoted, filled, 0.4);
  });
});
