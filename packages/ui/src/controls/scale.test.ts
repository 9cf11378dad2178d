import { fieldAt } from '@taper/engine';
import { expect, it } from 'vitest';
import { boundsOf, scaleOf } from './scale.ts';

const field = (path: string) => fieldAt(path)!;

it('a slider reaches from nothing to about twice the base', () => {
  expect(scaleOf(field('services.a.units.b.posts.c'), '', 16, 16)).toEqual({ min: 0, max: 35, step: 0.1 });
});

it('reaches the number as it stands, however far that is', () => {
  expect(scaleOf(field('services.a.units.b.posts.c'), '', 16, 90).max).toBe(90);
});

it('keeps to what the field allows', () => {
  expect(scaleOf(field('services.a.units.b.vacancy'), '', 0.8, 0.8).max).toBe(1);
});

it('steps whole things one by one', () => {
  expect(scaleOf(field('services.a.units.b.count'), '', 1, 1)).toEqual({
    min: expect.any(Number) as number,
    max: 4,
    step: 1,
  });
});

it('has bounds in the unit of the number, which are days in the schema', () => {
  const { max } = field('opening.warmUp');
  expect(boundsOf(field('opening.warmUp'), 'w').max).toBe((max ?? 0) / 7);
});
