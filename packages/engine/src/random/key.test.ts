import { describe, expect, test } from 'vitest';
import { seedKey } from './key.ts';

describe('seedKey', () => {
  test('the same text always gives the same key', () => {
    expect(seedKey('taper')).toEqual(seedKey('taper'));
  });

  test('a key is two 32-bit words', () => {
    const { k0, k1 } = seedKey('taper');
    expect(k0).toBe(k0 | 0);
    expect(k1).toBe(k1 | 0);
    expect(k0).not.toBe(k1);
  });

  test('repeating a text makes another seed', () => {
    const keys = ['', '1', '11', '111', 'a', 'aa', '1.', '49', '49 49'].map((seed) =>
      JSON.stringify(seedKey(seed)),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('letters of all alphabets count', () => {
    expect(seedKey('A')).not.toEqual(seedKey('Ł'));
    expect(seedKey('𝛽')).not.toEqual(seedKey('𝛾'));
  });

  test('texts that differ late in a long name differ in half of the bits of their keys', () => {
    const common = 'a council like Durham, three years '.repeat(20);
    let flipped = 0;
    for (let i = 0; i < 100; i++) {
      const one = seedKey(`${common}${i}`);
      const other = seedKey(`${common}${i + 1}`);
      flipped += ones(one.k0 ^ other.k0) + ones(one.k1 ^ other.k1);
    }
    expect(Math.abs(flipped / 100 - 32)).toBeLessThan(4 * Math.sqrt(16 / 100));
  });
});

function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
