import { expect, it } from 'vitest';
import { scenarioName } from './scenario-name.ts';

const posts = { label: 'Family worker posts', from: '15', to: '18' };

it('names a scenario after its change, in percent where that says something', () => {
  expect(scenarioName([posts])).toBe('+20% family worker posts');
  expect(scenarioName([{ ...posts, to: '12' }])).toBe('−20% family worker posts');
  expect(scenarioName([{ ...posts, to: '60' }])).toBe('Family worker posts 60');
  expect(scenarioName([{ label: 'Social work: kind of cap', from: 'none', to: 'hard' }])).toBe(
    'Social work: kind of cap hard',
  );
});

it('compares lengths of time in one unit only, and leaves shares as they are', () => {
  const length = { label: 'Support: mean', from: '10w', to: '12w' };
  expect(scenarioName([length])).toBe('+20% support: mean');
  expect(scenarioName([{ ...length, to: '3mo' }])).toBe('Support: mean 3mo');
  expect(scenarioName([{ label: 'Vacancy', from: '20%', to: '10%' }])).toBe('Vacancy 10%');
});

it('names units of another size by what they are, not by the posts that do not divide evenly', () => {
  const cut = { label: 'Social work', from: '26 units of 7 posts', to: '46 units of 4 posts' };
  const rest = { label: 'Social worker posts', from: '182', to: '184' };
  expect(scenarioName([rest, cut])).toBe('Smaller units: 46 with 4 posts each');
  expect(scenarioName([{ ...cut, to: '1 unit of 180 posts' }])).toBe('Larger units: 1 with 180 posts');
  expect(scenarioName([posts, cut])).toBe('Smaller units: 46 with 4 posts each and 1 more');
});

it('counts units that are cut alike as one change', () => {
  const cut = { label: 'East', from: '1 unit of 34 posts', to: '2 units of 17 posts' };
  expect(scenarioName([cut, { ...cut, label: 'West' }])).toBe('Smaller units: 2 with 17 posts each');
  const other = { ...cut, label: 'West', to: '4 units of 8.5 posts' };
  expect(scenarioName([cut, other])).toBe('Smaller units: 2 with 17 posts each and 1 more');
});

it('counts the other changes', () => {
  expect(scenarioName([posts, posts, posts])).toBe('+20% family worker posts and 2 more');
  expect(scenarioName([])).toBe('New scenario');
});
