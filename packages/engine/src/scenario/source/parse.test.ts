import { describe, expect, test } from 'vitest';
import { expectFindingIn, readText, smallCouncil } from '../../../../../test/support/small-council.ts';
import { createReport } from '../reading/report.ts';
import { deepest, toPlain } from './node.ts';
import { parseYaml } from './parse.ts';

const parse = (text: string) => parseYaml(text, 'a.yaml', createReport());

describe('places', () => {
  const tree = parse('name: A\nstages:\n  plan:\n    hours: 2\n    leads: [ a, b ]\n')!;
  const placeAt = (...path: string[]) => {
    const { line, column } = deepest(tree, path).node.place;
    return `${line}:${column}`;
  };

  test('a value stands where it is written', () => {
    expect(placeAt('stages', 'plan', 'hours')).toBe('4:12');
    expect(placeAt('stages', 'plan', 'leads', '1')).toBe('5:17');
  });
  test('a map stands where its key is written', () => {
    expect(placeAt('stages')).toBe('2:1');
    expect(placeAt('stages', 'plan')).toBe('3:3');
  });
  test('what is not there stands at what is above it', () => {
    expect(placeAt('stages', 'plan', 'work', 'mean')).toBe('3:3');
  });
});

/** All that reading a text says, but for the function that finds places in it. */
function said(text: string) {
  return { ...readText(text), locate: null };
}

describe('line ends and marks', () => {
  test('a file with line ends of Windows reads as the same file', () => {
    expect(said(smallCouncil.replaceAll('\n', '\r\n'))).toEqual(said(smallCouncil));
  });
  test('a mark of byte order is not part of the first line', () => {
    expect(said(`\uFEFF${smallCouncil}`)).toEqual(said(smallCouncil));
    expect(readText('\uFEFFtaper: 2').findings).toMatchObject([
      { code: 'version-unsupported', line: 1, column: 8 },
    ]);
  });
  test('a fault in a file with line ends of Windows is on the line that an editor shows', () => {
    expect(readText('taper: 1\r\nextends: [\r\n').findings[0]).toMatchObject({
      code: 'yaml-syntax',
      line: 3,
    });
  });
});

describe('text that cannot be used', () => {
  test('what is not YAML is told at its place', () => {
    expectFindingIn('yaml-syntax', 'taper: 1\nname: "small" ▸council\n');
  });
  test('an alias is told, since a value must stand where it is used', () => {
    expectFindingIn(
      'yaml-unsupported',
      `${smallCouncil}view: { show: &list [a], lock: ▸*list }`.replace('&list ', ''),
    );
  });
});

test('keys such as __proto__ are ordinary keys', () => {
  const plain = toPlain(parse('__proto__: { hours: 2 }\n')!) as object;
  expect(Object.keys(plain)).toEqual(['__proto__']);
  expect('hours' in plain).toBe(false);
});
