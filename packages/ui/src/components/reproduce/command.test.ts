import { expect, it } from 'vitest';
import { compareCommand, seekCommand } from './command.ts';

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

it('a search is written with its range, its goal and its runs', () => {
  const goal = { indicator: 'open.children.level=4', is: 'at-most', value: 900 } as const;
  const lever = { path: 'stages.help.work.mean', from: 6, to: 20, unit: 'w', step: null };
  const question = { changes: null, lever, goal, seed: 'taper', first: 30, atMost: 240 };
  expect(seekCommand('scenarios/durham/today.yaml', question)).toBe(
    'npx pnpm@10.34.9 --silent taper seek scenarios/durham/today.yaml --lever stages.help.work.mean=6w..20w --goal "open.children.level=4 <= 900" --seed taper --replications 30 --at-most 240',
  );
  const stepped = { ...question, lever: { ...lever, unit: '', step: 0.5 } };
  expect(seekCommand('a.yaml', stepped)).toContain('--lever stages.help.work.mean=6..20,step=0.5 ');
});
