import { describe, expect, it } from 'vitest';
import { fits, grid } from './grid.ts';

const columns = [{ align: 'left', wraps: true }, { align: 'right' }, { align: 'left' }] as const;

describe('a grid', () => {
  it('lines numbers up on the right and words on the left', () => {
    expect(
      grid(
        columns,
        [
          ['today', '9.5', 'a'],
          ['more social workers', '120', 'bc'],
        ],
        80,
      ),
    ).toEqual(['today                9.5  a', 'more social workers  120  bc']);
  });

  it('lets headings run over the columns', () => {
    expect(grid(columns, ['A long heading over everything', ['x', '1', 'y']], 80)).toEqual([
      'A long heading over everything',
      'x  1  y',
    ]);
  });

  it('wraps names, keeping their indent, and leaves numbers whole when the terminal is narrow', () => {
    expect(grid(columns, [['  twenty per cent more', '1,240', 'clear']], 30)).toEqual([
      '  twenty per      1,240  clear',
      '  cent more',
    ]);
  });

  it('is never squeezed so far that names cannot be read', () => {
    expect(grid(columns, [['more social workers', '120', 'x']], 10)[0]).toBe('more social     120  x');
  });

  it('fits where its names can be wrapped enough, and no further', () => {
    const rows = [['more social workers', '120', 'x']];
    expect([fits(columns, rows, 22), fits(columns, rows, 21)]).toEqual([true, false]);
  });

  it('takes from the widest of several columns of words', () => {
    const words = [columns[0], columns[0]];
    expect(grid(words, [['one two three four five', 'six seven eight nine ten']], 42)).toEqual([
      'one two three four    six seven eight nine',
      'five                  ten',
    ]);
  });

  it('paints after it has laid out, so colour moves nothing', () => {
    const painted = grid(
      columns,
      [
        ['a', '1', 'b'],
        ['long', '100', 'b'],
      ],
      80,
      (text, row, column) => (row === 0 && column === 1 ? `<${text}>` : text),
    );
    expect(painted).toEqual(['a       <1>  b', 'long  100  b']);
  });
});
