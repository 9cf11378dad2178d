import { expect, it } from 'vitest';
import { readFiles } from './read-scenarios.ts';

it('a finding about a whole file points at its first character, where editors open it', () => {
  const [file] = readFiles(['/nowhere/at/all.yaml'], []);
  expect(file?.findings).toMatchObject([{ code: 'file-unreadable', line: 1, column: 1 }]);
});
