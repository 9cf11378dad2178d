import { expect, test } from 'vitest';
import { MAIN, type Case } from './cases.ts';
import { shrunk } from './shrink.ts';

test('a case that fails is told by the one line that it fails for', () => {
  const text = ['taper: 1', ...Array.from({ length: 40 }, (_, line) => `line-${line}: 1`)].join('\n');
  const given: Case = { files: { [MAIN]: text, 'base.yaml': 'taper: 1\nname: Base' }, set: ['a=1'] };
  const fails = ({ files }: Case) => files[MAIN]!.includes('line-17:');
  expect(shrunk(given, fails)).toEqual({ files: { [MAIN]: 'line-17: 1', 'base.yaml': '' }, set: [] });
});
