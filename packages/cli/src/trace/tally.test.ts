import type { KnownFamily, Standing, StoryEvent } from '@taper/engine';
import { expect, it } from 'vitest';
import type { OneRun } from './one-run.ts';
import { eventsByFamily, pickFamilies, tally } from './tally.ts';

const family = (opening: Partial<Standing> | null) => ({ children: 2, frailty: 1, opening }) as KnownFamily;
const event = (family: number, day: number, name: StoryEvent['event'], worker: string | null = null) =>
  ({ family, day, event: name, worker }) as StoryEvent;

const run = {
  end: 100,
  families: new Map([
    [1, family({ state: 'waiting', waitingSince: -20, worker: null })],
    [2, family(null)],
    [3, family({ state: 'closed', worker: null })],
  ]),
  events: [
    event(1, 10.5, 'allocated', 'a'),
    event(2, 11, 'arrived'),
    event(2, 11, 'stage-started'),
    event(2, 11, 'started-waiting'),
    event(1, 12, 'stage-ended'),
    event(1, 12, 'stage-started'),
    event(1, 12, 'allocated', 'b'),
    event(3, 20, 'returned'),
    event(3, 20, 'stage-started'),
  ],
} as unknown as OneRun;
const tallies = [...eventsByFamily(run)].map(([number, events]) => tally(run, number, events));

it('counts steps, returns, workers and days of waiting, those before the run and at its end too', () => {
  const children = 2;
  expect(tallies).toEqual([
    { family: 1, children, steps: 1, returns: 0, workers: 2, daysWaiting: 30, longestWait: 30 },
    { family: 2, children, steps: 1, returns: 0, workers: 0, daysWaiting: 89, longestWait: 89 },
    { family: 3, children, steps: 1, returns: 1, workers: 0, daysWaiting: 0, longestWait: 0 },
  ]);
});

it('picks the foremost first and, of equals, the lower number; nobody with nothing to show', () => {
  const { mostSteps, longestWait, mostReturns } = pickFamilies([...tallies].reverse());
  const numbers = [mostSteps, longestWait, mostReturns].map((picks) => picks.map(({ family }) => family));
  expect(numbers).toEqual([[1, 2, 3], [2, 1], [3]]);
});
