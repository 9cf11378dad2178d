import { expect, it } from 'vitest';
import { assumptionSummary } from './assumption-summary.ts';

const known = (...grades: ('counted' | 'none' | 'qualitative' | null)[]) =>
  assumptionSummary(grades.map((evidence) => ({ evidence })));

it('tells first of the assumptions that are least known', () => {
  expect(known('counted', 'none', 'qualitative', 'none')).toBe(
    'Rests on 4 assumptions: nobody knows (2), interviews say so (1), counted in data (1)',
  );
});

it('says where nobody has said how well one is known', () => {
  expect(known(null)).toBe('Rests on an assumption: the file does not say (1)');
});
