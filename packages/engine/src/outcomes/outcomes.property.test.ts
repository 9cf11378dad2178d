import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Outcomes } from './outcomes.ts';

const LAYOUTS = [
  { indicators: ['a', 'b'], series: ['a'], months: 2 },
  { indicators: ['a'], series: [], months: 2 },
];

/** What a replication comes to follows from its number; some of it was never counted. */
function valuesOf(replication: number): Float64Array[] {
  const number = replication % 3 === 0 ? NaN : replication / 7;
  return [Float64Array.of(replication, number, 2 * replication, -replication), Float64Array.of(number + 1)];
}

function outcomesOf(replications: readonly number[]): Outcomes {
  const outcomes = new Outcomes(LAYOUTS);
  for (const replication of replications) outcomes.add(replication, valuesOf(replication), replication % 5);
  return outcomes;
}

/** A new object with what two of them have. */
function merged(one: Outcomes, other: Outcomes): Outcomes {
  const both = new Outcomes(LAYOUTS);
  both.merge(one);
  both.merge(other);
  return both;
}

/** Everything that can be read. */
function readings(outcomes: Outcomes): unknown {
  return {
    replications: outcomes.replications,
    events: outcomes.events,
    indicators: LAYOUTS.map(({ indicators }, scenario) =>
      indicators.map((id) => outcomes.indicator(scenario, id)),
    ),
    months: [0, 1, 2].map((month) => outcomes.month(0, 'a', month)),
  };
}

const numbers = fc.array(fc.nat(40), { maxLength: 15 });
const parts = fc
  .tuple(numbers, numbers, numbers)
  .map((all) => all.map(outcomesOf) as [Outcomes, Outcomes, Outcomes]);

describe('outcomes of replications merge', () => {
  it('in any order: this and that is that and this', () => {
    fc.assert(
      fc.property(parts, ([a, b]) => {
        expect(readings(merged(a, b))).toEqual(readings(merged(b, a)));
      }),
    );
  });

  it('in any grouping, and one that is there twice counts once', () => {
    fc.assert(
      fc.property(parts, ([a, b, c]) => {
        const whole = readings(merged(a, merged(b, c)));
        expect(readings(merged(merged(a, b), c))).toEqual(whole);
        expect(readings(merged(merged(a, b), merged(b, c)))).toEqual(whole);
      }),
    );
  });

  it('to what one run of all of them gives, in whatever order they end', () => {
    fc.assert(
      fc.property(numbers, fc.nat(15), (replications, at) => {
        const together = readings(outcomesOf([...replications].sort((a, b) => a - b)));
        expect(readings(outcomesOf(replications))).toEqual(together);
        const apart = merged(outcomesOf(replications.slice(at)), outcomesOf(replications.slice(0, at)));
        expect(readings(apart)).toEqual(together);
      }),
    );
  });
});

it('scenarios of several runs stand side by side, and what a run lacks is not counted', () => {
  const beside = Outcomes.beside([
    [outcomesOf([0, 1, 2]), 1],
    [outcomesOf([1, 4]), 0],
  ]);
  expect(beside.layouts).toEqual([LAYOUTS[1], LAYOUTS[0]]);
  expect(beside.replications).toEqual([0, 1, 2, 4]);
  expect(beside.indicator(0, 'a')).toEqual(Float64Array.of(NaN, 1 / 7 + 1, 2 / 7 + 1, NaN));
  expect(beside.indicator(1, 'a')).toEqual(Float64Array.of(NaN, 1, NaN, 4));
});
