import { describe, expect, it } from 'vitest';
import { formatChange, formatRange, formatValue } from './format.ts';

describe('a value', () => {
  it.each([
    [0.209, 'share', '20.9%'],
    [1239.6, 'families', '1,240'],
    [1_234_567, 'children', '1,234,567'],
    [84.27, 'children', '84.3'],
    [3.04, 'families', '3.0'],
    [14.24, 'days', '14.2 days'],
    [412.4, 'days', '412 days'],
    [17.236, 'children per worker', '17.2'],
    [0.8514, 'ratio', '0.85'],
    [-0.4, 'families', '\u22120.4'],
    [0, 'share', '0.0%'],
  ])('of %d %s reads %s', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });

  it('that was never counted reads as a dash', () => {
    expect([formatValue(null, 'days'), formatValue(NaN, 'share')]).toEqual(['–', '–']);
  });

  it('takes the decimals of the numbers it stands among', () => {
    expect(formatValue(98.7, 'families', 1240)).toBe('99');
    expect(formatValue(10.04, 'ratio', 9)).toBe('10.04');
  });

  it('just below a step of precision is not written with a decimal too many', () => {
    expect(formatValue(99.96, 'families')).toBe('100');
    expect(formatValue(9.996, 'ratio')).toBe('10.0');
  });
});

describe('a difference', () => {
  it.each([
    [-0.0187, 'share', '\u22121.9 points'],
    [34.2, 'families', '+34.2'],
    [-1240, 'children', '\u22121,240'],
    [2.5, 'days', '+2.5 days'],
  ])('of %d %s reads %s', (value, unit, text) => {
    expect(formatChange(value, unit)).toBe(text);
  });

  it('that rounds to nothing has no sign', () => {
    expect(formatChange(0.0001, 'share')).toBe('0.0 points');
    expect(formatChange(-0.004, 'families')).toBe('0.0');
  });
});

describe('an interval', () => {
  it('names its unit once', () => {
    expect(formatRange([0.205, 0.2134], 'share')).toBe('20.5–21.3%');
    expect(formatRange([13.2, 15.1], 'days')).toBe('13.2–15.1 days');
  });

  it('has the same decimals at both ends', () => {
    expect(formatRange([98.4, 104.2], 'families')).toBe('98–104');
  });

  it('of a difference says "to", since a dash would read as a minus', () => {
    expect(formatRange([-0.023, -0.015], 'share', formatChange)).toBe('\u22122.3 to \u22121.5 points');
    expect(formatRange([-3, 4.04], 'families', formatChange)).toBe('\u22123.0 to +4.0');
    expect(formatRange([0.4, 1.2], 'days', formatChange)).toBe('+0.4 to +1.2 days');
    expect(formatRange([-0.0001, 0.0001], 'share', formatChange)).toBe('0.0 to 0.0 points');
  });

  it('that cannot be formed reads as a dash', () => {
    expect(formatRange(null, 'share')).toBe('–');
  });
});

describe('amounts of money', () => {
  it.each([
    [412_345, 'GBP a year', '£0.41m a year'],
    [400_000, 'GBP a year', '£0.4m a year'],
    [41_264_000, 'GBP', '£41.3m'],
    [1_234_567_890, 'GBP', '£1,234.6m'],
    [12_345, 'GBP', '£12,300'],
    [1_234, 'GBP', '£1,230'],
    [123.4, 'EUR', '€123'],
    [8.5, 'GBP', '£8.50'],
    [0, 'GBP a year', '£0 a year'],
    [-12_345, 'SEK', '−SEK 12,300'],
  ])('%d %s is written %s', (value, unit, written) => {
    expect(formatValue(value, unit)).toBe(written);
  });

  it('differences have a sign before the symbol, and intervals their words once', () => {
    expect(formatChange(-412_345, 'GBP a year')).toBe('−£0.41m a year');
    expect(formatChange(412_345, 'GBP')).toBe('+£0.41m');
    expect(formatRange([1_240_000, 1_310_000], 'GBP a year')).toBe('£1.2m–£1.3m a year');
    expect(formatRange([-12_300, 9_000], 'GBP', formatChange)).toBe('−£12,300 to +£9,000');
  });

  it('a column has amounts of one size', () => {
    expect(formatValue(12_345, 'GBP', 3_000_000)).toBe('£0.0m');
    expect(formatValue(298_000, 'GBP', 310_000)).toBe('£0.30m');
  });
});
