import { expect, it } from 'vitest';
import { compareCommand } from './command.ts';

const files = ['scenarios/durham/today.yaml', 'scenarios/durham/cap-20.yaml'];

it('names the files, the seed and the number of runs', () => {
  expect(compareCommand(files, { seed: 'taper', runs: 40 })).toBe(
    'npx pnpm@10.34.9 --silent taper compare scenarios/durham/today.yaml scenarios/durham/cap-20.yaml --seed taper --replications 40',
  );
});

it('quotes a seed that a shell would take apart, and ties one that looks like an option', () => {
  expect(compareCommand(files, { seed: 'two words', runs: 2 })).toContain('--seed="two words" ');
  expect(compareCommand(files, { seed: '-7', runs: 2 })).toContain('--seed="-7" ');
  expect(compareCommand(files, { seed: 'a"$b', runs: 2 })).toContain('--seed="a\\"\\$b" ');
});
