import { describe, expect, test } from 'vitest';
import { council, readText, smallCouncil } from '../../../../test/support/small-council.ts';
import { scenarioHash } from './hash.ts';

const hashOf = (text: string) => {
  const { scenario, findings } = readText(text);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return scenarioHash(scenario!);
};
const hash = hashOf(smallCouncil);

test('a hash is a SHA-256 in hexadecimal', () => {
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

describe('the same hash', () => {
  test.each([
    ['a name', ['name: Small council', 'name: Large council']],
    ['about', ['What happens next?', 'What happened?']],
    ['the name of the place', ['name: Smallshire', 'name: Largeshire']],
    ['a label', ['  assessment:\n', '  assessment:\n    label: First look\n']],
    ['a label of a unit', ['east: { count', 'east: { label: East end, count']],
    ['a label of a route', ['moved: { share', 'moved: { label: Moved away, share']],
    [
      'the order of keys',
      [
        'level: 4\n    service: social-work\n    official: [referral]',
        'service: social-work\n    level: 4\n    official: [referral]',
      ],
    ],
    ['the order of what a role leads', ['[assessment, child-in-need]', '[child-in-need, assessment]']],
    ['the source of a number', ['source: Return', 'source: Census']],
    ['a range that is no assumption', ['low: 300', 'low: 310']],
    ['another way to write a length of time', ['timeBox: { after: 12w }', 'timeBox: { after: 84d }']],
    ['a default written out', ['frailty: 0.7 }', 'frailty: 0.7 }\nview: { show: [] }']],
  ] as const)('whatever differs in %s', (_what, change) => {
    expect(hashOf(council(change))).toBe(hash);
  });
});

describe('another hash', () => {
  test.each([
    ['a number', ['frailty: 0.7', 'frailty: 0.8']],
    ['a range of an assumption', ['low: 0, high: 2', 'low: 0, high: 3']],
    ['an id', ['      moved: {', '      left: {']],
    ['no limit in place of a limit', ['queueMax: 40', 'queueMax: none']],
    ['the first day', ['2015-04-01', '2016-04-01']],
    ['the number of children in the area', ['children: 10000', 'children: 10001']],
    ['a part switched off', ['reviews: { first: 88d, next: 176d, early: 7d }', 'reviews: none']],
  ] as const)('when %s differs', (_what, change) => {
    expect(hashOf(council(change))).not.toBe(hash);
  });
});

test('the hash of a scenario stays the same from release to release', () => {
  expect(hash).toBe('313a41a519bbc3dc065235e3d1663867b2c7bddae638dadd610e4c2a0ee542ef');
});
