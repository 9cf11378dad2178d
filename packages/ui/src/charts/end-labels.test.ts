import { expect, it } from 'vitest';
import { labelRoom, layOutLabels } from './end-labels.ts';

const FRAME = [0, 200] as const;

it('writes the name over the value, on more lines where the chart is narrow', () => {
  const label = { name: 'A fifth more social workers', value: '1,240', height: 100 };
  expect(layOutLabels([label], 600, FRAME)[0]?.lines).toEqual(['A fifth more', 'social workers', '1,240']);
  expect(layOutLabels([label], 350, FRAME)[0]?.lines).toEqual(['A fifth more', 'social', 'workers', '1,240']);
});

it('moves two labels apart when their lines end together', () => {
  const [upper, lower] = layOutLabels(
    [
      { name: 'Today', value: '100', height: 100 },
      { name: 'More', value: '100', height: 101 },
    ],
    600,
    FRAME,
  );
  expect(lower!.shift - upper!.shift).toBeGreaterThanOrEqual(30);
});

it('leaves most of the width to the picture, however long a name is', () => {
  expect(labelRoom(['Multidisciplinary-safeguarding-partnership'], 400)).toBe(140);
});
