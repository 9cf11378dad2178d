import { describe, expect, test } from 'vitest';
import { studentTQuantile, studentTShareBelow } from './student-t.ts';

/** Probability, degrees of freedom, quantile: the incomplete beta function of mpmath at 40 digits, bisected. */
const KNOWN: [number, number, number][] = [
  [0.975, 1, 12.7062047361747],
  [0.975, 2, 4.302652729749464],
  [0.975, 5, 2.570581835636316],
  [0.975, 10, 2.228138851986275],
  [0.975, 30, 2.042272456301238],
  [0.975, 99, 1.984216951586417],
  [0.975, 999, 1.96234146113345],
  [0.975, 3.7, 2.867520707191189],
  [0.9, 4, 1.533206274058944],
  [0.75, 1, 1.0],
  [0.51, 3, 0.027211467049118],
  [0.995, 19, 2.860934606464979],
  [0.9995, 6, 5.95881617881876],
  [0.999999, 12, 8.504302718054583],
  [0.975, 99999, 1.959987707771845],
];

const relativeError = (found: number, known: number): number => Math.abs(found / known - 1);

describe('studentTQuantile', () => {
  test.each(KNOWN)('the %d point with %d degrees of freedom is %d', (p, freedom, known) => {
    expect(relativeError(studentTQuantile(p, freedom), known)).toBeLessThan(1e-9);
  });

  test('with one degree of freedom it is the Cauchy law', () => {
    for (const p of [0.5001, 0.6, 0.9, 0.999, 1 - 1e-9]) {
      expect(relativeError(studentTQuantile(p, 1), 1 / Math.tan(Math.PI * (1 - p)))).toBeLessThan(1e-9);
    }
  });

  test('with two degrees of freedom it has a closed form', () => {
    for (const p of [0.5001, 0.6, 0.9, 0.999, 1 - 1e-9]) {
      const closed = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
      expect(relativeError(studentTQuantile(p, 2), closed)).toBeLessThan(1e-9);
    }
  });

  test('with very many degrees of freedom it is nearly normal', () => {
    expect(studentTQuantile(0.975, 1e6)).toBeCloseTo(1.959963984540054, 5);
    expect(studentTQuantile(0.975, 1e6)).toBeGreaterThan(1.959963984540054);
  });

  test('the two sides mirror each other', () => {
    expect(studentTQuantile(0.5, 7)).toBe(0);
    expect(studentTQuantile(0.25, 7)).toBe(-studentTQuantile(0.75, 7));
  });

  test('falls as degrees of freedom are added', () => {
    for (let freedom = 1; freedom < 300; freedom++) {
      expect(studentTQuantile(0.975, freedom + 1)).toBeLessThan(studentTQuantile(0.975, freedom));
    }
  });

  test('what is no probability, or no number of degrees of freedom, is refused', () => {
    for (const p of [0, 1, -0.1, NaN]) expect(() => studentTQuantile(p, 5)).toThrow(RangeError);
    for (const freedom of [0, 0.5, NaN, Infinity])
      expect(() => studentTQuantile(0.9, freedom)).toThrow(RangeError);
  });
});

describe('studentTShareBelow', () => {
  test.each(KNOWN)('%d is below the point of it with %d degrees of freedom', (p, freedom, known) => {
    expect(studentTShareBelow(known, freedom)).toBeCloseTo(p, 9);
    expect(studentTShareBelow(-known, freedom)).toBeCloseTo(1 - p, 9);
  });

  test('half is below 0, and all or none far out', () => {
    expect(studentTShareBelow(0, 9)).toBe(0.5);
    expect(studentTShareBelow(1e9, 9)).toBe(1);
    expect(studentTShareBelow(-1e9, 9)).toBeCloseTo(0, 12);
  });
});
