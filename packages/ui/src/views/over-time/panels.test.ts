import { readFileSync } from 'node:fs';
import { indicatorsOf, readScenario, seriesOf } from '@taper/engine';
import { expect, it } from 'vitest';
import { seriesGroups } from './panels.ts';

const base = readScenario('scenarios/durham/today.yaml', (file) => readFileSync(file, 'utf8')).scenario!;
const headlines = indicatorsOf(base).filter(({ headline }) => headline);
const groups = seriesGroups(base, headlines);
const ids = groups.flatMap(({ indicators }) => indicators.map(({ id }) => id));

it('children open at each level come first, then those without a worker', () => {
  expect(groups.slice(0, 2).map(({ id }) => id)).toEqual(['Children open', 'Without a worker']);
  expect(groups[0]?.indicators.map(({ id }) => id)).toEqual(
    [2, 3, 4, 5].map((level) => `open.children.level=${level}`),
  );
});

it('every headline that is reported month by month can be looked at, each once', () => {
  const monthly = new Set(seriesOf(base).map(({ id }) => id));
  const wanted = headlines.filter(({ id }) => monthly.has(id) && id !== 'open.children.level=1');
  expect(wanted.filter(({ id }) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
