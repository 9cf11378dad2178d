import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPeople, recordPeople, staffed } from '../../support/people.ts';
import { scenarioOf, valueOf } from '../../support/small-scenario.ts';

/** Two workers, each with 20 hours for ten families who want 3 hours each, and know nothing of each other’s. */
const ROLES =
  '{ worker: { hours: 40, admin: 0.5, delegable: 0.5, leads: [work] }, helper: { hours: 12 }, coordinator: { hours: 8, relieves: 1 } }';

function attention(posts: string, hours = 3) {
  const council = staffed({
    ...{ roles: ROLES, units: `{ team: { posts: { ${posts} } } }`, each: 10, hours, warmUp: '4w' },
    rest: '',
    months: 3,
  });
  const run = openPeople(council);
  run.runTo(0);
  const shares = [...run.world.model.workers.ids.keys()].map((worker) =>
    run.world.clocks.attention(worker, 0),
  );
  return { shares, mean: recordPeople(council).value('attention.mean.service=team') };
}

describe('workers who are short of time', () => {
  it('give their families two thirds of what these want', () => {
    expect(attention('worker: 2').mean).toBeCloseTo(40 / 60, 12);
  });

  it('are helped by the direct work of somebody who leads nobody: it goes to whoever is short', () => {
    const { shares, mean } = attention('worker: 2, helper: 1');
    for (const share of [...shares, mean]) expect(share).toBeCloseTo((40 + 12) / 60, 12);
    expect(attention('worker: 2, helper: 3').mean).toBeCloseTo(1, 12);
  });

  it('are helped by relief just as by direct work, hour by hour, up to what others can do', () => {
    expect(attention('worker: 2, coordinator: 1').mean).toBeCloseTo((40 + 8) / 60, 12);
    expect(attention('worker: 2, coordinator: 2').mean).toBeCloseTo((40 + 16) / 60, 12);
    // 20 of their 40 hours of administration can be taken off them.
    expect(attention('worker: 2, coordinator: 9', 4).mean).toBeCloseTo((40 + 20) / 80, 12);
  });
});

describe('families who step down to a lower level', () => {
  const TEXT = readFileSync(new URL('../two-services.yaml', import.meta.url), 'utf8');
  const blocked = (text: string, set: string[] = []) => {
    const council = scenarioOf(text, set);
    const means = [0, 1, 2].map((replication) =>
      valueOf([council], 0, 'blocked.families.stage=upper', replication),
    );
    return means.reduce((sum, mean) => sum + mean, 0) / means.length;
  };
  const workers = (posts: number) => blocked(TEXT, [`services.below.units.team.posts.lower-worker=${posts}`]);

  it('find places with more workers there: fewer are blocked, and none where there are places for all', () => {
    const [one, two, three] = [workers(1), workers(2), workers(3)];
    expect(one).toBeGreaterThan(two * 1.5);
    expect(two).toBeGreaterThan(three);
    expect(workers(40)).toBe(0);
  });

  it('find no more places with people there who lead nobody', () => {
    const helped = TEXT.replace('services:', '  helper: {}\nservices:').replace(
      'lower-worker: 1 }',
      'lower-worker: 1, helper: 3 }',
    );
    expect(helped).not.toBe(TEXT);
    // Families there have full attention anyway.
    expect(blocked(helped)).toBe(blocked(TEXT));
  });
});
