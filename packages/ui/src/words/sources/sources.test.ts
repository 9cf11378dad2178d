import { expect, it } from 'vitest';
import { sourcesInWords } from './sources.ts';

const published = (source: string) => ({ basis: 'published', source }) as const;

it('says how many numbers are published, and names first what most of them rest on', () => {
  const evidence = [
    ...[published('A council'), published('The DfE'), published('The DfE')],
    ...[{ basis: 'assumed', source: 'as in England' } as const, { basis: 'assumed' } as const],
  ];
  expect(sourcesInWords(evidence)).toBe('Of 5 numbers: 3 published, 2 assumed. Sources: The DfE; A council.');
});

it('names the first few of many sources, and counts the rest', () => {
  const evidence = Array.from({ length: 8 }, (_, index) => published(`Report ${index + 1}`));
  expect(sourcesInWords(evidence)).toMatch(/Report 6; and 2 more, in the scenario file\.$/);
});

it('has nothing to say of a file that says of no number where it comes from', () => {
  expect(sourcesInWords([])).toBe('');
});
