import { describe, expect, it } from 'vitest';
import { readValidation } from './read-validation.ts';

const FILE = 'places/here.validation.yaml';
const told = (text: string) =>
  readValidation(FILE, () => text).findings.map(({ line, code, message }) => `${line} ${code}: ${message}`);

const SOUND = `taper-validation: 1
place: Here
about: { question: What is reproduced? }
scenarios: { before: before.yaml, after: ../other/after.yaml }
targets:
  level:
    label: Re-referrals
    scenario: before
    indicator: rereferrals.share
    published: { value: 0.2, denominator: 500, unit: share, year: 2014, confidence: M, source: A report }
    usedInCalibration: true
  change:
    label: Change
    scenario: after
    against: before
    ratio: true
    indicator: open.children.level=4
    from: 2016-07
    to: 2017-03
    published: { value: -0.1, low: -0.2, high: 0 }
    note: as told by two teams
  mood:
    label: Morale
    published: { value: 3.4 }
    notTestable: the model has no morale
`;

describe('a validation file', () => {
  it('says what is published, and which scenario should give it', () => {
    const { validation, findings } = readValidation(FILE, () => SOUND);
    expect(findings).toEqual([]);
    expect([...validation!.scenarios].map(([id, { file }]) => [id, file])).toEqual([
      ['before', 'places/before.yaml'],
      ['after', 'other/after.yaml'],
    ]);
    const [level, change, mood] = validation!.targets;
    expect(level).toMatchObject({
      ...{ id: 'level', usedInCalibration: true, note: null },
      published: { value: 0.2, interval: null, denominator: 500, year: '2014', confidence: 'M' },
      test: { scenario: 'before', against: null, ratio: false, months: null },
    });
    expect(change).toMatchObject({
      published: { interval: [-0.2, 0] },
      test: { against: 'before', ratio: true, months: ['2016-07', '2017-03'] },
      note: 'as told by two teams',
    });
    expect(mood?.test).toEqual({ notTestable: 'the model has no morale' });
  });

  it('tells all that is wrong with it at once, with the line', () => {
    expect(
      told(`taper-validation: 1
place: Here
scenarios: { before: before.yaml }
targets:
  one: { label: One, scenario: after, against: then, indicator: a, published: { value: 1 } }
  two: { label: Two, published: { value: 1, low: 2, high: 3 } }
  three: { label: Three, scenario: before, indicator: a, published: { value: 1, low: 0 } }
  four: { label: Four, scenario: before, indicator: a, ratio: true, from: 2016-13, published: { value: 1, denominator: 0 } }
  five: { label: Five, scenario: before, indicator: a, from: 2016-05, to: 2016-04, published: { value: 1 } }
  six: { scenario: before, indicator: a, published: {} }
`),
    ).toEqual([
      '5 unknown-reference: the file has no scenario "after"',
      '5 unknown-reference: the file has no scenario "then"',
      '6 range-out-of-order: low, value and high are not in this order',
      '6 missing-field: it does not say which scenario should give it',
      '6 missing-field: it does not say which indicator should give it',
      '7 missing-field: the interval has one end only',
      '8 out-of-bounds: a denominator is above 0',
      '8 wrong-type: "2016-13" is not a month',
      '8 missing-field: a ratio needs what it is against',
      '9 dates-out-of-order: its months are not in order',
      expect.stringMatching(/^10 missing-field: .*label/),
      expect.stringMatching(/^10 missing-field: .*value/),
    ]);
  });

  it('is not a scenario, nor of another version', () => {
    expect(told('taper: 1\nplace: { children: 1 }\n')[0]).toContain(
      'this is a scenario file, not a validation file',
    );
    expect(told('taper-validation: 2\n')[0]).toContain('this release reads version 1 only');
    expect(told('')).toEqual(['0 file-empty: the file has nothing in it']);
  });
});
