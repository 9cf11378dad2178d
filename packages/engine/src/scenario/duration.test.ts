import { expect, test } from 'vitest';
import { durationDays, parseDuration, timeUnit } from './duration.ts';

test.each([
  ['10d', 10],
  ['13w', 91],
  ['3mo', 91.3125],
  ['12mo', 365.25],
  ['2y', 730.5],
  ['47.6d', 47.6],
])('%s is %d days', (text, days) => {
  expect(durationDays(parseDuration(text)!)).toBe(days);
});

test('working days have no fixed length in days', () => {
  const clock = parseDuration('45wd')!;
  expect(clock).toEqual({ amount: 45, unit: 'wd' });
  expect(durationDays(clock)).toBeNaN();
});

test.each(['13', 'w', '13 w', '-2d', '1e3d', '2Y', 'forever', ''])('"%s" is not a length of time', (text) => {
  expect(parseDuration(text)).toBeNull();
});

test('units of time may be spelt out', () => {
  expect(['days', 'Week', 'months', 'y', 'working days', 'hours', 'constructor'].map(timeUnit)).toEqual([
    ...['d', 'w', 'mo', 'y', 'wd'],
    ...[null, null],
  ]);
});
