import { expect, it } from 'vitest';
import { finishedRun } from '../../../../test/support/finished-run.ts';
import { readText, smallCouncil } from '../../../../test/support/small-council.ts';
import { hashOf, jobOf, packRuns, packWork, unpackRuns, unpackWork } from './parcels.ts';

const council = readText(smallCouncil).scenario!;
const run = finishedRun([council], (replication) => replication / 3, 4);
const { seed, assumptions } = run.request;
const work = { scenarios: [council], seed, assumptions };

it('a scenario arrives as it was sent, what has no end included', () => {
  const arrived = unpackWork(packWork(work));
  expect(arrived).toEqual(work);
  expect(arrived.scenarios[0]!.services['social-work']!.queueMax).toBe(Infinity);
  expect(hashOf(arrived)).toBe(hashOf(work));
});

it('runs arrive to the last bit, with the job that they are of', () => {
  const bytes = packRuns('a-1', work, run.outcomes);
  expect(jobOf(bytes)).toBe('a-1');
  const arrived = unpackRuns(bytes, work);
  expect('outcomes' in arrived && arrived.outcomes.replications).toEqual([0, 1, 2, 3]);
  expect('outcomes' in arrived && packRuns('a-1', work, arrived.outcomes)).toEqual(bytes);
});

it('runs of another scenario are not taken', () => {
  const other = { ...work, scenarios: [{ ...council, place: { ...council.place, children: 1 } }] };
  expect(unpackRuns(packRuns('a-1', other, run.outcomes), work)).toEqual({
    unlike: [expect.stringContaining('is another scenario')],
  });
});
