import { ENGINE_VERSION } from '@taper/engine';
import { expect, it } from 'vitest';
import { dropResultsBut, inputsOf, keepResults, keptResults } from './kept-results.ts';
import type { KeptResults } from './kept-results.ts';
import { memoryStorage } from '../../../../test/support/memory-storage.ts';

const results: KeptResults = {
  ...{
    place: 'A town',
    children: 1000,
    period: 'Apr 2015 – Mar 2018',
    question: 'Why?',
    seed: 'taper',
    runs: 12,
  },
  inputs: inputsOf([], 'taper'),
  groups: [],
  scenarios: [{ name: 'Today', mark: 0, indicators: [] }],
};

it('keeps the results of a project until it is gone', () => {
  const there = memoryStorage();
  keepResults('one', results, there);
  keepResults('two', { ...results, runs: 30 }, there);
  expect(keptResults('two', there)).toMatchObject({ ...results, runs: 30 });
  dropResultsBut(new Set(['one', 'three']), there);
  expect(keptResults('two', there)).toBeNull();
  expect(keptResults('one', there)).toMatchObject(results);
});

it('passes over what another version made, and what is damaged', () => {
  const there = memoryStorage();
  keepResults('one', results, there);
  const key = there.key(0) ?? '';
  const text = there.getItem(key) ?? '';
  there.setItem(key, text.replace(ENGINE_VERSION, '0.0.0-other'));
  expect(keptResults('one', there)).toBeNull();
  there.setItem(key, text.slice(0, -10));
  expect(keptResults('one', there)).toBeNull();
});

it('keeps none of an earlier state where there is no room for the present one', () => {
  const there = memoryStorage();
  keepResults('one', results, there);
  const full = Object.assign(there, {
    setItem: () => {
      throw new DOMException('no room', 'QuotaExceededError');
    },
  });
  keepResults('one', { ...results, runs: 30 }, full);
  expect(keptResults('one', there)).toBeNull();
});

it('goes by what scenarios change and by the seed, in whatever order they stand', () => {
  const [a, b] = [
    { id: 'a', changes: { x: 1 } },
    { id: 'b', changes: { y: 2 } },
  ];
  expect(inputsOf([a, b], 's')).toBe(inputsOf([b, a], 's'));
  expect(inputsOf([a, b], 's')).not.toBe(inputsOf([a, b], 't'));
  expect(inputsOf([a], 's')).not.toBe(inputsOf([{ ...a, changes: { x: 2 } }], 's'));
});
