import { describe, expect, it } from 'vitest';
import { openPeople } from '../../support/people.ts';
import { pacesOver } from '../../support/paces.ts';
import { gaining, practising, type Practising } from '../../support/practising.ts';

const ILLNESS =
  'workforce: { leaving: 0, recruitment: { law: fixed, mean: 1w }, sickness: { spells: 0, length: { law: fixed, mean: 500w } } }';
/** Two workers; time to discuss 20 families a week. */
const MEETING = 'meeting: { minutes: 6, budget: 120, fading: 4w }';

function unit(council: Partial<Practising> = {}, posts = 'worker: 2, clinician: 1', more = MEETING) {
  return openPeople(
    practising({
      roles: `{ worker: { leads: [work, crisis] }, clinician: { practice: known, ${ILLNESS} } }`,
      units: `{ team: { posts: { ${posts} }, ${more} } }`,
      each: 10,
      ...council,
    }),
  );
}

/** Expects all families to get on as fast as where such a share gains. */
function expectGaining(run: ReturnType<typeof unit>, share: number, days = 20): void {
  const expected = gaining(share);
  const paces = [...pacesOver(run, days).values()];
  expect(paces.length).toBeGreaterThan(0);
  for (const { work, risk } of paces) {
    expect(work).toBeCloseTo(expected.work, 8);
    expect(risk).toBeCloseTo(expected.risk, 6);
  }
  for (const factor of run.world.returnFactor) expect(factor).toBeCloseTo(expected.return, 12);
}

describe('a clinician in a unit', () => {
  it.each([
    [5, 1],
    [10, 1],
    [20, 1 / 2],
    [40, 1 / 4],
  ])('reaches, of %i families a worker, the share that is discussed in a week: %d', (each, share) => {
    expectGaining(unit({ each }), share);
  });

  it('is one as much as two are', () => {
    expectGaining(unit({ each: 20 }, 'worker: 2, clinician: 2'), 1 / 2);
  });

  it('reaches nobody where the unit does not meet', () => {
    const run = unit({}, 'worker: 2, clinician: 1', 'patch: null');
    expectGaining(run, 0);
  });

  it('reaches nobody in another unit', () => {
    const units = `{ with: { posts: { worker: 1, clinician: 1 }, ${MEETING} }, without: { posts: { worker: 1 }, ${MEETING} } }`;
    const found = [...pacesOver(unit({ units }), 20).values()];
    for (const { worker, work } of found)
      expect(work).toBeCloseTo(gaining(worker.startsWith('with#') ? 1 : 0).work, 9);
    expect(found).toHaveLength(20);
  });

  it('reaches nobody while away', () => {
    const illness = ', illness: { from: 2001-01-01, set: { roles.clinician.workforce.sickness.spells: 50 } }';
    const run = unit({ timeline: illness });
    expectGaining(run, 1, 0.01);
    run.runTo(150);
    expectGaining(run, 0);
  });

  it('reaches the same share in the days after any change of numbers', () => {
    const run = unit({
      each: 40,
      timeline:
        ', change: { from: 2001-02-05, ramp: 8w, set: { stages.work.withdrawal: 0.5 } }, more: { from: 2001-05-02, set: { roles.worker.travel: 0.01 } }',
    });
    expectGaining(run, 1 / 4, 1);
    run.runTo(35);
    expectGaining(run, 1 / 4, 60);
    run.runTo(121);
    expectGaining(run, 1 / 4, 2);
  });

  it('reaches more of them at once when families leave', () => {
    const run = unit({ each: 40, work: '{ law: exponential, mean: 30w }' });
    let before = Infinity;
    for (let week = 0; week < 8; week++) {
      // To some moment within a week, not to its start.
      run.runTo(8.3 * week);
      const led = run.world.ledIn[0]!;
      const { return: factor } = gaining(Math.min(1, 20 / led));
      for (const found of run.world.returnFactor) expect(found).toBeCloseTo(factor, 12);
      expect(led).toBeLessThan(before);
      before = led;
    }
    expect(before).toBeLessThan(70);
  });
});
