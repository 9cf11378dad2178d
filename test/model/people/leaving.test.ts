import { describe, expect, it } from 'vitest';
import type { World } from '../../../packages/engine/src/model/world.ts';
import { andersonDarling } from '../../support/goodness-of-fit.ts';
import { acrossReplications, lookAlong, openPeople, recordPeople, staffed } from '../../support/people.ts';
import { expectCount, expectMean } from '../../support/standard-error.ts';

const YEAR = 365.25;
const LEAVING = 1.5;

/** A hundred posts that are filled on the day on which they fall empty. */
const council = (leaving: number, months: number, recruitment = '0d') =>
  staffed({
    roles: `{ worker: { leads: [work], workforce: { leaving: ${leaving}, recruitment: { law: fixed, mean: ${recruitment} } } } }`,
    units: '{ team: { count: 10, posts: { worker: 10 } } }',
    ...{ months, warmUp: '3y' },
  });

describe('people leave', () => {
  it('as often in every year as the rate says, whoever they are: their number is Poisson', () => {
    let leavers = 0;
    let years = 0;
    const scenario = council(LEAVING, 24);
    for (let replication = 0; replication < 5; replication++) {
      const run = recordPeople(scenario, { replication });
      leavers += run.sum(run.world.model.channels.leavers(0));
      years += run.days / YEAR;
    }
    expectCount(leavers, LEAVING * 100 * years);
  });

  it('after times that follow an exponential law, from the first day as from any other', () => {
    const gone: number[] = [];
    const scenario = council(LEAVING, 144);
    for (let replication = 0; replication < 6; replication++) {
      const since = new Map<number, number>();
      const run = openPeople(scenario, { replication });
      const end = 12 * YEAR;
      lookAlong(
        run,
        end,
        ({ posts }, day) => {
          posts.since.forEach((start, post) => {
            // Whoever came after the first day follows on the day on which the one of the first day left.
            if (start > 0 && !since.has(post)) since.set(post, start);
            if (day === 0) expect(start).toBeLessThanOrEqual(0);
          });
        },
        7,
      );
      gone.push(...since.values());
    }
    // A hundred people, none of whom stays for eighteen times the mean.
    expect(gone).toHaveLength(600);
    expect(andersonDarling(gone, (days) => 1 - Math.exp((-LEAVING * days) / YEAR))).toBeLessThan(6);
    expectMean(gone, YEAR / LEAVING);
  });

  it('and turnover is those who leave in a year, for each one in post', () => {
    const turnover = acrossReplications(council(0.4, 60, '120d'), 16, (run) => {
      const { channels } = run.world.model;
      const years = run.days / YEAR;
      const value = run.value('turnover.share.service=team');
      expect(value).toBeCloseTo(run.sum(channels.leavers(0)) / years / run.mean(channels.permanentFte(0)), 9);
      return value;
    });
    expectMean(turnover, 0.4);
  });

  it('and as many start as leave, less those who are missing in the end', () => {
    const run = openPeople(council(LEAVING, 24, '60d'));
    const there = ({ posts, recorder, model }: World) => ({
      permanent: posts.state.reduce((sum, state) => sum + state, 0),
      counted: recorder.value(model.channels.permanentFte(0)),
    });
    const first = there(run.world);
    const recorded = recordPeople(council(LEAVING, 24, '60d'), {}, run);
    const last = there(run.world);
    const { channels } = run.world.model;
    const [starters, leavers] = [recorded.sum(channels.starters(0)), recorded.sum(channels.leavers(0))];
    expect(first.counted).toBe(first.permanent);
    expect(last.permanent - first.permanent).toBe(starters - leavers);
    expect(leavers).toBeGreaterThan(100);
  });
});
