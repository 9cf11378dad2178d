import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttentionShare } from './share.ts';

const worker = fc.record({
  supply: fc.double({ min: 0, max: 40, noNaN: true }),
  shared: fc.double({ min: 0, max: 1, noNaN: true }),
  demand: fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 2, maxLength: 2 }),
});
const CLASSES = 2;

function divide(
  workers: { supply: number; shared: number; demand: number[] }[],
  spare: number,
): Float64Array {
  const q = new Float64Array(workers.length * CLASSES);
  new AttentionShare(workers.length).divide(
    Float64Array.from(workers.flatMap(({ demand }) => demand)),
    Float64Array.from(workers, ({ supply, shared }) => (1 - shared) * supply),
    workers.reduce((pool, { supply, shared }) => pool + shared * supply, spare),
    q,
    CLASSES,
    0,
    workers.length,
  );
  return q;
}

describe('sharing attention', () => {
  it('gives a worker alone the hours there are, whatever others have', () => {
    const q = divide(
      [
        { supply: 10, shared: 0, demand: [20, 0] },
        { supply: 10, shared: 0, demand: [0, 0] },
      ],
      0,
    );
    expect([...q]).toEqual([0.5, 1, 1, 1]);
  });

  it('evens out shortfalls from the pool: an absent worker’s families get what the others can spare', () => {
    const q = divide(
      [
        { supply: 0, shared: 1, demand: [8, 0] },
        { supply: 10, shared: 1, demand: [8, 0] },
      ],
      0,
    );
    expect(q[0]).toBeCloseTo(10 / 16, 12);
    expect(q[2]).toBeCloseTo(10 / 16, 12);
  });

  it('tops nobody up beyond what is wanted', () => {
    const q = divide(
      [
        { supply: 9, shared: 0, demand: [10, 0] },
        { supply: 1, shared: 0, demand: [10, 0] },
      ],
      5,
    );
    // One hour fills the first; the pool's other four go to the second.
    expect(q[0]).toBeCloseTo(1, 12);
    expect(q[2]).toBeCloseTo(0.5, 12);
  });

  it('serves the higher class first', () => {
    const q = divide([{ supply: 10, shared: 0.3, demand: [8, 8] }], 0);
    expect(q[0]).toBe(1);
    expect(q[1]).toBeCloseTo(0.25, 12);
  });

  it('never gives more hours than there are, nor leaves hours idle while somebody of the pool is short', () => {
    fc.assert(
      fc.property(
        fc.array(worker, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (workers, spare) => {
          const q = divide(workers, spare);
          let given = 0;
          let short = 0;
          workers.forEach(({ demand }, i) =>
            demand.forEach((hours, p) => {
              const share = q[i * CLASSES + p]!;
              expect(share).toBeGreaterThanOrEqual(0);
              expect(share).toBeLessThanOrEqual(1);
              given += hours * share;
              short += hours * (1 - share);
            }),
          );
          const hours = workers.reduce((sum, { supply }) => sum + supply, spare);
          expect(given).toBeLessThanOrEqual(hours * (1 + 1e-9) + 1e-9);
          const pooled = workers.every(({ shared }) => shared === 1);
          if (pooled && short > 1e-6) expect(given).toBeGreaterThan(hours * (1 - 1e-9) - 1e-9);
        },
      ),
    );
  });
});
