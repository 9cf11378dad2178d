import { expect, it } from 'vitest';
import { shellArgument, shellOption } from './shell.ts';

it('leaves plain paths, numbers and settings as they are', () => {
  for (const plain of ['scenarios/durham/today.yaml', 'C:/files/a.yaml', 'stages.plan.hours=2.5']) {
    expect(shellArgument(plain)).toBe(plain);
  }
});

it('quotes what a shell would take apart', () => {
  expect(shellArgument('my files/a.yaml')).toBe('"my files/a.yaml"');
  expect(shellArgument('say "$HOME"')).toBe('"say \\"\\$HOME\\""');
  expect(shellArgument('')).toBe('""');
});

it('ties a value that begins with a dash to its option', () => {
  expect(shellOption('--seed', 'taper')).toBe('--seed taper');
  expect(shellOption('--seed', '-1')).toBe('--seed="-1"');
});
