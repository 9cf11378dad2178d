import { describe, expect, test } from 'vitest';
import { editDistance, nearest, suggestion } from './nearest.ts';

describe('edit distance', () => {
  test.each([
    ['plan', 'plan', 0],
    ['plan', 'plam', 1],
    ['plan', 'paln', 1],
    ['plan', 'pan', 1],
    ['plan', 'plans', 1],
    ['', 'plan', 4],
    ['vacancy', 'frailty', 6],
  ])('"%s" and "%s" are %d edits apart', (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits);
    expect(editDistance(to, from)).toBe(edits);
  });
});

describe('the nearest name', () => {
  test('a misspelt field is taken for the one it is nearest to', () => {
    expect(nearest('vacency', ['cap', 'vacancy', 'units'])).toBe('vacancy');
  });
  test('capitals do not count', () => {
    expect(nearest('timebox', ['reviews', 'timeBox'])).toBe('timeBox');
  });
  test('a name unlike any other is taken for none', () => {
    expect(nearest('caseload', ['cap', 'vacancy', 'units'])).toBeNull();
  });
});

describe('a suggestion', () => {
  test('offers the nearest name', () => {
    expect(suggestion('hous', ['hours', 'level'], 'field')).toBe('did you mean "hours"?');
  });
  test('lists what there is when nothing is near', () => {
    expect(suggestion('xyz', ['hours', 'level'], 'field')).toBe('use one of: hours, level');
  });
  test('says so when there is nothing to choose from', () => {
    expect(suggestion('xyz', [], 'role')).toBe('there is no role here');
  });
});
