import { describe, expect, test } from 'vitest';
import { fieldAt, fields } from '../schema/fields.ts';
import { dynamicPaths } from './dynamic.ts';

const dynamic = fields().filter((field) => field.dynamic);

describe('what may change at a date', () => {
  test.each(dynamicPaths)('%s is there to change', (path) => {
    const start = path.replace(/\*\*$/, '');
    expect(
      dynamic.filter((field) => (path === start ? field.path === path : field.path.startsWith(start))),
    ).not.toHaveLength(0);
  });
  test('are numbers and lengths of time, and no shares of bands', () => {
    expect(new Set(dynamic.map(({ kind }) => kind))).toEqual(new Set(['number', 'duration']));
    expect(dynamic.filter(({ path }) => path.includes('bands'))).toEqual([]);
  });
  test.each(['horizon', 'opening', 'place', 'official', 'cohorts', 'assumptions', 'practices', 'timeline'])(
    'is nothing of %s',
    (part) => {
      expect(dynamic.filter(({ path }) => path.startsWith(`${part}.`))).toEqual([]);
    },
  );
  test('is of the make-up of families only how many move away', () => {
    expect(dynamic.flatMap(({ path }) => (path.startsWith('families.') ? [path] : []))).toEqual([
      'families.movingAway',
    ]);
  });
  test.each(['roles.*.workforce.promotion.share', 'services.*.units.*.buildUp', 'services.*.dutyWeeks'])(
    'is not %s',
    (path) => {
      expect(fieldAt(path)?.dynamic).toBe(false);
    },
  );
  test('is said of the field that a path names', () => {
    expect(fieldAt('services.support.units.all.count')?.dynamic).toBe(true);
    expect(fieldAt('stages.assessment.level')?.dynamic).toBe(false);
  });
});
