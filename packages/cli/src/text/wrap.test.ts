import { expect, it } from 'vitest';
import { wrap, wrapAfter } from './wrap.ts';

it('breaks lines at spaces, none longer than the width', () => {
  expect(wrap('families wait for a worker', 12)).toEqual(['families', 'wait for a', 'worker']);
});

it('breaks a word that fits on no line, after a dot or a slash if it can', () => {
  expect(wrap('see scenarios/durham/today.yaml', 10)).toEqual(['see', 'scenarios/', 'durham/', 'today.yaml']);
  expect(wrap('unimaginable', 5)).toEqual(['unima', 'ginab', 'le']);
});

it('gives one empty line for no text', () => {
  expect(wrap('', 10)).toEqual(['']);
});

it('hangs the later lines under the first', () => {
  expect(wrapAfter('  - ', 'families wait', 13)).toEqual(['  - families', '    wait']);
});

it('does not hang lines where what goes before leaves no room, and never fails', () => {
  expect(wrapAfter('  a long label of an outcome: ', 'families wait', 24)).toEqual([
    '  a long label of an',
    '      outcome: families',
    '      wait',
  ]);
  expect(wrap('wait', 0)).toEqual(['wait']);
});
