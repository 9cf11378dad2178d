import type { WhyIndicator } from '@taper/engine';
import { expect, it } from 'vitest';
import { isTold, partRows, partTable } from './parts.ts';

const difference = (mean: number) => ({
  ...{ mean, ci95: [mean - 1, mean + 1] as const, plausible: [mean - 2, mean + 2] as const },
  verdict: mean < -2 ? ('lower' as const) : ('too-close-to-call' as const),
});
const outcome: WhyIndicator = {
  ...{ id: 'open.children.level=4', label: 'Children open at level 4', unit: 'children', base: 300 },
  whole: difference(-30),
  parts: [
    { change: 'Tighter door', ...difference(-3), share: 0.1 },
    { change: 'More family workers', ...difference(-27), share: 0.9 },
  ],
};

it('the whole comes first, then the parts, the largest first, with the range that counts', () => {
  const rows = partRows(outcome, 'red');
  expect(rows.map(({ label }) => label)).toEqual([
    ...['All changes together', 'More family workers', 'Tighter door'],
  ]);
  expect(rows[1]?.bars[0]).toMatchObject({ value: -27, range: [-29, -25], text: '−27.0, 90%' });
});

it('the table has every part with its verdict and share', () => {
  expect(partTable(outcome).rows.at(-1)).toEqual([
    ...['More family workers', '−27.0', '−29.0 to −25.0', 'clearly lower', '90%'],
  ]);
});

it('only what differs clearly is said to be driven by something', () => {
  expect(isTold(outcome)).toBe(true);
  expect(isTold({ ...outcome, whole: difference(1) })).toBe(false);
  expect(isTold({ ...outcome, whole: null })).toBe(false);
});

it('parts that pull against each other have no shares: no one can make sense of 110%', () => {
  const parts = [
    { change: 'Tighter door', ...difference(3), share: -0.1 },
    { change: 'More family workers', ...difference(-33), share: 1.1 },
  ];
  expect(partRows({ ...outcome, parts }, 'red')[1]?.bars[0]?.text).toBe('−33.0');
  expect(partTable({ ...outcome, parts }).head).not.toContain('Share of the whole');
});
