import { expect, it } from 'vitest';
import { judge } from './judge.ts';

const published = { interval: [10, 20], from: 'stated' } as const;
const model = (mean: number, low: number, high: number) => ({ mean, interval: [low, high] as const });

it.each([
  ['reproduced', model(19, 12, 26)],
  ['bracketed', model(21, 15, 27)],
  ['bracketed', model(25, 20, 30)],
  ['too-vague', model(15, 4, 26)],
  ['missed', model(25, 20.1, 30)],
  ['missed', model(5, 0, 9.9)],
  ['missed', null],
] as const)('the model %s what is published, by its mean and range', (verdict, given) => {
  expect(judge(given, published)).toBe(verdict);
});

it('a pattern is reproduced where the whole range shows it', () => {
  const pattern = { interval: [0, 100], from: 'assumed' } as const;
  expect(judge(model(5, 1, 9), pattern)).toBe('reproduced');
  expect(judge(model(5, -1, 11), pattern)).toBe('bracketed');
  expect(judge(model(-5, -9, -1), pattern)).toBe('missed');
});
