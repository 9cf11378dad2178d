import { describe, expect, it } from 'vitest';
import { timeLeft, timeLeftInWords } from './time-left.ts';

describe('the time left', () => {
  it('goes by the pace of the runs finished so far', () => {
    expect(timeLeft(10, 30, 5000)).toBe(15_000);
  });

  it('is not guessed from a single run or from the first moment', () => {
    expect(timeLeft(1, 39, 5000)).toBeNull();
    expect(timeLeft(5, 35, 100)).toBeNull();
  });

  it('is nothing when every run is finished', () => {
    expect(timeLeft(40, 0, 5000)).toBe(0);
  });

  it.each([
    [null, 'working out how long'],
    [900, 'nearly done'],
    [6100, 'about 7 s left'],
    [21_000, 'about 25 s left'],
    [58_000, 'about 1 min left'],
    [150_000, 'about 3 min left'],
  ])('of %s ms reads "%s"', (milliseconds, words) => {
    expect(timeLeftInWords(milliseconds)).toBe(words);
  });
});
