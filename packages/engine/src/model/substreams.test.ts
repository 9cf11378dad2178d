import { describe, expect, it } from 'vitest';
import { deriveKey, uniform } from '../random/threefry.ts';
import { seedKey } from '../random/key.ts';
import { address, idHash, nth, PURPOSE } from './purposes.ts';

const N = 4000;
const purposes = Object.values(PURPOSE);

/** Largest correlation of any two columns of uniform draws. */
function largestCorrelation(columns: readonly Float64Array[]): number {
  let largest = 0;
  columns.forEach((one, index) => {
    for (const other of columns.slice(index + 1)) {
      let product = 0;
      for (let row = 0; row < N; row++) product += (one[row]! - 0.5) * (other[row]! - 0.5);
      largest = Math.max(largest, Math.abs((12 * product) / N));
    }
  });
  return largest;
}

/** What the largest of so many pairs of independent columns exceeds once in ten thousand, by Bonferroni. */
function bound(columns: number): number {
  const pairs = (columns * (columns - 1)) / 2;
  return Math.sqrt(2 * Math.log((2 * pairs) / 1e-4)) / Math.sqrt(N);
}

const column = (draw: (row: number) => number) => Float64Array.from({ length: N }, (_, row) => draw(row));

describe('substreams', () => {
  it('of one family’s purposes do not go along, over families', () => {
    const keys = new Int32Array(2 * N);
    for (let family = 0; family < N; family++)
      deriveKey(1, 2, family, address(PURPOSE.familyKey, 0), keys, 2 * family);
    const stage = idHash('child-in-need');
    const columns = purposes.map((purpose) =>
      column((family) => uniform(keys[2 * family]!, keys[2 * family + 1]!, stage, address(purpose, 0))),
    );
    expect(largestCorrelation(columns)).toBeLessThan(bound(columns.length));
  });

  it('of one purpose do not go along over visits, stages and children', () => {
    const stages = ['a', 'b', 'child-in-need', 'child-protection', 'looked-after'].map(idHash);
    const columns = [
      ...stages.flatMap((stage) =>
        [0, 1, 2, 3].map((visit) =>
          column((family) => uniform(family, 7, stage, address(PURPOSE.work, visit))),
        ),
      ),
      ...[0, 1, 2, 3].map((child) =>
        column((family) => uniform(family, 7, nth(stages[0]!, child), address(PURPOSE.childGap, 0))),
      ),
    ];
    expect(largestCorrelation(columns)).toBeLessThan(bound(columns.length));
  });

  it('of replications, and of seeds that look alike, do not go along', () => {
    const seeds = ['taper', 'taper ', 'Taper', 'taper1', 'taper2', '1', '11', '111'].map(seedKey);
    const key = new Int32Array(2);
    const replications = Array.from({ length: 12 }, (_, replication) => {
      deriveKey(seeds[0]!.k0, seeds[0]!.k1, replication, 0, key, 0);
      const [k0, k1] = [key[0]!, key[1]!];
      return column((row) => uniform(k0, k1, row, address(PURPOSE.arrivalGap, 0)));
    });
    const ofSeeds = seeds.map(({ k0, k1 }) =>
      column((row) => uniform(k0, k1, row, address(PURPOSE.arrivalGap, 0))),
    );
    const columns = [...replications, ...ofSeeds];
    expect(largestCorrelation(columns)).toBeLessThan(bound(columns.length));
  });
});
