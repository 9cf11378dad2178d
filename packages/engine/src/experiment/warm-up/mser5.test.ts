import { describe, expect, it } from 'vitest';
import { standardNormal } from '../../random/normal.ts';
import { seedKey } from '../../random/key.ts';
import { uniform } from '../../random/threefry.ts';
import { mser5 } from './mser5.ts';

const { k0, k1 } = seedKey('series');

/** A process that forgets by a half each month (AR(1), standard deviation 1), and what is added to it. */
function series(length: number, number: number, added: (month: number) => number): Float64Array {
  const remembered = 0.5;
  let state = standardNormal(uniform(k0, k1, 0, number));
  return Float64Array.from({ length }, (_, month) => {
    const shock = standardNormal(uniform(k0, k1, month + 1, number));
    state = remembered * state + Math.sqrt(1 - remembered * remembered) * shock;
    return state + added(month);
  });
}

const numbers = Array.from({ length: 200 }, (_, number) => number);
const share = (of: boolean[]) => of.filter(Boolean).length / of.length;

describe('MSER-5', () => {
  it('leaves out the batches that are worked out by hand', () => {
    // Squares about the mean over the square of their number: 80 / 100 of all ten, (9 − 1/9) / 81 without the first,
    // 8 / 64 without the first two.
    const means = [9, 1, 1, -1, 1, -1, 1, -1, 1, -1];
    const batches = Float64Array.from({ length: 50 }, (_, month) => means[Math.floor(month / 5)]!);
    expect(mser5(batches)).toEqual({ leaveOut: 5, wouldBe: 5 });
  });

  it('goes by batches of five and does not use what fills none', () => {
    const steps = Float64Array.from({ length: 63 }, (_, month) => (month < 12 ? 10 : month < 60 ? 0 : 99));
    // The third batch has two months of the start.
    expect(mser5(steps).leaveOut).toBe(15);
  });

  it('leaves out nothing of a series that does not vary', () => {
    expect(mser5(new Float64Array(156).fill(1 / 3))).toEqual({ leaveOut: 0, wouldBe: 0 });
  });

  it('mostly leaves out little where there is no start', () => {
    const found = numbers.map((number) => mser5(series(160, number, () => 0)).leaveOut);
    expect(share(found.map((one) => one !== null && one <= 20))).toBeGreaterThan(0.75);
    expect(share(found.map((one) => one === null))).toBeLessThan(0.1);
  });

  it('leaves out most of a start that decays, more of one that decays more slowly', () => {
    const median = (decay: number) => {
      const found = numbers.map(
        (number) => mser5(series(160, number, (month) => 15 * Math.exp(-month / decay))).leaveOut ?? 80,
      );
      return found.sort((a, b) => a - b)[found.length / 2]!;
    };
    // A twentieth of the start is left after 3 time constants: 15 and 45 months.
    expect(Math.abs(median(5) - 15)).toBeLessThanOrEqual(5);
    expect(Math.abs(median(15) - 45)).toBeLessThanOrEqual(10);
    expect(median(15)).toBeGreaterThan(median(5));
  });

  it('finds no start of a series that grows all the time, and says where it would be', () => {
    const found = numbers.map((number) => mser5(series(160, number, (month) => month)));
    expect(found.every(({ leaveOut }) => leaveOut === null)).toBe(true);
    for (const { wouldBe } of found) expect(wouldBe).toBeGreaterThan(80);
  });
});
