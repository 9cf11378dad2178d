import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPath, parsePath } from './path.ts';

test('a path is its keys with dots between', () => {
  expect(formatPath(['stages', 'child-in-need', 'hours'])).toBe('stages.child-in-need.hours');
  expect(parsePath('stages.child-in-need.hours')).toEqual(['stages', 'child-in-need', 'hours']);
});

test('a key with a dot is quoted', () => {
  expect(formatPath(['work', 'bands', '0y..2y'])).toBe('work.bands."0y..2y"');
  expect(parsePath('work.bands."0y..2y"')).toEqual(['work', 'bands', '0y..2y']);
});

test.each(['', '.', 'a.', '.a', 'a..b', '"a', 'a"b'])('"%s" is no path', (text) => {
  expect(parsePath(text)).toBeNull();
});

test('every path that is written can be read', () => {
  const path = fc.array(fc.string(), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(path, (keys) => {
      expect(parsePath(formatPath(keys))).toEqual(keys);
    }),
  );
});
