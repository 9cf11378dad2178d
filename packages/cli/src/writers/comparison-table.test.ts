import type { CompareResult, ComparedIndicator, Indicator, Verdict } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../../test/support/difference.ts';
import { painter } from '../text/paint.ts';
import { comparisonTable } from './comparison-table.ts';
import { inShort } from './in-short.ts';
import { outcomeOf } from './outcome-cells.ts';

const indicator = (id: string, label: string, unit: string, good: Indicator['good']): Indicator => ({
  ...{ id, label, unit, good, definition: '', matters: 0, official: null, headline: true },
});
const rereferrals = indicator('rereferrals.share', 'Re-referrals', 'share', 'lower');
const open = indicator('open.children.level=4', 'Children open at level 4', 'children', null);
const attention = indicator('attention', 'Attention, Front door', 'share', 'higher');

function compared(
  { id, label, unit }: Indicator,
  [mean, low, high]: [number, number, number],
  difference: [number, number, number, Verdict] | null,
): ComparedIndicator {
  const written =
    difference &&
    differenceOf({ mean: difference[0], ci95: [difference[1], difference[2]], verdict: difference[3] });
  const spread = { ci95: [low, high] as const, p10: low, p50: mean, p90: high, plausible: null };
  return { id, label, unit, mean, ...spread, difference: written };
}

const result = {
  ...{ base: 'Today', draws: null },
  scenarios: [
    {
      ...{ name: 'Today', hash: '', assumed: [] },
      indicators: [
        compared(rereferrals, [0.209, 0.205, 0.213], null),
        compared(open, [1240.2, 1190, 1290], null),
        compared(attention, [1, 1, 1], null),
      ],
    },
    {
      ...{ name: 'More support', hash: '', assumed: [] },
      indicators: [
        compared(rereferrals, [0.19, 0.186, 0.194], [-0.019, -0.023, -0.015, 'lower']),
        compared(open, [1238, 1188, 1288], [-2.2, -9.1, 4.7, 'too-close-to-call']),
        compared(attention, [1, 1, 1], [0, 0, 0, 'too-small-to-matter']),
      ],
    },
  ],
} as unknown as CompareResult;

const outcomes = [rereferrals, open, attention].map((one) => outcomeOf(one, result));
const plain = painter(false);

describe('the table of a comparison', () => {
  it('has a block an outcome and a line a scenario, in columns', () => {
    expect(comparisonTable(result, outcomes, 120, plain)).toEqual([
      '                           mean  95% interval  difference  95% interval  verdict',
      '',
      'Re-referrals',
      '  Today                   20.9%  20.5–21.3%',
      '  More support            19.0%  18.6–19.4%          −1.9  −2.3 to −1.5  clearly lower, better',
      '',
      'Children open at level 4',
      '  Today                   1,240  1,190–1,290',
      '  More support            1,238  1,188–1,288         −2.2  −9.1 to +4.7  too close to call',
      '',
      'The same in every scenario',
      '  Attention, Front door  100.0%  100.0–100.0%',
    ]);
  });

  it('gives a difference its own line on a narrow terminal', () => {
    expect(comparisonTable(result, outcomes.slice(0, 1), 80, plain)).toEqual([
      '                            mean  95% interval',
      '',
      'Re-referrals',
      '  Today                    20.9%  20.5–21.3%',
      '  More support             19.0%  18.6–19.4%',
      '    clearly lower, better   −1.9  −2.3 to −1.5',
    ]);
  });

  it('colours a verdict by its worth alone', () => {
    const painted = comparisonTable(result, outcomes, 120, painter(true)).join('\n');
    expect(painted).toContain('\u001b[36mclearly lower, better\u001b[39m');
    expect(painted).toContain('  too close to call');
  });

  it('says so where a scenario does not report an outcome', () => {
    const [base, more] = result.scenarios;
    const without = { ...result, scenarios: [base!, { ...more!, indicators: [] }] };
    const table = comparisonTable(without, [outcomeOf(open, without)], 120, plain);
    expect(table.at(-1)).toMatch(/^ {2}More support +– {2}– +– {2}– +cannot be compared$/);
  });
});

describe('the comparison in short', () => {
  it('tells what is clearly lower or higher, and counts the rest', () => {
    expect(inShort(result, outcomes, 80, plain)).toEqual([
      'In short, against “Today”',
      '  More support',
      '    clearly lower: Re-referrals −1.9 points',
      '    too close to call: 1; too small to matter: 1',
    ]);
  });
});
