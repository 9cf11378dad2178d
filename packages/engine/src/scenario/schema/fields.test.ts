import { describe, expect, test } from 'vitest';
import { council, readText, smallCouncil } from '../../../../../test/support/small-council.ts';
import { fieldAt, fields } from './fields.ts';

describe('every field', () => {
  test('is listed once', () => {
    const paths = fields().map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
  test.each(fields().map((field) => [field.path, field] as const))('%s says what it is', (_path, field) => {
    expect(field.label).toMatch(/^[A-Z]/);
    expect(field.description).toMatch(/\.$/);
  });
  test.each(fields().flatMap((field) => (field.kind === 'number' ? [[field.path, field] as const] : [])))(
    'the number %s has a unit and a lower bound',
    (_path, field) => {
      expect(field.unit).toBeTruthy();
      expect(field.min ?? field.above).toBeDefined();
    },
  );
  test('that is assumed by default says so', () => {
    const assumed = fields().filter(({ basis }) => basis === 'assumed');
    expect(assumed.map(({ path }) => path)).toEqual([
      ...[
        'horizon.months',
        'opening.warmUp',
        'opening.past',
        'roles.*.hours',
        'stages.*.maintenance',
        'stages.*.stepDown.again',
        'return.cut',
        'cohorts.*.over',
        'cohorts.*.observe',
      ],
    ]);
  });
});

describe('the field that a path names', () => {
  test('is found whatever the ids', () => {
    expect(fieldAt('stages.assessment.hours')).toMatchObject({
      path: 'stages.*.hours',
      ...{ kind: 'number', label: 'Hours wanted', unit: 'hours a week', min: 0, max: 168, required: true },
    });
    expect(fieldAt('services.a.units.b.posts.c')?.unit).toBe('posts');
    expect(fieldAt('stages.a.work.bands."0y..2y"')?.unit).toBe('share');
  });
  test('is a list where it is a list of lists', () => {
    expect(fieldAt('services.help.units.early-years.takes.all')).toMatchObject({
      path: 'services.*.units.*.takes.all',
      ...{ kind: 'list', label: 'Has one of these', required: false },
    });
  });
  test('is found in each kind of law', () => {
    expect(fieldAt('stages.a.work.cv')?.label).toBe('Coefficient of variation');
    expect(fieldAt('stages.a.work.shape')?.label).toBe('Shape');
  });
  test('is none where there is no such field', () => {
    expect(fieldAt('stages.assessment')).toBeUndefined();
    expect(fieldAt('stages.assessment.hour')).toBeUndefined();
    expect(fieldAt('stages..hours')).toBeUndefined();
  });
});

test('every bound that is stated is a bound that is kept', () => {
  for (const beyond of ['-1', '2']) {
    const { findings } = readText(council(['vacancy: 0.2 }', `vacancy: ${beyond} }`]));
    expect(findings).toMatchObject([{ code: 'out-of-bounds' }]);
  }
  expect(fieldAt('services.a.units.b.vacancy')).toMatchObject({ min: 0, max: 1 });
});

test('every number of a scenario that has evidence is a field', () => {
  for (const { path } of readText(smallCouncil).evidence) expect(fieldAt(path), path).toBeDefined();
});
