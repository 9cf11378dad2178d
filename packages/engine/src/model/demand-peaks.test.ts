import { expect, test } from 'vitest';
import { readText, smallCouncil } from '../../../../test/support/small-council.ts';
import { peakRates } from './demand-peaks.ts';

const YEAR = 365.25;
const peakOf = (timeline: string, from?: number): number => {
  const { scenario } = readText(`${smallCouncil}timeline:\n${timeline}`);
  return peakRates(scenario!, from).get('referrals')! * YEAR;
};
const rate = 'demand.streams.referrals.families';

test('without dated changes the peak of a stream is its rate', () => {
  expect(peakOf('  none: { from: 2016-01-01, set: { thresholds.stepUp: 2 } }')).toBe(320);
});

test('the peak of a stream is the highest rate that it has at any time, from warm-up on', () => {
  expect(peakOf(`  rise: { from: 2016-01-01, to: 2016-06-01, by: { ${rate}: 1.5 } }`)).toBe(480);
  expect(peakOf(`  fall: { from: 2016-01-01, by: { ${rate}: 0.5 } }`)).toBe(320);
  // Warm-up is eight years: what was over before it started does not count.
  expect(peakOf(`  past: { from: 2000-01-01, to: 2006-01-01, by: { ${rate}: 2 } }`)).toBe(320);
});

test('what changes when the results are over does not count', () => {
  expect(peakOf(`  late: { from: 2018-04-01, by: { ${rate}: 2 } }`)).toBe(320);
});

test('what is over on the day from which a scenario holds does not count', () => {
  const fall = `  fall: { from: 2015-04-01, set: { ${rate}: 200 } }`;
  expect(peakOf(fall)).toBe(320);
  expect(peakOf(fall, 0)).toBe(200);
});
