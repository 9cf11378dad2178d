import { describe, expect, it } from 'vitest';
import { AGENCY, PERMANENT } from '../../../packages/engine/src/model/people/posts.ts';
import { acrossReplications, lookAlong, openPeople, staffed } from '../../support/people.ts';
import { expectMean, expectShare } from '../../support/standard-error.ts';
import { moments } from '../../support/goodness-of-fit.ts';

const YEAR = 365.25;
const LEAVING = 0.8;
const RECRUITMENT = 200;
const DELAY = 60;
const COVERED = 0.7;
const PREMIUM = 0.55;

interface Cover {
  readonly after?: string;
  readonly share?: number;
  readonly more?: string;
  readonly leaving?: number;
  readonly unit?: string;
  readonly months?: number;
}

/** Forty posts that take 200 days to fill, of which agency staff cover some. */
const council = ({
  after = `{ law: fixed, mean: ${DELAY}d }`,
  share = COVERED,
  more = '',
  leaving = LEAVING,
  unit = '',
  months = 60,
}: Cover) =>
  staffed({
    roles: `{ worker: { leads: [work], workforce: {
      leaving: ${leaving}, recruitment: { law: fixed, mean: ${RECRUITMENT}d },
      agency: { share: ${share}, after: ${after}, premium: ${PREMIUM}${more} } } } }`,
    units: `{ team: { count: 4, posts: { worker: 10 }${unit} } }`,
    ...{ months, warmUp: '4y' },
  });

/** Share of all time of a post that lasts so many days of each vacancy. */
const shareOf = (days: number) => ((LEAVING / YEAR) * days) / (1 + (LEAVING / YEAR) * RECRUITMENT);

const VACANT = 'vacancy.share.service=team';
const UNCOVERED = 'vacancy.uncovered.share.service=team';
const SALARIES = 'staff.salaries.service=team';
const runs = 16;

describe('agency cover', () => {
  it('comes to its share of vacancies after its delay and stays until the post is filled', () => {
    const covered = acrossReplications(council({}), runs, (run) => run.value(VACANT) - run.value(UNCOVERED));
    expectMean(covered, shareOf(COVERED * (RECRUITMENT - DELAY)));
  });

  it('comes to fewer where finding it may take longer than filling the post', () => {
    const after = '{ law: exponential, mean: 150d }';
    const covered = acrossReplications(
      council({ after }),
      runs,
      (run) => run.value(VACANT) - run.value(UNCOVERED),
    );
    // Mean of what is left of the vacancy when cover comes, which is nothing where it comes too late.
    const days = RECRUITMENT - 150 * (1 - Math.exp(-RECRUITMENT / 150));
    expectMean(covered, shareOf(COVERED * days));
  });

  it('leaves a post vacant in the official sense, and neither hastens nor delays who fills it', () => {
    for (const share of [0, 0.7, 1])
      expectMean(
        acrossReplications(council({ share }), runs, (run) => run.value(VACANT)),
        shareOf(RECRUITMENT),
        `share ${share}`,
      );
  });

  it('costs a salary and its premium', () => {
    const salaries = acrossReplications(council({}), runs, (run) => run.value(SALARIES) / 40);
    const agency = shareOf(COVERED * (RECRUITMENT - DELAY));
    expectMean(salaries, 1 - shareOf(RECRUITMENT) + agency * (1 + PREMIUM));
  });

  it('is the agency share of those in post', () => {
    const run = acrossReplications(council({}), 2, (recorded) => {
      const { model } = recorded.world;
      const [agency, permanent] = [model.channels.agencyFte(0), model.channels.permanentFte(0)];
      const [covering, own] = [recorded.mean(agency), recorded.mean(permanent)];
      expect(covering).toBeGreaterThan(0);
      return recorded.value('agency.share.service=team') - covering / (covering + own);
    });
    for (const difference of run) expect(difference).toBeCloseTo(0, 12);
  });
});

describe('a vacancy', () => {
  it('is covered or not for as long as it lasts, whoever of the agency goes', () => {
    // Posts that nobody permanent ever comes to, and agency staff who find them in a day and leave in two weeks.
    const scenario = council({
      ...{ after: '{ law: fixed, mean: 1d }', more: ', leaving: 26', leaving: 0, unit: ', vacancy: 1' },
      months: 6,
    });
    let covered = 0;
    const posts = 40 * 10;
    for (let replication = 0; replication < 10; replication++) {
      const ever = new Set<number>();
      lookAlong(openPeople(scenario, { replication }), 180, ({ posts: { state } }) => {
        state.forEach((is, post) => {
          expect(is).not.toBe(PERMANENT);
          if (is === AGENCY) ever.add(post);
        });
      });
      covered += ever.size;
    }
    expectShare(covered, posts, COVERED);
  });
});

describe('agency staff who leave of their own accord', () => {
  const STAY = 90;
  const scenario = council({
    ...{ share: 1, more: `, leaving: ${YEAR / STAY}`, leaving: 0, unit: ', vacancy: 1' },
    months: 120,
  });

  it('are replaced after the delay again: there for their stay out of stay and delay', () => {
    const uncovered = acrossReplications(scenario, runs, (run) => run.value(UNCOVERED));
    expectMean(uncovered, DELAY / (STAY + DELAY));
  });

  it('start once in every stay and delay, and are no leavers, whom only permanent people are', () => {
    const starts = acrossReplications(scenario, runs, (run) => {
      expect(run.sum(run.world.model.channels.leavers(0))).toBe(0);
      expect(run.sum(run.world.model.channels.starters(0))).toBe(0);
      return run.value('agencyStarts.perYear.service=team') / 40;
    });
    expectMean(starts, YEAR / (STAY + DELAY));
    expect(moments(starts).variance).toBeGreaterThan(0);
  });
});
