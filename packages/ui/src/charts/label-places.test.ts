import { expect, it } from 'vitest';
import { labelPlaces } from './label-places.ts';

const FRAME = [0, 100] as const;

it('leaves labels alone that have room', () => {
  expect(labelPlaces([20, 80], 30, FRAME)).toEqual([20, 80]);
});

it('moves labels apart and keeps their order', () => {
  const [upper, lower] = labelPlaces([50, 48], 30, FRAME);
  expect(lower! < upper!).toBe(true);
  expect(upper! - lower!).toBeGreaterThanOrEqual(30);
});

it('keeps labels inside the frame when their lines end at its edge', () => {
  expect(labelPlaces([98, 99], 30, FRAME)).toEqual([70, 100]);
  expect(labelPlaces([-5, 2], 30, FRAME)).toEqual([0, 30]);
});
