import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingCodes, TaperError } from './errors.ts';

const documented = [
  ...readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8').matchAll(
    /^\| `([a-z-]+)` +\| (?:error|warning) +\| (.*?) +\|/gm,
  ),
].map(([, code, means]) => [code, means]);

test('docs/errors.md has one line for each code, in the same words', () => {
  expect(documented).toEqual(Object.entries(findingCodes));
});

test('a programmer error is told apart from other errors by its name', () => {
  const error = new TaperError('a runner was used after it was closed');
  expect(error).toBeInstanceOf(Error);
  expect(String(error)).toBe('TaperError: a runner was used after it was closed');
});
