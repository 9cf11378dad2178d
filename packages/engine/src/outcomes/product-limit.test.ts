import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponential } from '../random/exponential.ts';
import { uniform } from '../random/threefry.ts';
import { productLimitShare } from './product-limit.ts';

/** A time and whether the event was seen at it. */
type Watched = readonly [time: number, happened: boolean];

function shareBy(until: number, group: readonly Watched[], weights?: readonly number[]): number {
  const times = Float64Array.from(group, ([time]) => time);
  const happened = Uint8Array.from(group, ([, seen]) => (seen ? 1 : 0));
  return productLimitShare(times, happened, until, weights);
}

describe('the product-limit share, worked by hand', () => {
  const five: Watched[] = [
    [2, true],
    [3, false],
    [5, true],
    [7, true],
    [9, false],
  ];

  test('each event takes its part of those at risk just before it', () => {
    expect(shareBy(1.9, five)).toBe(0);
    expect(shareBy(2, five)).toBeCloseTo(1 / 5, 14);
    // The one lost at 3 leaves three at risk: 4/5 × 2/3 go without.
    expect(shareBy(5, five)).toBeCloseTo(1 - (4 / 5) * (2 / 3), 14);
    expect(shareBy(7, five)).toBeCloseTo(1 - (4 / 5) * (2 / 3) * (1 / 2), 14);
    expect(shareBy(9, five)).toBeCloseTo(1 - (4 / 5) * (2 / 3) * (1 / 2), 14);
  });

  test('after the last loss nothing is known', () => {
    expect(shareBy(9.1, five)).toBeNaN();
  });

  test('when the last one followed had the event, all have had it ever after', () => {
    expect(
      shareBy(4, [
        [1, false],
        [3, true],
      ]),
    ).toBe(1);
  });

  test('somebody lost at the time of an event was still at risk of it', () => {
    const group: Watched[] = [
      [4, false],
      [4, true],
      [6, false],
      [6, false],
    ];
    expect(shareBy(6, group)).toBeCloseTo(1 / 4, 14);
  });

  test('events at the same time are one step', () => {
    expect(
      shareBy(3, [
        [1, false],
        [2, true],
        [2, true],
        [3, false],
      ]),
    ).toBeCloseTo(2 / 3, 14);
  });

  test('the share of nobody is not a number', () => {
    expect(shareBy(1, [])).toBeNaN();
    expect(shareBy(1, [[2, true]], [0])).toBeNaN();
  });

  test('a family of three weighs as three families of one', () => {
    const three: Watched[] = [
      [1, false],
      [2, true],
      [2, true],
      [2, true],
      [3, false],
    ];
    expect(
      shareBy(
        3,
        [
          [1, false],
          [2, true],
          [3, false],
        ],
        [1, 3, 1],
      ),
    ).toBeCloseTo(shareBy(3, three), 14);
  });

  test('those who weigh nothing tell nothing', () => {
    expect(
      shareBy(
        5,
        [
          [2, true],
          [3, false],
          [9, false],
        ],
        [1, 1, 0],
      ),
    ).toBeNaN();
  });
});

describe('whatever the times', () => {
  const watched = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean());
  const group = fc.array(watched, { minLength: 1, maxLength: 40, size: 'max' });

  test('the share of a group of whom nobody is lost is the plain share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 40, size: 'max' }),
        fc.nat(20),
        (times, until) => {
          const plain = times.filter((time) => time <= until).length / times.length;
          expect(
            shareBy(
              until,
              times.map((time) => [time, true]),
            ),
          ).toBeCloseTo(plain, 12);
        },
      ),
    );
  });

  test('the share lies between 0 and 1, and grows with time as long as it is known', () => {
    fc.assert(
      fc.property(group, (members) => {
        let before = 0;
        for (let until = 0; until <= 21; until++) {
          const share = shareBy(until, members);
          if (Number.isNaN(share)) {
            expect(until).toBeGreaterThan(Math.max(...members.map(([time]) => time)));
            continue;
          }
          expect(share).toBeGreaterThanOrEqual(before);
          expect(share).toBeLessThanOrEqual(1);
          before = share;
        }
      }),
    );
  });

  test('the share is at least that of all who were seen to have the event', () => {
    fc.assert(
      fc.property(group, fc.nat(20), (members, until) => {
        const seen = members.filter(([time, happened]) => happened && time <= until).length;
        const share = shareBy(until, members);
        if (!Number.isNaN(share)) expect(share).toBeGreaterThanOrEqual(seen / members.length - 1e-12);
      }),
    );
  });
});

test('losses that have nothing to do with the event leave the share of an exponential law as it is', () => {
  const size = 20_000;
  const [mean, meanLoss, until] = [100, 150, 120];
  const group = Array.from({ length: size }, (_, i): Watched => {
    const event = exponential(uniform(61, 62, i, 0), mean);
    const loss = exponential(uniform(61, 62, i, 256), meanLoss);
    return [Math.min(event, loss), event <= loss];
  });
  const expected = 1 - Math.exp(-until / mean);
  // Greenwood's variance, with the shares at risk that both laws give: S² ∫ h / (n S C) dt.
  const rate = 1 / mean + 1 / meanLoss;
  const variance = ((1 - expected) ** 2 * (1 / mean) * Math.expm1(rate * until)) / (rate * size);
  expect(Math.abs(shareBy(until, group) - expected)).toBeLessThan(4 * Math.sqrt(variance));
  // The plain share of those seen to have it would be far off.
  const seen = group.filter(([time, happened]) => happened && time <= until).length / size;
  expect(expected - seen).toBeGreaterThan(20 * Math.sqrt(variance));
});
