import { describe, expect, it } from 'vitest';
import { freed } from './free-option.ts';

describe('a number that an option frees', () => {
  it('is a path and its bounds, numbers or lengths of time', () => {
    expect(freed('stages.assessment.work.mean[30d, 70d]', 2)).toEqual({
      ...{ path: 'stages.assessment.work.mean', low: '30d', high: '70d', start: null, with: [] },
      place: { file: '--free', line: 2, column: 1 },
    });
    expect(freed('stages.a.work.bands."0y..2y"[.1,0.5]', 1)).toMatchObject({
      ...{ path: 'stages.a.work.bands."0y..2y"', low: 0.1, high: 0.5 },
    });
  });

  it('needs both bounds', () => {
    for (const text of ['return.scale', 'return.scale[1y]', '[1y,2y]', 'return.scale[1y,2y,3y]'])
      expect(() => freed(text, 1), text).toThrow('Write a path and its bounds');
  });
});
