import { readFileSync } from 'node:fs';
import { readScenario } from '@taper/engine';
import { expect, it } from 'vitest';
import { possibleCosts, readAmount } from './costs.ts';

it('costs that nobody has given come first, of roles with posts and of placements, at paths that files have', () => {
  const { scenario } = readScenario('scenarios/england/council.yaml', (file) => readFileSync(file, 'utf8'));
  const costs = possibleCosts(scenario!);
  const given = costs.map(({ amount }) => amount !== null);
  expect(given).toEqual([...given].sort((a, b) => Number(a) - Number(b)));
  expect(given).toContain(true);
  const sw = costs.find(({ path }) => path === 'roles.social-worker.cost.perYear');
  expect(sw).toMatchObject({ per: 'post', amount: scenario!.roles['social-worker']!.cost!.perYear });
  const children = costs.filter(({ per }) => per === 'child').map(({ path }) => path);
  expect(children).toEqual(
    expect.arrayContaining(Object.keys(scenario!.placements).map((id) => `placements.${id}.cost.variable`)),
  );
});

it.each([
  ['42000', 42_000],
  ['£42,000', 42_000],
  [' 1 250.50 ', 1250.5],
  ['0', 0],
  ['', null],
  ['-3', null],
  ['1e9', null],
  ['about 40', null],
])('an amount is read as people write it: %j', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});
