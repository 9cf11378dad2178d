import { describe, expect, test } from 'vitest';
import { andersonDarling } from '../../../../test/support/goodness-of-fit.ts';
import { DrawStream } from './stream.ts';
import { deriveKey, uniform } from './threefry.ts';

function take(stream: DrawStream, count: number): number[] {
  return Array.from({ length: count }, () => stream.next());
}

describe('DrawStream', () => {
  test('its draws are those at its address with the low 8 bits counting up', () => {
    const stream = new DrawStream();
    stream.at(1, 2, 3, 0x500);
    expect(take(stream, 255)).toEqual(Array.from({ length: 255 }, (_, i) => uniform(1, 2, 3, 0x500 | i)));
  });

  test('coming back to an address gives the same draws, whatever was drawn between', () => {
    const stream = new DrawStream();
    stream.at(1, 2, 3, 0x500);
    const first = take(stream, 600);
    stream.at(9, 9, 9, 0);
    take(stream, 300);
    stream.at(1, 2, 3, 0x500);
    expect(take(stream, 600)).toEqual(first);
  });

  test('low bits of an address that should be 0 are ignored', () => {
    const stream = new DrawStream();
    stream.at(1, 2, 3, 0x5ff);
    expect(stream.next()).toBe(uniform(1, 2, 3, 0x500));
  });

  test('after 255 draws it goes on under the key that the 256th block makes', () => {
    const stream = new DrawStream();
    stream.at(1, 2, 3, 0x500);
    take(stream, 255);
    const key = new Int32Array(2);
    deriveKey(1, 2, 3, 0x5ff, key, 0);
    expect(take(stream, 2)).toEqual([
      uniform(key[0]!, key[1]!, 3, 0x500),
      uniform(key[0]!, key[1]!, 3, 0x501),
    ]);
  });

  test('a long stream does not run into the next address, nor repeat itself', () => {
    const stream = new DrawStream();
    stream.at(1, 2, 3, 0x500);
    const draws = take(stream, 3000);
    stream.at(1, 2, 3, 0x600);
    expect(new Set([...draws, ...take(stream, 3000)]).size).toBe(6000);
    expect(andersonDarling(draws, (x) => x)).toBeLessThan(6);
  });
});
