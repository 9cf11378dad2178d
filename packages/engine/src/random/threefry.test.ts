import { describe, expect, test } from 'vitest';
import { andersonDarling, chiSquareExcess } from '../../../../test/support/goodness-of-fit.ts';
import { deriveKey, uniform } from './threefry.ts';

/** Enciphers and gives the two words as the published vectors write them. */
function cipher(k0: number, k1: number, c0: number, c1: number): string {
  const out = new Int32Array(2);
  deriveKey(k0, k1, c0, c1, out, 0);
  return Array.from(out, (word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
}

function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

describe('deriveKey', () => {
  test('reproduces the known answers of Random123 for Threefry-2x32 with 20 rounds', () => {
    expect(cipher(0, 0, 0, 0)).toBe('6b200159 99ba4efe');
    expect(cipher(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff)).toBe('1cb996fc bb002be7');
    expect(cipher(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3)).toBe('c4923a9c 483df7a0');
  });

  test('signed and unsigned words are the same address', () => {
    expect(cipher(-1, -1, -1, -1)).toBe('1cb996fc bb002be7');
  });

  test('writes only the two words it is asked to', () => {
    const out = new Int32Array(4);
    deriveKey(0, 0, 0, 0, out, 1);
    expect(Array.from(out, (word) => word >>> 0)).toEqual([0, 0x6b200159, 0x99ba4efe, 0]);
  });

  test('each bit of key and counter flips half of the bits of the block', () => {
    const trials = 60;
    const out = new Int32Array(4);
    for (let bit = 0; bit < 128; bit++) {
      let flipped = 0;
      for (let trial = 0; trial < trials; trial++) {
        const address = [trial * 77, 12345, trial, 678];
        deriveKey(address[0]!, address[1]!, address[2]!, address[3]!, out, 0);
        address[bit >> 5]! ^= 1 << (bit & 31);
        deriveKey(address[0]!, address[1]!, address[2]!, address[3]!, out, 2);
        flipped += ones(out[0]! ^ out[2]!) + ones(out[1]! ^ out[3]!);
      }
      // 64 bits, each flipped with probability ½: 4.5 standard deviations for 128 comparisons.
      expect(Math.abs(flipped / trials - 32)).toBeLessThan(4.5 * Math.sqrt(16 / trials));
    }
  });
});

describe('uniform', () => {
  test('the extreme blocks stay strictly inside 0 and 1', () => {
    // Counters found by running the cipher backwards from blocks of all zeros and all ones.
    expect(cipher(0, 0, 0x7f72bced, 0xdcf9249d)).toBe('00000000 00000000');
    expect(uniform(0, 0, 0x7f72bced, 0xdcf9249d)).toBe(2 ** -53);
    expect(cipher(0, 0, 0xbcf893de, 0x864a12b6)).toBe('ffffffff ffffffff');
    expect(uniform(0, 0, 0xbcf893de, 0x864a12b6)).toBe(1 - 2 ** -53);
  });

  test('blocks on either side of the middle give draws at equal distance from one half', () => {
    expect(uniform(0, 0, 0xabf71065, 0xa82c53a0)).toBe(0.5 + 2 ** -53);
    expect(uniform(0, 0, 0x1c247c6e, 0x8a26af72)).toBe(0.5 - 2 ** -53);
  });

  test('draws are uniform along counters and along keys', () => {
    const alongCounter = Array.from({ length: 20_000 }, (_, i) => uniform(1, 2, 3, i << 8));
    const alongPurpose = Array.from({ length: 20_000 }, (_, i) => uniform(1, 2, i, 0));
    const alongKey = Array.from({ length: 20_000 }, (_, i) => uniform(i, 0, 3, 0));
    for (const draws of [alongCounter, alongPurpose, alongKey]) {
      expect(andersonDarling(draws, (x) => x)).toBeLessThan(6);
    }
  });

  test('neighbouring addresses are independent', () => {
    const side = 16;
    const n = 40_000;
    const neighbours: ((i: number) => number)[] = [
      (i) => uniform(1, 2, 3, (i + 1) << 8),
      (i) => uniform(1, 2, 3, (i << 8) | 1),
      (i) => uniform(1, 2, 4, i << 8),
      (i) => uniform(1, 3, 3, i << 8),
      (i) => uniform(2, 2, 3, i << 8),
    ];
    for (const neighbour of neighbours) {
      const table = new Float64Array(side * side);
      let product = 0;
      for (let i = 0; i < n; i++) {
        const one = uniform(1, 2, 3, i << 8);
        const other = neighbour(i);
        table[Math.floor(one * side) * side + Math.floor(other * side)]! += 1;
        product += (one - 0.5) * (other - 0.5);
      }
      expect(Math.abs((12 * product) / n)).toBeLessThan(3.9 / Math.sqrt(n));
      expect(
        chiSquareExcess(
          table,
          table.map(() => n / (side * side)),
        ),
      ).toBeLessThan(3.3);
    }
  });

  test('the lowest bits vary as much as the highest', () => {
    const counts = new Float64Array(256);
    for (let i = 0; i < 20_000; i++) counts[Math.floor(uniform(5, 6, 7, i << 8) * 2 ** 52) % 256]! += 1;
    expect(
      chiSquareExcess(
        counts,
        counts.map(() => 20_000 / 256),
      ),
    ).toBeLessThan(3.3);
  });
});
