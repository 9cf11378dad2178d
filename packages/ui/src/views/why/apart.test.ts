import { expect, it } from 'vitest';
import { verdictsApart } from './apart.ts';

it('says nothing where both verdicts are the same', () => {
  expect(verdictsApart({ verdict: 'lower', runs: 36 }, { verdict: 'lower', runs: 12 })).toBeNull();
});

it('says where two verdicts part, by how many runs each goes, and what to do', () => {
  const [clear, open] = ['lower', 'too-close-to-call'] as const;
  expect(verdictsApart({ verdict: clear, runs: 36 }, { verdict: open, runs: 12 })).toBe(
    'Compare says “too close to call”, from 12 runs; here there are more, 36. Ask for 36 runs or more (Seed and runs), and both go by as many.',
  );
  expect(verdictsApart({ verdict: open, runs: 36 }, { verdict: clear, runs: 100 })).toBe(
    'Compare says “clearly lower”, from 100 runs: go by that, which has more runs than there are here.',
  );
  expect(verdictsApart({ verdict: open, runs: 36 }, { verdict: clear, runs: 36 })).toMatch(
    /as many as here: it is on the edge\. Ask for more runs/,
  );
});
