import type { Scenario } from '@taper/engine';
import { expect, it } from 'vitest';
import { newUnitsInWords } from './new-units.ts';

const scenario = (count: number, opens = 'recruiting', workforce: object | null = {}) =>
  ({
    roles: { worker: { workforce } },
    services: {
      work: {
        label: 'Social work',
        units: { team: { count, opens, staffFrom: null, posts: { worker: 4 } } },
      },
    },
  }) as unknown as Scenario;

it('new units that are recruited to are said to open empty', () => {
  expect(newUnitsInWords(scenario(26), scenario(46))).toContain('20 new units of Social work open empty');
  expect(newUnitsInWords(scenario(26), scenario(27))).toContain('1 new unit of Social work open');
});

it('nothing is said where there are no more units, or they are filled at once', () => {
  expect(newUnitsInWords(scenario(26), scenario(20))).toBe('');
  expect(newUnitsInWords(scenario(26), scenario(46, 'staffed'))).toBe('');
  expect(newUnitsInWords(scenario(26), scenario(46, 'recruiting', null))).toBe('');
});
