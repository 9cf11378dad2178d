import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.ts';

const textsOf = (text: string): string[][] => readCsv(text).rows.map((row) => row.map((cell) => cell.text));
const placesOf = (text: string): string[] =>
  readCsv(text).rows.flatMap((row) => row.map(({ line, column }) => `${line}:${column}`));

describe('comma-separated values', () => {
  test('are cells between commas, a row a line, with white space left out', () => {
    expect(textsOf('stage, days\nassessment,  12 \n')).toEqual([
      ['stage', 'days'],
      ['assessment', '12'],
    ]);
  });
  test.each([
    ['\n', 'a line feed'],
    ['\r\n', 'as on Windows'],
    ['\r', 'as on an old Mac'],
  ])('may end their lines with %j, %s', (end) => {
    const text = ['a,b', 'c,', 'd,e'].join(end);
    expect(textsOf(text)).toEqual([
      ['a', 'b'],
      ['c', ''],
      ['d', 'e'],
    ]);
    expect(placesOf(text)).toEqual(['1:1', '1:3', '2:1', '2:3', '3:1', '3:3']);
  });
  test('may be quoted, with commas, line ends and doubled quotes inside', () => {
    const text = 'a,"b, ""c""\nd",e\nf,"",g\n';
    expect(textsOf(text)).toEqual([
      ['a', 'b, "c"\nd', 'e'],
      ['f', '', 'g'],
    ]);
    expect(placesOf(text)).toEqual(['1:1', '1:3', '2:4', '3:1', '3:3', '3:6']);
  });
  test('keep what stands after a closing quote, so that it is seen', () => {
    expect(textsOf('"12" days,b')).toEqual([['12 days', 'b']]);
  });
  test('leave out lines with nothing in them, which count for places', () => {
    expect(textsOf('\na\n\n,,\nb\n\n')).toEqual([['a'], ['b']]);
    expect(placesOf('\na\n\n,,\nb\n\n')).toEqual(['2:1', '5:1']);
    expect(textsOf('')).toEqual([]);
  });
  test('may start with a mark of byte order', () => {
    expect(textsOf('\uFEFFstage,days')).toEqual([['stage', 'days']]);
  });
  test('with a quote that nothing closes say where it is', () => {
    expect(readCsv('a,b\nc,"d""\n').openQuote).toMatchObject({ line: 2, column: 3 });
    expect(readCsv('a,"b"').openQuote).toBeNull();
  });
});
