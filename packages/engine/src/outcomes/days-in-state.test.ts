import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponential } from '../random/exponential.ts';
import { uniform } from '../random/threefry.ts';
import { meanDaysInState } from './days-in-state.ts';

interface Member {
  readonly followed: number;
  readonly weight: number;
  /** From, to, weight in the state. */
  readonly spells: readonly (readonly [number, number, number])[];
}

function meanDays(members: readonly Member[], until: number): number {
  const spells = members.flatMap(({ spells: own }, member) =>
    own.map((spell) => [member, ...spell] as const),
  );
  return meanDaysInState(
    Float64Array.from(members, ({ followed }) => followed),
    members.map(({ weight }) => weight),
    {
      member: spells.map(([member]) => member),
      from: spells.map(([, from]) => from),
      to: spells.map(([, , to]) => to),
      weight: spells.map(([, , , weight]) => weight),
    },
    until,
  );
}

/** The same by its definition: day by day, those in the state over those followed; for whole numbers of days. */
function dayByDay(members: readonly Member[], until: number): number {
  let sum = 0;
  for (let day = 0; day < until; day++) {
    let followed = 0;
    let inState = 0;
    for (const member of members) {
      if (member.followed <= day) continue;
      followed += member.weight;
      for (const [from, to, weight] of member.spells) if (from <= day && day < to) inState += weight;
    }
    sum += inState / followed;
  }
  return sum;
}

describe('mean days in a state, worked by hand', () => {
  test('of those all followed it is the plain mean', () => {
    const members = [
      {
        followed: 10,
        weight: 1,
        spells: [
          [2, 5, 1],
          [7, 20, 1],
        ] as const,
      },
      { followed: 12, weight: 1, spells: [[0, 1, 1]] as const },
      { followed: 10, weight: 2, spells: [] },
    ];
    expect(meanDays(members, 10)).toBeCloseTo((3 + 3 + 1) / 4, 14);
  });

  test('once one is lost, the others stand for it', () => {
    const members = [
      { followed: 4, weight: 1, spells: [[0, 9, 1]] as const },
      { followed: 10, weight: 1, spells: [[6, 8, 1]] as const },
    ];
    // Half of two for 4 days, and from then on all of one for 2 days.
    expect(meanDays(members, 10)).toBeCloseTo(0.5 * 4 + 2, 14);
  });

  test('of a family of three of whom two are in the state, two count', () => {
    expect(meanDays([{ followed: 9, weight: 3, spells: [[1, 7, 2]] }], 9)).toBeCloseTo((2 / 3) * 6, 14);
  });

  test('what is after the time does not count, and nobody followed so long is no answer', () => {
    const members = [{ followed: 8, weight: 1, spells: [[3, 8, 1]] as const }];
    expect(meanDays(members, 5)).toBeCloseTo(2, 14);
    expect(meanDays(members, 8)).toBeCloseTo(5, 14);
    expect(meanDays(members, 8.5)).toBeNaN();
    expect(meanDays([], 5)).toBeNaN();
    expect(meanDays([{ followed: 9, weight: 0, spells: [] }], 5)).toBeNaN();
  });
});

const UNTIL = 20;
const member = fc
  .record({
    followed: fc.nat(UNTIL),
    weight: fc.integer({ min: 1, max: 5 }),
    cuts: fc.uniqueArray(fc.nat(UNTIL + 5), { maxLength: 6 }),
    out: fc.nat(4),
  })
  .map(({ followed, weight, cuts, out }): Member => {
    const sorted = [...cuts].sort((a, b) => a - b);
    const inside = Math.max(1, weight - out);
    const spells = sorted.flatMap((from, i) =>
      i % 2 === 0 && i + 1 < sorted.length ? [[from, sorted[i + 1]!, inside] as const] : [],
    );
    return { followed, weight, spells };
  });

test('the mean is the sum over days of the share in the state, and lies between nothing and all of the time', () => {
  fc.assert(
    fc.property(fc.array(member, { maxLength: 15, size: 'max' }), member, (members, last) => {
      const all = [...members, { ...last, followed: UNTIL }];
      const days = meanDays(all, UNTIL);
      expect(days).toBeCloseTo(dayByDay(all, UNTIL), 10);
      expect(days).toBeGreaterThanOrEqual(0);
      expect(days).toBeLessThanOrEqual(UNTIL);
    }),
  );
});

test('losses that have nothing to do with the state leave its mean days as they are', () => {
  const size = 20_000;
  const [mean, until] = [100, 120];
  const members = Array.from({ length: size }, (_, i): Member => {
    const end = exponential(uniform(63, 64, i, 0), mean);
    const followed = exponential(uniform(63, 64, i, 256), 150);
    return { followed, weight: 1, spells: [[0, end, 1]] };
  });
  const expected = mean * (1 - Math.exp(-until / mean));
  // No more than if nobody but those followed to the end told anything, each at most half of the time off.
  const most = until / 2 / Math.sqrt(size * Math.exp(-until / 150));
  expect(Math.abs(meanDays(members, until) - expected)).toBeLessThan(4 * most);
  const plain = members.reduce(
    (sum, { followed, spells }) => sum + Math.min(until, followed, spells[0]![1]),
    0,
  );
  expect(expected - plain / size).toBeGreaterThan(20 * most);
});
