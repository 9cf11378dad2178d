import type { SeekFound, SeekTrial } from '@taper/engine';
import { expect, it } from 'vitest';
import type { Lever } from '../../state/levers.ts';
import type { GoalQuestion } from '../../state/seeker.ts';
import { answerWords, questionWords, valueToTake, valueWords } from './answer-words.ts';
import { chartWords, goalTable } from './goal-chart.ts';

const lever: Lever = {
  ...{ path: 'services.help.units.team.posts.worker', label: 'Family worker posts', group: 'Help' },
  ...{ amount: 16, unit: '', counted: 'posts', times: 1, whole: false, isBasic: true },
  bounds: { min: 0, max: Infinity },
};
const question: GoalQuestion = {
  ...{ id: 'base', name: 'Today', lever, range: { from: 14, to: 20, step: 1 }, is: 'at-most', value: 0.15 },
  indicator: {
    ...{ id: 'rereferrals.share', label: 'Re-referrals', definition: '', unit: 'share', good: 'lower' },
    ...{ matters: 0.01, official: null, headline: true },
  },
};
const trial = (
  value: number | null,
  mean: number,
  state: SeekTrial['state'],
  probability = 0.5,
): SeekTrial => ({
  ...{ values: [value], replications: 30, price: null, state, probability },
  outcomes: [{ indicator: 'rereferrals.share', mean, ci95: [mean - 0.004, mean + 0.004] }],
});
const trials = [
  trial(14, 0.22, 'missed', 0),
  trial(17, 0.152, 'unclear', 0.2),
  trial(18, 0.144, 'met', 0.999),
];
const found: SeekFound = {
  ...{
    verdict: 'found',
    answer: trials[2]!,
    nearest: trials[2]!,
    regions: [],
    shapes: ['falls'],
    rivals: [],
  },
  ...{ edge: { value: 18, met: 'upwards', ci95: [17, 18] }, edges: [], combinations: null },
  ...{ base: trial(null, 0.2, 'missed', 0), trials },
};
const words = (more: Partial<SeekFound>, asked: Partial<GoalQuestion> = {}, price: number | null = null) =>
  answerWords({
    ...{ question: { ...question, ...asked }, result: { found: { ...found, ...more }, price } },
    ...{ atMost: 240, currency: 'GBP' },
  });

it('asks in words', () => {
  expect(questionWords(question)).toBe(
    'Today: Family worker posts from 14 to 20 posts, in steps of 1; re-referrals at most 15.0%?',
  );
  expect(valueWords(lever, 1)).toBe('1 post');
  expect(valueWords({ ...lever, times: 100, counted: '%' }, 0.125)).toBe('12.5%');
});

it('answers first, with its interval, then with what was simulated and what there is now', () => {
  const { first, rest } = words({}, {}, 50_000);
  expect(first).toBe('Family worker posts: about 18 posts or more (95% interval 17 to 18 posts).');
  expect(rest[0]).toContain(
    'With 18 posts, re-referrals 14.4% (95% interval 14.0–14.8%, 30 runs): clearly met, with a probability of over 99%.',
  );
  expect(rest[0]).toMatch(/That is £\S+ a year more than now/);
  expect(rest[1]).toBe(
    'Today, with 16 posts: re-referrals 20.0% (95% interval 19.6–20.4%, 30 runs), missed.',
  );
});

it('a place that is known to the step needs no interval', () => {
  expect(words({ edge: { value: 18, met: 'upwards', ci95: [18, 18] } }).first).toBe(
    'Family worker posts: 18 posts or more.',
  );
});

it('what cannot be reached is said so, with the nearest and how far off it is', () => {
  const missed = [trials[0]!];
  const more = {
    verdict: 'not-reachable',
    answer: null,
    nearest: trials[0]!,
    edge: null,
    trials: missed,
  } as const;
  expect(words(more).first).toBe(
    'Not reachable within these bounds. The nearest is with 14 posts, re-referrals 22.0% (95% interval 21.6–22.4%, 30 runs), off by +7.0 points (+6.6 to +7.4 points).',
  );
  expect(words(more).rest.at(-1)).toBe('Re-referrals: falling over the range.');
});

it('what is too close to call is said so, with the runs that it took and how probable the nearest is', () => {
  const more = { verdict: 'unclear', answer: null, nearest: trials[1]!, edge: null } as const;
  expect(words(more).first).toMatch(
    /^No value clearly meets it: too close to call with 240 runs .* at least 20%\.$/,
  );
});

it('where the outcome bends, it says so and names all places', () => {
  const edges = [
    { value: 15, met: 'upwards', ci95: [14, 15] },
    { value: 19, met: 'downwards', ci95: [19, 20] },
  ] as const;
  const { rest } = words({ shapes: ['turns'], edges });
  expect(rest).toContain(
    'Re-referrals: bends over the range, clearly rising in one part and falling in another.',
  );
  expect(rest).toContain(
    'The goal begins or ceases to be met at 2 places: about 15 posts (met above), 19 posts (met below).',
  );
});

it('a search that was stopped tells what it has, and an empty one that it has nothing', () => {
  expect(words({ verdict: 'stopped', answer: null, edge: null }).first).toContain('clearly meets it yet.');
  expect(words({ verdict: 'stopped' }).first).toMatch(
    /^Stopped early\. So far: Family worker posts: about 18/,
  );
  expect(words({ verdict: 'stopped', trials: [], answer: null, nearest: null, edge: null })).toEqual({
    first: 'Stopped before the first look was over: nothing is known yet.',
    rest: [],
  });
});

it('values that cost less and may do are named', () => {
  expect(words({ rivals: [trials[1]!] }).rest.at(-1)).toBe(
    'Cheaper, and too close to call: 17 posts (at least 20%). More runs may tell.',
  );
});

it('a scenario takes the answer, or else the nearest', () => {
  expect(valueToTake(found)).toBe(18);
  expect(valueToTake({ ...found, answer: null, nearest: trials[1]! })).toBe(17);
  expect(valueToTake({ ...found, answer: null, nearest: null })).toBeNull();
});

it('the picture has all that was tried in numbers and in words', () => {
  expect(goalTable(question, found).rows).toEqual([
    ['16 posts, as it is', '20.0%', '19.6–20.4%', '30', 'missed', 'under 1%'],
    ['14 posts', '22.0%', '21.6–22.4%', '30', 'missed', 'under 1%'],
    ['17 posts', '15.2%', '14.8–15.6%', '30', 'too close to call', 'at least 20%'],
    ['18 posts', '14.4%', '14.0–14.8%', '30', 'met', 'over 99%'],
  ]);
  expect(chartWords(question, found)).toContain('17 posts: 15.2%, too close to call; 18 posts: 14.4%, met.');
});
