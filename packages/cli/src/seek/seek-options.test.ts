import { describe, expect, test } from 'vitest';
import { goalOption, goalText } from './goal-option.ts';
import { leverOption } from './lever-option.ts';

const goal = (text: string): unknown => goalOption().parseArg!(text, undefined as never);
const lever = (text: string): unknown => leverOption().parseArg!(text, undefined as never);

describe('a goal', () => {
  test.each([
    [
      'rereferrals.share <= 15%',
      { indicator: 'rereferrals.share', is: 'at-most', value: 0.15, percent: true },
    ],
    ['open.children.level=4>=900', { indicator: 'open.children.level=4', is: 'at-least', value: 900 }],
    ['open.children.level=4 = 900', { indicator: 'open.children.level=4', is: 'equal', value: 900 }],
    ['x ≤ -.5', { indicator: 'x', is: 'at-most', value: -0.5, percent: false }],
  ])('“%s” is understood, outcomes with = in their names too', (text, wanted) => {
    expect(goal(text)).toMatchObject([wanted]);
  });

  test.each(['about twenty', 'x <= ', '<= 3', 'x < 3', 'x <= 3 days'])('“%s” is not', (text) => {
    expect(() => goal(text)).toThrow(/Give an outcome and what it is to be/);
  });

  test('is written as it can be given again', () => {
    expect(goalText({ indicator: 'a.level=4', is: 'at-most', value: 0.15, matters: 1 })).toBe(
      'a.level=4 <= 0.15',
    );
  });
});

describe('a lever', () => {
  test('has a range, and a step and a cost where they are written', () => {
    expect(lever('a.b=1..3')).toEqual([{ path: 'a.b', from: 1, to: 3, unit: '', step: null, cost: null }]);
    expect(lever('a.b=2w..6w,cost=500,step=0.5')).toEqual([
      { path: 'a.b', from: 2, to: 6, unit: 'w', step: 0.5, cost: 500 },
    ]);
  });

  test.each([
    ['a.b=1..3,stride=1', /“,step=N” and “,cost=N” may stand once each/],
    ['a.b=1..3,step=1,step=2', /once each/],
    ['a.b=1..3,cost=-5', /give a number above 0/],
    ['a.b=3..1', /write the smaller first/],
  ])('“%s” is not understood', (text, reason) => {
    expect(() => lever(text)).toThrow(reason);
  });
});
