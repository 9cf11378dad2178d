import { describe, expect, it } from 'vitest';
import { acrossReplications, openPeople, staffed } from '../../support/people.ts';
import { expectMean } from '../../support/standard-error.ts';

const LEAVING = 0.8;
const SPELLS = 3;
/** Days ill for each spell. */
const LENGTH = 14;
const NU = 1.5;
const SIGMA = 2;
/** Hours a week that a full-time worker has for families, all else left out; and families each leads. */
const HOURS = 40;
const EACH = 10;

interface Council {
  /** What families want for each hour there is. */
  readonly wanted: number;
  readonly spells?: number;
  /** Days that a spell lasts. */
  readonly length?: number;
  readonly months?: number;
  readonly timeline?: string;
}

/**
 * Units whose posts are filled as soon as they fall empty, so that their hours are always the same. Nobody leaves or
 * falls ill until all have their families, eight weeks before the start: from then on families are the same as well.
 */
const council = ({ wanted, spells = 0, length = LENGTH, months = 48, timeline }: Council) => {
  const begins = `from: 2000-11-06, set: { demand.streams.all.families: 0, roles.worker.workforce.leaving: ${LEAVING},
    roles.worker.workforce.sickness.spells: ${spells} }`;
  return staffed({
    roles: `{ worker: { hours: ${HOURS}, leads: [work], workforce: {
      leaving: 0, recruitment: { law: fixed, mean: 0d }, sickness: { spells: 0, length: { law: fixed, mean: ${length}d } } } } }`,
    units: '{ team: { count: 4, posts: { worker: 5 } } }',
    ...{ each: EACH, hours: (wanted * HOURS) / EACH, months, warmUp: '12w' },
    timeline: `begins: { ${begins} }${timeline === undefined ? '' : `, ${timeline}`}`,
    rest: `assumptions:
  overloadToLeaving: { value: ${NU}, low: ${NU}, high: ${NU} }
  overloadToSickness: { value: ${SIGMA}, low: ${SIGMA}, high: ${SIGMA} }
`,
  });
};

const TURNOVER = 'turnover.share.service=team';
const SICKNESS = 'sickness.share.service=team';
/** Share of time ill where spells follow so long after one another. */
const illShare = (spells: number) => {
  const ratio = (spells * LENGTH) / 365.25;
  return ratio / (1 + ratio);
};

describe('overload of a unit', () => {
  it.each([
    ['none, where families want just the hours there are', 1, 0],
    ['a half, where they want half as much again', 1.5, 0.5],
    ['1, where they want twice the hours', 2, 1],
    ['1 at most, where they want four times', 4, 1],
  ])('is %s, and makes so many more leave', (_, wanted, overload) => {
    const turnover = acrossReplications(council({ wanted }), 12, (run) => run.value(TURNOVER));
    expectMean(turnover, LEAVING * (1 + NU * overload));
  });

  it.each([
    [1, 0],
    [1.5, 0.5],
    [2, 1],
  ])('makes people ill so much oftener where families want %s times the hours', (wanted, overload) => {
    const scenario = council({ wanted, spells: SPELLS });
    const shares = acrossReplications(scenario, 12, (run) => run.value(SICKNESS));
    expectMean(shares, illShare(SPELLS * (1 + SIGMA * overload)));
  });

  it('has no effect where assumptions are off', () => {
    const scenario = council({ wanted: 4, spells: SPELLS });
    const runs: [number, number][] = [];
    acrossReplications(scenario, 12, (run) => runs.push([run.value(TURNOVER), run.value(SICKNESS)]), 'off');
    expectMean(
      runs.map(([turnover]) => turnover),
      LEAVING,
    );
    expectMean(
      runs.map(([, sickness]) => sickness),
      illShare(SPELLS),
    );
  });

  it('is not that people are ill today: the hours are those there would be with everybody there', () => {
    // Half of the people are ill at any time, for months.
    const scenario = council({ wanted: 1, spells: 4, length: 91 });
    const turnover = acrossReplications(scenario, 12, (run) => {
      expect(run.value('attention.mean.service=team')).toBeLessThan(0.8);
      return run.value(TURNOVER);
    });
    expectMean(turnover, LEAVING);
  });
});

describe('overload is the average of four weeks that have ended', () => {
  /** From a day on, families want twice the hours that there are. */
  const from = (date: string) =>
    openPeople(
      council({
        ...{ wanted: 1, months: 6 },
        timeline: `busy: { from: ${date}, set: { stages.work.hours: ${(2 * HOURS) / EACH} } }`,
      }),
    );
  const mondays = (run: ReturnType<typeof from>, weeks: readonly number[]) =>
    weeks.map((week) => {
      run.runTo(week * 7);
      return run.world.overload.average(0);
    });

  it('and so rises by a quarter on each Monday from a Monday on', () => {
    // Day 0 is a Monday, and so is 29 January, day 28.
    expect(mondays(from('2001-01-29'), [3, 4, 5, 6, 7, 8, 9])).toEqual([0, 0, 0.25, 0.5, 0.75, 1, 1]);
  });

  it('and counts the days of a week in which it began', () => {
    // Thursday, 1 February: four days of the first week.
    const part = 4 / 7;
    const expected = [0, part / 4, (part + 1) / 4, (part + 2) / 4, (part + 3) / 4, 1];
    mondays(from('2001-02-01'), [4, 5, 6, 7, 8, 9]).forEach((average, week) =>
      expect(average).toBeCloseTo(expected[week]!, 12),
    );
  });

  it('and raises what people leave by from the next Monday on', () => {
    const run = from('2001-01-29');
    const rates = (day: number) => {
      run.runTo(day);
      return [...run.world.posts.leaveRate].map((rate) => (rate * 365.25) / LEAVING);
    };
    for (const [day, overload] of [
      [34.9, 0],
      [35, 0.25],
      [41.9, 0.25],
      [42, 0.5],
      [56, 1],
    ] as const)
      for (const rate of rates(day)) expect(rate).toBeCloseTo(1 + NU * overload, 12);
  });
});
