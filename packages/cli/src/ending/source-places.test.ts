import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../../../test/support/cli.ts';
import { withSourcePlaces } from './source-places.ts';

describe('A stack names places in the sources', () => {
  // Line 2 of the compiled file is line 5 of the source: 4 lines on, in Base64 VLQ an I.
  const map = { version: 3, sources: ['../src/model/day.ts'], names: [], mappings: ';AAIA' };
  const folder = folderWith({ 'mapped.mjs': '', 'mapped.mjs.map': JSON.stringify(map), 'plain.mjs': '' });
  const addressOf = (name: string) => pathToFileURL(join(folder, name)).href;

  it('where a compiled file has a map', () => {
    const stack = `Error: no day\n    at next (${addressOf('mapped.mjs')}:2:1)`;
    const source = new URL('../src/model/day.ts', addressOf('mapped.mjs')).href;
    expect(withSourcePlaces(stack)).toBe(`Error: no day\n    at next (${source}:5:1)`);
  });

  it('and leaves the others as they are', () => {
    const stack = `Error: no day\n    at ${addressOf('plain.mjs')}:2:1\n    at node:internal/main:1:1`;
    expect(withSourcePlaces(stack)).toBe(stack);
  });
});
