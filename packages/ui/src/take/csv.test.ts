import { expect, it } from 'vitest';
import { csv } from './csv.ts';

it('a table as CSV quotes what must be, and makes a formula of nothing', () => {
  const rows = [
    ['scenario', 'mean'],
    ['=1+1 & <b>', 0.1],
    ['none\u0007', null],
    ['say "so", twice', -1],
  ] as const;
  expect(csv(rows)).toBe('scenario,mean\n\'=1+1 & <b>,0.1\nnone\u0007,\n"say ""so"", twice",-1\n');
});
