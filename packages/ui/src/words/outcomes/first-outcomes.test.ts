import { readFileSync } from 'node:fs';
import { indicatorsOf, readScenario } from '@taper/engine';
import { expect, it } from 'vitest';
import { comparedGroups } from './first-outcomes.ts';

const base = readScenario('scenarios/durham/today.yaml', (file) => readFileSync(file, 'utf8')).scenario!;
const headlines = indicatorsOf(base).filter(({ headline }) => headline);

it('families without a worker, wherever they wait, and families held below their need come before everything else', () => {
  const [first] = comparedGroups(base, headlines);
  const ids = first?.indicators.map(({ id }) => id) ?? [];
  expect(ids.slice(0, 2)).toEqual(['wait.families', 'held.below.share']);
  expect(ids.length).toBeGreaterThan(2);
  expect(ids.slice(2).every((id) => id.startsWith('wait.families.service='))).toBe(true);
});

it('nothing is told twice, and no headline is left out', () => {
  const shown = comparedGroups(base, headlines).flatMap(({ indicators }) => indicators.map(({ id }) => id));
  expect(new Set(shown).size).toBe(shown.length);
  expect(headlines.filter(({ id }) => !shown.includes(id))).toEqual([]);
});
