import { describe, expect, it } from 'vitest';
import { EMPTY, PERMANENT } from '../../../packages/engine/src/model/people/posts.ts';
import { acrossReplications, lookAlong, openPeople, staffed } from '../../support/people.ts';
import { expectMean, expectShare } from '../../support/standard-error.ts';

/** People who leave in a year, and days that it takes to fill a post on average. */
const LEAVING = 0.6;
const MEAN = 150;

const LAWS: Readonly<Record<string, string>> = {
  exponential: `{ law: exponential, mean: ${MEAN}d }`,
  fixed: `{ law: fixed, mean: ${MEAN}d }`,
  gamma: `{ law: gamma, mean: ${MEAN}d, cv: 0.5 }`,
  lognormal: `{ law: lognormal, mean: ${MEAN}d, cv: 1.5 }`,
  // The mean of a Weibull law of shape 1/2 is twice its scale.
  weibull: `{ law: weibull, scale: ${MEAN / 2}d, shape: 0.5 }`,
  bands: '{ law: bands, bands: { 0d..100d: 0.5, 150d..350d: 0.5 } }',
};

/** Long-run share of posts that nobody is in, where each is filled for 1 / leaving and then empty for a mean time. */
function emptyShare(leaving: number, days: number): number {
  const vacancies = (leaving / 365.25) * days;
  return vacancies / (1 + vacancies);
}

interface Council {
  readonly workforce?: string;
  readonly unit?: string;
  /** Of ten posts each. */
  readonly units?: number;
  readonly months?: number;
  readonly warmUp?: string;
}

const council = ({
  workforce = `leaving: ${LEAVING}, recruitment: ${LAWS.gamma!}`,
  unit,
  units = 4,
  ...rest
}: Council) =>
  staffed({
    roles: `{ worker: { leads: [work], workforce: { ${workforce} } } }`,
    units: `{ team: { count: ${units}, posts: { worker: 10 }${unit === undefined ? '' : `, ${unit}`} } }`,
    ...rest,
  });

const VACANCY = 'vacancy.share.service=team';

describe('a post', () => {
  it.each(Object.keys(LAWS))('is empty for leaving times recruiting of the time, by the law: %s', (law) => {
    const scenario = council({
      workforce: `leaving: ${LEAVING}, recruitment: ${LAWS[law]!}`,
      ...{ months: 60, warmUp: '3y' },
    });
    const shares = acrossReplications(scenario, 16, (run) => run.value(VACANCY));
    expectMean(shares, emptyShare(LEAVING, MEAN), law);
  });

  it('is never empty where nobody leaves', () => {
    const scenario = council({ workforce: `leaving: 0, recruitment: ${LAWS.fixed!}` });
    expect(acrossReplications(scenario, 2, (run) => run.value(VACANCY))).toEqual([0, 0]);
  });

  it('is empty for longer where recruitment goes at half the pace: as if it took twice as long', () => {
    const scenario = council({
      workforce: `leaving: ${LEAVING}, recruitment: ${LAWS.gamma!}, recruiting: 0.5`,
      ...{ months: 60, warmUp: '3y' },
    });
    const shares = acrossReplications(scenario, 16, (run) => run.value(VACANCY));
    expectMean(shares, emptyShare(LEAVING, 2 * MEAN));
  });

  it('is not filled again where recruitment is frozen: those there are leave one by one', () => {
    const frozen = council({
      workforce: `leaving: ${LEAVING}, recruitment: ${LAWS.gamma!}, recruiting: 0`,
      ...{ months: 24, warmUp: '0d' },
    });
    const years = 730 / 365.25;
    const open = 1 - emptyShare(LEAVING, MEAN);
    // Mean of e^(-leaving t) over the horizon.
    const left = (open * (1 - Math.exp(-LEAVING * years))) / (LEAVING * years);
    const runs = 16;
    let starters = 0;
    const shares = acrossReplications(frozen, runs, (run) => {
      starters += run.value('starters.perYear.service=team');
      return 1 - run.value(VACANCY);
    });
    expect(starters).toBe(0);
    expectMean(shares, left);
  });
});

describe('on the first day', () => {
  const opening = (replications: number) =>
    Array.from({ length: replications }, (_, replication) =>
      openPeople(council({ units: 5, warmUp: '0d' }), { replication }),
    );
  const worlds = opening(20).map(({ world }) => world);
  const posts = worlds.flatMap((world) =>
    Array.from(world.posts.state, (state, post) => ({ state, since: world.posts.since[post]! })),
  );

  it('posts are filled and empty as often as in the long run, with no warm-up at all', () => {
    const empty = posts.filter(({ state }) => state === EMPTY).length;
    expectShare(empty, posts.length, emptyShare(LEAVING, MEAN));
  });

  it('people have been there as long as in the long run: leaving is as likely at any time, so 1 / leaving', () => {
    const years = posts
      .filter(({ state }) => state === PERMANENT)
      .map(({ since }) => -since / 365.25)
      .filter((tenure) => tenure >= 0);
    expect(years.length).toBe(posts.filter(({ state }) => state === PERMANENT).length);
    expectMean(years, 1 / LEAVING);
    const longer = years.filter((tenure) => tenure > 1).length;
    expectShare(longer, years.length, Math.exp(-LEAVING));
  });
});

describe('posts that are held', () => {
  it('stand empty for good, a tenth of them, whoever comes to the others', () => {
    const scenario = council({ unit: 'vacancy: 0.1', months: 24 });
    const run = openPeople(scenario);
    const held = [...run.world.model.posts.held].flatMap((flag, post) => (flag === 1 ? [post] : []));
    expect(held).toHaveLength(4);
    lookAlong(
      run,
      720,
      ({ posts }) => {
        for (const post of held) expect(posts.state[post]).toBe(EMPTY);
      },
      10,
    );
  });

  it('are the whole vacancy where nobody leaves the others', () => {
    const workforce = `leaving: 0, recruitment: ${LAWS.fixed!}`;
    const scenario = council({ workforce, unit: 'vacancy: 0.1' });
    expect(acrossReplications(scenario, 2, (run) => run.value(VACANCY))).toEqual([0.1, 0.1]);
  });

  it('add to what the others are empty', () => {
    const scenario = council({ unit: 'vacancy: 0.25', months: 60, warmUp: '3y' });
    const shares = acrossReplications(scenario, 16, (run) => run.value(VACANCY));
    expectMean(shares, 0.25 + 0.75 * emptyShare(LEAVING, MEAN));
  });
});
