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

it('counts the other changes', () => {
  expect(scenarioName([posts, posts, posts])).toBe('+20% family worker posts and 2 more');
  expect(scenarioName([])).toBe('New scenario');
});
