import { type StoryEvent, daysBetween } from '@taper/engine';
import type { OneRun } from './one-run.ts';

/** What a family's story comes to. */
export interface Tally {
  readonly family: number;
  readonly children: number;
  /** Stages begun, times it came back, workers who took it on. */
  readonly steps: number;
  readonly returns: number;
  readonly workers: number;
  /** Days of waiting for a worker, in all and at most in one go; those before the run and at its end count. */
  readonly daysWaiting: number;
  readonly longestWait: number;
}

/** Families worth following, the foremost first. */
export interface Picks {
  readonly mostSteps: readonly Tally[];
  readonly longestWait: readonly Tally[];
  readonly mostReturns: readonly Tally[];
}

const PICKED = 5;

/** Sorts events by family; families to which nothing happens have none. */
export function eventsByFamily({ families, events }: OneRun): Map<number, StoryEvent[]> {
  const stories = new Map<number, StoryEvent[]>([...families.keys()].map((family) => [family, []]));
  for (const event of events) stories.get(event.family)?.push(event);
  return stories;
}

/** Counts what happened to a family. */
export function tally(run: OneRun, family: number, events: readonly StoryEvent[]): Tally {
  const known = run.families.get(family);
  const waits: number[] = [];
  let since = known?.opening?.state === 'waiting' ? known.opening.waitingSince : null;
  for (const { event, day } of events) {
    if (since !== null) waits.push(daysBetween(since, day));
    since = event === 'started-waiting' ? day : null;
  }
  if (since !== null) waits.push(daysBetween(since, run.end));
  const count = (name: StoryEvent['event']) => events.filter(({ event }) => event === name).length;
  const workers = new Set(
    [known?.opening?.worker, ...events.map(({ worker }) => worker)].filter((id) => id != null),
  );
  return {
    family,
    children: known?.children ?? 0,
    steps: count('stage-started'),
    returns: count('returned'),
    workers: workers.size,
    daysWaiting: waits.reduce((sum, days) => sum + days, 0),
    longestWait: Math.max(0, ...waits),
  };
}

/** Picks the families with most steps, the longest wait and most returns; of equals, the lower number. */
export function pickFamilies(tallies: readonly Tally[]): Picks {
  const most = (by: (tally: Tally) => number) =>
    tallies
      .filter((one) => by(one) > 0)
      .sort((a, b) => by(b) - by(a) || a.family - b.family)
      .slice(0, PICKED);
  return {
    mostSteps: most(({ steps }) => steps),
    longestWait: most(({ longestWait }) => longestWait),
    mostReturns: most(({ returns }) => returns),
  };
}
