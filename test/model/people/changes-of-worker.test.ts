import { describe, expect, it } from 'vitest';
import { openAlong } from '../../support/along.ts';
import { recordPeople, staffed } from '../../support/people.ts';

/** Units whose families all come before the start and go after forty weeks of work. */
const council = (leaving: number) =>
  staffed({
    roles: `{ worker: { leads: [work], workforce: { leaving: ${leaving}, recruitment: { law: fixed, mean: 20d } } } }`,
    units: '{ team: { count: 6, posts: { worker: 4 } } }',
    ...{ each: 5, months: 12, warmUp: '12w' },
    stage: 'official: [open], work: { law: fixed, mean: 40w }, next: { closed: 1 }',
    rest: 'official: { case: [open] }',
  });

describe('workers who led a case', () => {
  it('are one where nobody leaves', () => {
    expect(recordPeople(council(0)).value('workers.perFamily.mean')).toBe(1);
  });

  it('are one more for each of them who left', () => {
    const scenario = council(1.2);
    const workers = new Map<number, number>();
    const closed: number[] = [];
    const run = openAlong(scenario, ({ event, serial }) => {
      if (event === 'allocated') workers.set(serial, workers.get(serial)! + 1);
      if (event === 'closed') closed.push(workers.get(serial)!);
    });
    const { families } = run.world;
    for (let row = 0; row < families.rows; row++) {
      expect(families.leads[row]).toBeGreaterThan(0);
      workers.set(families.serial[row]!, families.leads[row]!);
    }
    const recorded = recordPeople(scenario, {}, run);
    const all = closed.reduce((sum, count) => sum + count, 0);
    expect(closed.length).toBeGreaterThan(100);
    expect(all / closed.length).toBeGreaterThan(1.3);
    expect(recorded.value('workers.perFamily.mean')).toBeCloseTo(all / closed.length, 12);
  });
});
