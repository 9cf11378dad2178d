import { describe, expect, test } from 'vitest';
import { council, expectFinding, readText } from '../../../../../test/support/small-council.ts';
import { sameUnit } from './units.ts';

const frailty = (quantity: string) => ['frailty: 0.7', `frailty: ${quantity}`] as const;

describe('a number with its source', () => {
  test('is read as the number, and its source kept as evidence', () => {
    const { scenario, evidence, findings } = readText(
      council(
        frailty(
          '{ value: 0.8, low: 0.5, high: 1, source: A study, year: 2019-20, confidence: L, basis: published }',
        ),
      ),
    );
    expect(findings).toEqual([]);
    expect(scenario?.families.frailty).toBe(0.8);
    expect(evidence).toContainEqual({
      path: 'families.frailty',
      ...{ value: 0.8, low: 0.5, high: 1, unit: 'factor', source: 'A study', year: '2019-20' },
      ...{ confidence: 'L', basis: 'published' },
    });
  });
  test('may be a length of time', () => {
    const { scenario, evidence } = readText(
      council(['mean: 13w', 'mean: { value: 13w, high: 4mo, basis: assumed }']),
    );
    expect(scenario?.stages['family-support']?.work).toMatchObject({ mean: 91 });
    expect(evidence).toContainEqual({
      path: 'stages.family-support.work.mean',
      ...{ value: '13w', high: '4mo', unit: 'duration', basis: 'assumed' },
    });
  });
  test('may have its unit of time beside it', () => {
    const { scenario } = readText(council(['mean: 13w', 'mean: { value: 13, unit: weeks, basis: assumed }']));
    expect(scenario?.stages['family-support']?.work).toMatchObject({ mean: 91 });
  });
  test('may be a share, a count of posts or a step-up', () => {
    const { findings } = readText(
      council(
        ['vacancy: 0.1,', 'vacancy: { value: 0.1, unit: share },'],
        ['{ support-worker: 4 }', '{ support-worker: { value: 4, unit: FTE } }'],
        ['assessment: 0.07', 'assessment: { value: 0.07, unit: per year }'],
      ),
    );
    expect(findings).toEqual([]);
  });
  test('that does not say whence it comes is unchecked', () => {
    const { evidence } = readText(council(frailty('{ value: 0.8 }')));
    expect(evidence.find(({ path }) => path === 'families.frailty')?.basis).toBe('unchecked');
  });
});

describe('a quantity at fault', () => {
  test('in its value is told there', () => {
    expectFinding('out-of-bounds', frailty('{ value: ▸-1, basis: assumed }'));
  });
  test('in its low or high is told there', () => {
    expectFinding('wrong-type', frailty('{ value: 1, high: ▸lots, basis: assumed }'));
  });
  test('without a value is told', () => {
    expectFinding('missing-field', ['children: 10000', '▸children: { low: 9000, high: 11000 }']);
  });
  test('with low, value and high out of order is told', () => {
    expectFinding('range-out-of-order', [
      'frailty: 0.7',
      '▸frailty: { value: 0.7, low: 0.8, basis: assumed }',
    ]);
    expectFinding('range-out-of-order', [
      'frailty: 0.7',
      '▸frailty: { value: 0.7, high: 0.6, basis: assumed }',
    ]);
  });
  test('with an unknown key is told with the nearest', () => {
    expect(expectFinding('unknown-field', frailty('{ value: 0.7, ▸sorce: A study }')).hint).toContain(
      'source',
    );
  });
  test('with a basis or a confidence that there is not is told', () => {
    expectFinding('unknown-choice', frailty('{ value: 0.7, basis: ▸guessed }'));
    expectFinding('unknown-choice', frailty('{ value: 0.7, confidence: ▸high }'));
  });
  test('in another unit than its field’s is told with the right one', () => {
    const change = ['    hours: 2\n', '    hours: { value: 2, unit: ▸hours a month }\n'] as const;
    expect(expectFinding('wrong-unit', change).hint).toBe('its unit is: hours a week');
  });
  test('with a unit of time that contradicts its value is told', () => {
    expectFinding('wrong-unit', ['mean: 13w', 'mean: { value: 13w, unit: ▸days }']);
    expectFinding('wrong-unit', ['mean: 13w', 'mean: { value: 13w, unit: ▸hours a week }']);
  });
  test('said to be published without a source is warned of', () => {
    expectFinding('source-missing', ['frailty: 0.7', '▸frailty: { value: 0.7, basis: published }']);
  });
});

describe('an assumption', () => {
  const range = (written: string) =>
    readText(council(['attentionToEscalation: { value: 1, low: 0, high: 2, basis: assumed }', written]))
      .scenario?.assumptions.attentionToEscalation;

  test('has a low, a middle and a high', () => {
    const written = 'attentionToEscalation: { value: 1.5, low: 1, high: 3, basis: assumed }';
    expect(range(written)).toEqual({ low: 1, mid: 1.5, high: 3 });
  });
  test('without a range is one number', () => {
    expect(range('attentionToEscalation: 0.8')).toEqual({ low: 0.8, mid: 0.8, high: 0.8 });
  });
  test('with a range that opens to one side ends at its value', () => {
    expect(range('attentionToEscalation: { value: 1, high: 2 }')).toEqual({ low: 1, mid: 1, high: 2 });
  });
  test('that is left out has no effect', () => {
    expect(range('unmetToReturn: 1')).toEqual({ low: 0, mid: 0, high: 0 });
  });
});

describe('units', () => {
  test.each([
    ['hours per week', 'hours a week'],
    ['Hours/week', 'hours a week'],
    ['fraction', 'share'],
    ['families per year', 'families a year'],
    ['per year', 'a family-year'],
    ['FTE', 'posts'],
  ])('%s is %s', (written, field) => {
    expect(sameUnit(written, field)).toBe(true);
  });
  test.each([
    ['percent', 'share'],
    ['hours a month', 'hours a week'],
    ['families a month', 'families a year'],
    ['constructor', 'share'],
  ])('%s is not %s', (written, field) => {
    expect(sameUnit(written, field)).toBe(false);
  });
});
