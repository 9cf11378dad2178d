import type { AssumptionInForce, CompareResult, Indicator } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../../test/support/difference.ts';
import { painter } from '../text/paint.ts';
import { comparisonTable } from './comparison-table.ts';
import { driverText } from './driver-text.ts';
import { outcomeOf } from './outcome-cells.ts';

const assumed = [
  { id: 'beta', title: 'Less attention, more stepping up (β)' },
  { id: 'setback', title: 'A new worker, work to do again' },
] as unknown as AssumptionInForce[];
const beta = { assumption: 'beta', correlation: 0.618 };
const setback = { assumption: 'setback', correlation: -0.555 };

describe('what moves an outcome', () => {
  it('is named by its title, without its letter, and with the sign of its correlation', () => {
    expect(driverText([beta, setback], assumed)).toBe(
      'mostly by: Less attention, more stepping up (+0.62); A new worker, work to do again (−0.56)',
    );
  });

  it('is told as far as the three strongest', () => {
    const many = ['a', 'b', 'c', 'd'].map((assumption) => ({ assumption, correlation: 0.9 }));
    expect(driverText(many, [])).toBe('mostly by: a (+0.90); b (+0.90); c (+0.90)');
  });

  it('is not told where nothing clearly does, or nothing is drawn', () => {
    expect(driverText([], assumed)).toBe('');
    expect(driverText(undefined, assumed)).toBe('');
  });
});

it('the table tells of the base itself, and of the others what moves their difference', () => {
  const result = {
    ...{ base: 'Today', draws: 2 },
    scenarios: [
      { name: 'Today', assumed, indicators: [{ ...numbers(1200), drivenBy: [beta], difference: null }] },
      {
        ...{ name: 'More', assumed: [] },
        indicators: [
          {
            ...{ ...numbers(1260), drivenBy: [] },
            difference: differenceOf({
              ...{ mean: 60, ci95: [50, 70], plausible: [20, 100], verdict: 'higher', drivenBy: [setback] },
            }),
          },
        ],
      },
    ],
  } as unknown as CompareResult;
  const open = { id: 'open', label: 'Children open', unit: 'children', good: null } as Indicator;
  expect(comparisonTable(result, [outcomeOf(open, result)], 120, painter(false))).toEqual([
    '          mean  95% interval  difference  95% interval  plausible range  verdict',
    '',
    'Children open',
    '  Today  1,200  1,190–1,210',
    '    mostly by: Less attention, more stepping up (+0.62)',
    '  More   1,260  1,250–1,270          +60  +50 to +70    +20 to +100      clearly higher',
    '    mostly by: A new worker, work to do again (−0.56)',
  ]);
});

function numbers(mean: number) {
  const ci95 = [mean - 10, mean + 10];
  return { id: 'open', label: 'Children open', unit: 'children', mean, ci95, plausible: null, p10: null };
}
