import type { KnownFamily, Standing } from '../../run/known-families.ts';
import type { StoryEvent } from '../../run/story-event.ts';
import type { Scenario } from '../../scenario/types.ts';
import { describe, expect, it } from 'vitest';
import { tellStory, type StoriedRun } from './family-story.ts';

const scenario = {
  horizon: { start: '2015-04-01', months: 12 },
  roles: { worker: { label: 'Social worker' }, helper: { label: 'Helper' } },
  services: {
    work: { label: 'Social work', units: { team: { label: 'Team', count: 2 } } },
    help: { label: 'Early help', units: { hub: { label: 'Hub', count: 1 } } },
  },
  stages: {
    assess: { label: 'Assessment', level: 4, service: 'work', routes: { away: { label: 'Moved away' } } },
    help: { label: 'Help', level: 2, service: 'help', routes: {} },
  },
  placements: { foster: { label: 'Foster care' } },
} as unknown as Scenario;

const WORKER = 'work/team#2/worker#7';
const HELPER = 'help/hub#1/helper#1';
const work = (left: number) => ({ planned: 40, left });

function story(opening: Standing | null, ...events: (Partial<StoryEvent> & { day: number })[]): string[] {
  const known: KnownFamily = { children: 2, frailty: 1, returns: 0, opening };
  const blank = { family: 8, date: '2015-05-01', stage: 'assess', worker: null, reason: null, route: null };
  const full = events.map((event) => ({ ...blank, waitsFor: null, work: null, ...event }) as StoryEvent);
  const run: StoriedRun = { scenario, end: 366, families: new Map([[8, known]]) };
  return tellStory(run, 8, full).map(({ date, text }) => `${date} ${text}`);
}

function standing(more: Partial<Standing>): Standing {
  const blank = {
    stage: 'assess',
    since: -10,
    worker: null,
    waitsFor: null,
    reason: null,
    waitingSince: null,
  };
  return { state: 'waiting', ...blank, work: null, ...more };
}

/** What is told between the beginning and the end of the run. */
const between = (...events: Parameters<typeof story>): string =>
  story(...events)
    .slice(1, -1)
    .join(' ')
    .replaceAll('2015-05-01 ', '');

const led = standing({ state: 'worked-with', worker: WORKER, work: work(30) });

describe('the story of a family', () => {
  it('tells what happens at one moment in one paragraph, with waits from date to date', () => {
    const told = story(
      null,
      { day: 30.2, event: 'arrived', stage: null },
      { day: 30.2, event: 'stage-started' },
      { day: 30.2, event: 'started-waiting' },
      { day: 52.1, date: '2015-05-23', event: 'allocated', worker: WORKER, work: work(40) },
      { day: 102.1, date: '2015-07-12', event: 'stage-ended', reason: 'ready', work: work(0) },
      { day: 102.1, date: '2015-07-12', event: 'closed' },
    );
    expect(told).toEqual([
      '2015-05-01 The family came for the first time. It entered Assessment (level 4). Nobody in Social work had room, so it began waiting for a worker.',
      '2015-05-23 After 22 days of waiting for a worker, Social worker 7 (Team 2) took it on.',
      '2015-07-12 The planned work was done (40 days at full attention), with 80% of the attention it wanted. It closed, 72 days after it came.',
      '2016-03-31 The run ended: the family had been closed for 264 days, since 12 July 2015.',
    ]);
  });

  it('begins with where a family stood that was open when the run began', () => {
    const held = standing({
      state: 'held',
      worker: WORKER,
      waitsFor: 'help',
      reason: 'time-boxed',
      waitingSince: -3,
    });
    const ready = standing({ state: 'ready', worker: WORKER });
    const begun = [standing({ waitingSince: -4 }), led, ready, held, standing({ state: 'closed' })].map(
      (opening) => story(opening)[0]?.replace('2015-04-01 The run began: the family had been ', ''),
    );
    const place = 'in Assessment (level 4) since 22 March 2015';
    expect(begun).toEqual([
      `${place} and had waited 4 days for a worker.`,
      `${place}, led by Social worker 7 (Team 2), with 30 of 40 days of work left.`,
      `${place}, led by Social worker 7 (Team 2), its work done and its review ahead.`,
      `${place}, led by Social worker 7 (Team 2), and held 3 days for a place in Help, because its time was up.`,
      'closed for 10 days, since 22 March 2015.',
    ]);
  });

  it('ends with how long a family had been gone that moved away', () => {
    const told = story(led, { day: 30, event: 'stage-ended', reason: 'moved-away' });
    expect(told.at(-1)).toBe(
      '2016-03-31 The run ended: the family had been gone for 336 days, since 1 May 2015.',
    );
  });

  it('says how long a family had been closed that comes back', () => {
    const back = { day: 30, event: 'returned' } as const;
    expect(between(standing({ state: 'closed' }), back)).toBe('The family came back, 40 days after closing.');
  });

  it.each([
    [
      led,
      { reason: 'stepped-up', work: work(27) },
      'Its risk clock ran out after 40 days in Assessment, with 10% of the attention it wanted since the run began.',
    ],
    [
      led,
      { reason: 'time-boxed', work: work(15) },
      'The time set for Assessment was up, with 50% of the attention it wanted since the run began: 15 of 40 days of work left.',
    ],
    [
      led,
      { reason: 'route', route: 'away' },
      'After 40 days in Assessment it left by the route “Moved away”.',
    ],
    [
      standing({ waitingSince: -4 }),
      { reason: 'stepped-up' },
      'Its risk clock ran out while it waited for a worker, after 34 days.',
    ],
    [
      standing({ waitingSince: -4 }),
      { reason: 'withdrawn' },
      'The family withdrew after waiting 34 days for a worker.',
    ],
    [
      standing({}),
      { reason: 'turned-away' },
      'Nobody in Social work had room and the list of those waiting was full: it was turned away.',
    ],
    [standing({ state: 'ready', worker: WORKER }), { reason: 'ready' }, 'The review came.'],
    [led, { reason: 'grown' }, 'Its last child came of age after 40 days in Assessment.'],
    [led, { reason: 'moved-away' }, 'It moved out of the area, and is gone for good.'],
  ] as const)('says why a stay ended: %#', (opening, end, text) => {
    expect(between(opening, { day: 30, event: 'stage-ended', ...end })).toBe(text);
  });

  it('tells of a family that is held until there is a place, and of one that cannot wait for it', () => {
    const hold = {
      day: 30,
      event: 'held-for-a-place',
      reason: 'ready',
      waitsFor: 'help',
      work: work(0),
    } as const;
    const down = between(
      led,
      hold,
      { day: 50, event: 'stage-ended', reason: 'ready', work: work(0) },
      { day: 50, event: 'stage-started', stage: 'help' },
      { day: 50, event: 'allocated', stage: 'help', worker: HELPER },
    );
    expect(down).toBe(
      'The planned work was done (40 days at full attention), with all the attention it wanted since the run began. ' +
        'It was to go to Help, but nobody in Early help had room: it was held for a place there, still with Social worker 7 (Team 2). ' +
        'A place in Help came free after 20 days of being held. It stepped down to Help (level 2). Helper 1 (Hub) took it on.',
    );
    const out = between(led, hold, { day: 50, event: 'stage-ended', reason: 'route', route: 'away' });
    expect(out).toContain('“Moved away”. That was after 20 days of being held for a place in Help.');
  });

  it('says when a worker stays with a family, and how long a review took', () => {
    const told = between(
      led,
      { day: 30, event: 'ready', work: work(0) },
      { day: 40, event: 'stage-ended', reason: 'ready', work: work(0) },
      { day: 40, event: 'stage-started' },
      { day: 40, event: 'allocated', worker: WORKER },
    );
    expect(told).toContain(
      '; its review was next. The review came, 10 days after the work was done. It moved to',
    );
    expect(told).toContain('Social worker 7 (Team 2) stayed with it.');
  });

  it('says what need was seen, where that is right and where it is not', () => {
    expect(between(led, { day: 3, event: 'screened', need: 4, seen: 4 })).toBe(
      'Its need was seen to be of level 4.',
    );
    expect(between(led, { day: 3, event: 'screened', need: 4, seen: 3 })).toBe(
      'Its need, of level 4, was taken for level 3.',
    );
  });

  it('says who is kept, let go too early, placed, and comes of age', () => {
    expect(between(led, { day: 3, event: 'kept' })).toBe('It was decided to keep it on all the same.');
    expect(between(led, { day: 3, event: 'let-go-early', insteadOf: 'help' })).toBe(
      'It should have gone on to Help, but was let go too early.',
    );
    expect(between(led, { day: 3, event: 'placed', placement: 'foster' })).toBe('Placement: Foster care.');
    expect(between(led, { day: 3, event: 'came-of-age', children: 1 })).toBe(
      'A child came of age; 1 child is left in Assessment.',
    );
  });

  it('says once that the last child came of age', () => {
    const told = between(
      led,
      { day: 3, event: 'came-of-age', children: 0 },
      { day: 3, event: 'stage-ended', reason: 'grown' },
    );
    expect(told).toContain('Its last child came of age after 13 days in Assessment');
  });
});
