import { expect, it } from 'vitest';
import { onOutputTrouble } from './output-trouble.ts';

function troubled(code: string): { said: string; exits: unknown[][] } {
  const told = { said: '', exits: [] as unknown[][] };
  onOutputTrouble(
    Object.assign(new Error(`${code}: no more, write`), { code }),
    { err: (text) => void (told.said += text) },
    (...exit) => void told.exits.push(exit),
  );
  return told;
}

it('ends quietly, as what it has done so far, when the reader stops reading', () => {
  expect(troubled('EPIPE')).toEqual({ said: '', exits: [[]] });
});

it('says in a sentence why results could not be written, and that this is no success', () => {
  expect(troubled('ENOSPC')).toEqual({
    said: 'The results cannot be written to standard output: ENOSPC: no more, write.\n',
    exits: [[1]],
  });
});
