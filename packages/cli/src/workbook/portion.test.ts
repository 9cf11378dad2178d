import type { Cell } from '@taper/workbook';
import { expect, it } from 'vitest';
import { portionOf } from './portion.ts';

const MANY = 1_048_575;

const table = (all: number, shown: number) =>
  portionOf({
    ...{ name: 'Runs', header: ['row'], counts: { all, shown }, elsewhere: 'runs.csv' },
    rows: function* (isShownOnly): Generator<readonly Cell[]> {
      for (let row = 0; row < (isShownOnly ? shown : all); row++) yield [row];
    },
  });

it('a table that is short enough has all outcomes', () => {
  const { sheets, note } = table(3, 1);
  expect(sheets.map(({ rows }) => [...rows])).toEqual([[['row'], [0], [1], [2]]]);
  expect(note).toBe('all outcomes');
});

it('a table too long to work with has the first outcomes only, and says where all are', () => {
  const { sheets, note } = table(600_000, 2);
  expect(sheets.map(({ rows }) => [...rows])).toEqual([[['row'], [0], [1]]]);
  expect(note).toContain('all of them would be 600000 rows; they are in runs.csv');
});

it('a table that is longer than a sheet goes on in the next', () => {
  const { sheets, note } = table(2 * MANY, MANY + 2);
  expect(sheets.map(({ name }) => name)).toEqual(['Runs', 'Runs 2']);
  const [first, second] = sheets.map(({ rows }) => {
    let count = 0;
    for (const _ of rows) count++;
    return count;
  });
  expect([first, second]).toEqual([MANY + 1, 3]);
  expect(note).toContain('on 2 sheets');
});
