import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttentionShare } from '../../../packages/engine/src/attention/share.ts';

/** Workers by the hours they keep and what their families want, by class; and hours that all share. */
interface Unit {
  readonly own: readonly number[];
  readonly wanted: readonly (readonly number[])[];
  readonly pool: number;
}

const hours = (max: number) => fc.double({ min: 0, max, noNaN: true });
const units = fc
  .record({ workers: fc.integer({ min: 1, max: 6 }), classes: fc.integer({ min: 1, max: 3 }) })
  .chain(({ workers, classes }) => {
    const each = <T>(one: fc.Arbitrary<T>, length: number) =>
      fc.array(one, { minLength: length, maxLength: length });
    return fc.record({
      own: each(hours(40), workers),
      wanted: each(each(hours(25), classes), workers),
      pool: hours(60),
    });
  });

function shares({ own, wanted, pool }: Unit): Float64Array {
  const classes = wanted[0]!.length;
  const q = new Float64Array(own.length * classes);
  const d = Float64Array.from(wanted.flat());
  new AttentionShare(own.length).divide(d, Float64Array.from(own), pool, q, classes, 0, own.length);
  return q;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const given = (unit: Unit) => sum([...shares(unit)].map((share, lane) => share * unit.wanted.flat()[lane]!));
/** What workers cannot give out of the hours they keep, all classes. */
const wanting = ({ own, wanted }: Unit) =>
  sum(own.map((kept, worker) => Math.max(0, sum(wanted[worker]!) - kept)));

/** Expects no family to get less in the second than in the first. */
function expectNobodyLess(before: Float64Array, after: Float64Array): void {
  after.forEach((share, lane) => {
    expect(share).toBeGreaterThanOrEqual(before[lane]! - 1e-9);
  });
}

describe('hours given in all', () => {
  it('are those wanted, less what neither workers who lead nor what is shared can give', () => {
    fc.assert(
      fc.property(units, (unit) => {
        const short = Math.max(0, wanting(unit) - unit.pool);
        expect(given(unit)).toBeCloseTo(sum(unit.wanted.flat()) - short, 6);
      }),
      { numRuns: 500, seed: 20270201 },
    );
  });

  it('are the same whoever goes first, all else equal', () => {
    fc.assert(
      fc.property(units, (unit) => {
        const reversed = { ...unit, wanted: unit.wanted.map((classes) => [...classes].reverse()) };
        const even = { ...unit, wanted: unit.wanted.map((classes) => [sum(classes)]) };
        expect(given(reversed)).toBeCloseTo(given(unit), 6);
        expect(given(even)).toBeCloseTo(given(unit), 6);
      }),
      { numRuns: 300, seed: 20270202 },
    );
  });

  it('never fall when workers share more of the hours they have', () => {
    fc.assert(
      fc.property(units, fc.double({ min: 0, max: 1, noNaN: true }), (unit, part) => {
        const own = unit.own.map((kept) => kept * (1 - part));
        const sharing = { ...unit, own, pool: unit.pool + part * sum(unit.own) };
        expect(given(sharing)).toBeGreaterThanOrEqual(given(unit) - 1e-9);
      }),
      { numRuns: 300, seed: 20270203 },
    );
  });
});

describe('more hours', () => {
  it('of any worker leave no family with less attention, of whatever class', () => {
    fc.assert(
      fc.property(units, fc.nat(), hours(20), (unit, who, more) => {
        const own = unit.own.map((kept, worker) => (worker === who % unit.own.length ? kept + more : kept));
        expectNobodyLess(shares(unit), shares({ ...unit, own }));
      }),
      { numRuns: 500, seed: 20270204 },
    );
  });

  it('that all share leave no family with less attention', () => {
    fc.assert(
      fc.property(units, hours(20), (unit, more) => {
        expectNobodyLess(shares(unit), shares({ ...unit, pool: unit.pool + more }));
      }),
      { numRuns: 500, seed: 20270205 },
    );
  });
});

describe('the same hours, shared', () => {
  it('may leave families with less whose worker had time for them alone', () => {
    const alone = { own: [20, 0], wanted: [[20], [20]], pool: 0 };
    const shared = { own: [0, 0], wanted: [[20], [20]], pool: 20 };
    expect([...shares(alone)]).toEqual([1, 0]);
    expect([...shares(shared)]).toEqual([0.5, 0.5]);
  });

  it('may leave urgent families with less where they are kept for others: sharing serves urgent ones first', () => {
    const kept = {
      own: [10, 0],
      wanted: [
        [0, 10],
        [10, 0],
      ],
      pool: 0,
    };
    const shared = {
      own: [0, 0],
      wanted: [
        [0, 10],
        [10, 0],
      ],
      pool: 10,
    };
    // Worker by worker: urgent families, then others.
    expect([...shares(kept)]).toEqual([1, 1, 0, 1]);
    expect([...shares(shared)]).toEqual([1, 0, 1, 1]);
  });
});
