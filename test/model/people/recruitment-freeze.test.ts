import { describe, expect, it } from 'vitest';
import { prepareReplications, type Scenario } from '@taper/engine';
import { EMPTY, PERMANENT } from '../../../packages/engine/src/model/people/posts.ts';
import { lookAlong, openPeople, recordPeople, staffed } from '../../support/people.ts';

const RECRUITMENT = 120;
/** 2 April to 1 October 2001, in days from the start. */
const FROM = 91;
const TO = 273;
const MONTHS = 24;

const FREEZE = 'from: 2001-04-02, to: 2001-10-01, set: { roles.worker.workforce.recruiting: 0 }';

const council = (timeline: string | undefined, each = 0) =>
  staffed({
    roles: `{ worker: { leads: [work], workforce: { leaving: 0.8, recruitment: { law: fixed, mean: ${RECRUITMENT}d } } } }`,
    units: '{ team: { count: 12, posts: { worker: 10 } } }',
    ...{ each, months: MONTHS, warmUp: '3y' },
    ...(timeline === undefined ? {} : { timeline: `freeze: { ${timeline} }` }),
  });

/** Spells in which posts are empty: from when, to the part of a day, and until somebody started. */
function vacancies(scenario: Scenario) {
  const run = openPeople(scenario);
  const { count } = run.world.model.posts;
  const all: { post: number; occupant: number; from: number; until: number }[] = [];
  const open = new Map<number, number>();
  lookAlong(
    run,
    720,
    ({ posts }, day) => {
      for (let post = 0; post < count; post++) {
        const from = open.get(post);
        if (posts.state[post] === EMPTY && from === undefined) open.set(post, posts.hireAsOf[post]!);
        if (posts.state[post] !== PERMANENT || from === undefined) continue;
        open.delete(post);
        expect(posts.since[post]).toBeLessThanOrEqual(day);
        all.push({ post, occupant: posts.occupant[post]!, from, until: posts.since[post]! });
      }
    },
    1 / 2,
  );
  return all;
}

describe('a freeze of recruitment', () => {
  const free = vacancies(council(undefined));
  const frozen = vacancies(council(FREEZE));

  it('lets nobody start while it lasts', () => {
    const during = ({ until }: { until: number }) => until > FROM && until <= TO;
    expect(free.filter(during).length).toBeGreaterThan(10);
    expect(frozen.filter(during)).toEqual([]);
  });

  it('puts off by its length who was being recruited when it began', () => {
    const underWay = free.filter(({ from, until }) => from < FROM && until > FROM);
    expect(underWay.length).toBeGreaterThan(5);
    for (const { post, occupant, until } of underWay) {
      const same = frozen.find((other) => other.post === post && other.occupant === occupant)!;
      expect(same.until).toBeCloseTo(until + (TO - FROM), 9);
    }
  });

  it('lets recruitment for posts that fall empty meanwhile start at its end', () => {
    const emptied = frozen.filter(({ from }) => from > FROM && from < TO);
    expect(emptied.length).toBeGreaterThan(5);
    for (const { until } of emptied) expect(until).toBeCloseTo(TO + RECRUITMENT, 9);
  });

  it('changes nothing before it, nor for posts that fall empty after it', () => {
    const before = ({ until }: { until: number }) => until <= FROM;
    expect(frozen.filter(before)).toEqual(free.filter(before));
    expect(free.filter(before).length).toBeGreaterThan(5);
    const after = frozen.filter(({ from }) => from > TO + 1);
    expect(after.length).toBeGreaterThan(10);
    for (const { from, until } of after) expect(until - from).toBeCloseTo(RECRUITMENT, 9);
  });

  it('of half the pace takes twice as long for what falls within it', () => {
    const slow = vacancies(council('from: 2001-01-08, set: { roles.worker.workforce.recruiting: 0.5 }'));
    const within = slow.filter(({ from }) => from > 8);
    expect(within.length).toBeGreaterThan(10);
    for (const { from, until } of within) expect(until - from).toBeCloseTo(2 * RECRUITMENT, 9);
  });
});

describe('the same seed', () => {
  const scenario = council(FREEZE, 3);
  it('gives the same bytes, with people who come and go and numbers that change', () => {
    const bytes = (seed: string) => prepareReplications([scenario], seed, 'mid').replicate(0).values[0];
    expect(bytes('same')).toEqual(bytes('same'));
    expect(bytes('other')).not.toEqual(bytes('same'));
  });

  it('gives the same whether one looks on every day or only in the end', () => {
    const looked = openPeople(scenario);
    lookAlong(looked, 700, () => undefined);
    const [a, b] = [recordPeople(scenario, {}, looked), recordPeople(scenario)];
    const id = 'attention.mean.service=team';
    expect(a.world.recorder.sums).toEqual(b.world.recorder.sums);
    expect(a.value(id)).toBe(b.value(id));
    expect([...a.world.posts.since]).toEqual([...b.world.posts.since]);
  });
});
