import { describe, expect, test } from 'vitest';
import { full, fullCouncil } from '../../../../../test/support/full-council.ts';
import { expectFindingIn, readText } from '../../../../../test/support/small-council.ts';

type Change = readonly [string, string];
const expectFinding = (code: string, change: Change) => expectFindingIn(code, full(change));

describe('a number of people or units outside its bounds is told where it stands', () => {
  test.each<readonly [string, Change]>([
    ['negative hours of supervision', ['supervises: 1.5', 'supervises: ▸-1.5']],
    ['more supervision than a week has', ['supervises: 1.5', 'supervises: ▸41']],
    ['a load above a full one', ['load: 0.4', 'load: ▸1.4']],
    ['more relief than hours', ['relieves: 0.95', 'relieves: ▸1.95']],
    ['more administration taken off than there is', ['delegable: 0.65', 'delegable: ▸65']],
    ['people who leave in per cent', ['leaving: 0.15', 'leaving: ▸-0.15']],
    ['recruitment slower than frozen', ['recruiting: 0.9', 'recruiting: ▸-0.9']],
    ['a share of posts with agency staff', ['share: 0.35', 'share: ▸35']],
    ['a premium in per cent', ['premium: 0.45', 'premium: ▸45']],
    ['agency staff who come by leaving', ['leaving: 0.8', 'leaving: ▸-0.8']],
    ['agency staff who do more than others', ['experience: 0.95', 'experience: ▸1.95']],
    ['spells of sickness', ['spells: 1.1', 'spells: ▸-1.1']],
    ['more leave than a year has weeks', ['weeks: 7.2', 'weeks: ▸53']],
    ['a month of leave', ['august: 2.1', 'august: ▸-2.1']],
    ['starting that takes no time', ['over: 26w', 'over: ▸0w']],
    ['a starter who carries more than others', ['load: 0.55', 'load: ▸1.55']],
    ['a share of the newly qualified', ['newlyQualified: { share: 0.4', 'newlyQualified: { share: ▸1.4']],
    ['a share promoted', ['share: 0.75', 'share: ▸75']],
    ['part of a week on duty', ['dutyWeeks: 2', 'dutyWeeks: ▸1.5']],
    ['no week on duty', ['dutyWeeks: 2', 'dutyWeeks: ▸0']],
    ['discussing a family in no time', ['minutes: 7,', 'minutes: ▸0,']],
    ['a meeting of no time', ['budget: 210', 'budget: ▸0']],
    ['a meeting longer than any week', ['budget: 210', 'budget: ▸10081']],
    ['knowledge that fades at once', ['fading: 9w', 'fading: ▸0w']],
    ['children younger than nothing', ['from: 6mo, to: 5y', 'from: 6mo, to: ▸0y']],
  ])('%s', (_what, change) => {
    expectFinding('out-of-bounds', change);
  });
  test.each<readonly [string, Change]>([
    [
      'a setback beyond reason',
      ['setback: { value: 0.08, low: 0, high: 0.32', 'setback: { value: 0.08, low: 0, high: ▸32'],
    ],
    ['a specialisation that saves all work', ['specialisation: 0', 'specialisation: ▸1']],
    ['a practice that takes all work away', ['return: 0.98', 'return: ▸0']],
    ['a practice by which harm is overlooked', ['detection: 1.06', 'detection: ▸0.9']],
    ['the reach of a practice in per cent', ['reach: 0.65', 'reach: ▸65']],
    ['teaching in no time', ['over: 39w', 'over: ▸0w']],
  ])('%s', (_what, change) => {
    expectFinding('out-of-bounds', change);
  });
});

describe('a value of people or units of the wrong kind is told where it stands', () => {
  test.each<readonly [string, Change]>([
    [
      'a number for how people come and go',
      ['sickness: { spells: 1.1, length: { law: lognormal, mean: 12d, cv: 2 } }', 'sickness: ▸1.1'],
    ],
    ['a list for a leave of months', ['season: { july: 1.2, august: 2.1 }', 'season: ▸[1.2, 2.1]']],
    ['a factor where a list of them is meant', ['all: [[abuse, drink]]', 'all: [▸abuse]']],
    ['a factor where lists of them are meant', ['all: [[abuse, drink]]', 'all: ▸abuse']],
    ['a word for a meeting', ['meeting: { minutes: 7, budget: 210, fading: 9w }', 'meeting: ▸weekly']],
    ['text for whether agency staff are taught', ['agency: true', 'agency: ▸maybe']],
    ['a day that is not in the calendar', ['until: 2016-09-05', 'until: ▸2016-09-31']],
  ])('%s', (_what, change) => {
    expectFinding('wrong-type', change);
  });
  test.each<readonly [Change, string]>([
    [['allocation: rota', 'allocation: ▸roat'], 'did you mean "rota"?'],
    [['redrawn: move', 'redrawn: ▸mvoe'], 'did you mean "move"?'],
    [['opens: staffed', 'opens: ▸stafed'], 'did you mean "staffed"?'],
    [['legacy: leave', 'legacy: ▸leaves'], 'did you mean "leave"?'],
    [['evidence: survey', 'evidence: ▸surveyed'], 'did you mean "survey"?'],
  ])('%j', (change, hint) => {
    expect(expectFinding('unknown-choice', change).hint).toBe(hint);
  });
});

describe('what has no default must be written', () => {
  test.each<readonly [string, Change]>([
    ['how many leave', ['workforce: { leaving: 0.09, recruitment', '▸workforce: { recruitment']],
    [
      'how long recruitment takes',
      [
        'workforce: { leaving: 0.09, recruitment: { law: weibull, scale: 10w, shape: 1.5 } }',
        '▸workforce: { leaving: 0.09 }',
      ],
    ],
    [
      'how long a spell lasts',
      [
        'sickness: { spells: 1.1, length: { law: lognormal, mean: 12d, cv: 2 } }',
        '▸sickness: { spells: 1.1 }',
      ],
    ],
    ['how long starting takes', ['starters: { over: 26w, ', '▸starters: { ']],
    ['the length of a meeting', ['meeting: { minutes: 7, budget: 210, ', '▸meeting: { minutes: 7, ']],
    ['the unit that staff come from', ['staffFrom: { unit: general, legacy', '▸staffFrom: { legacy']],
    ['when teaching starts', ['    adoption:\n      from: 2015-09-07\n', '    ▸adoption:\n']],
  ])('%s', (_what, change) => {
    expectFinding('missing-field', change);
  });
});

test.each<Change>([
  ['leaving: 0.15', 'leaving: { value: 0.15, unit: per year }'],
  ['spells: 1.1', 'spells: { value: 1.1, unit: spells per person-year }'],
  ['weeks: 7.2', 'weeks: { value: 7.2, unit: weeks }'],
  ['budget: 210', 'budget: { value: 210, unit: minutes per week }'],
])('a number may say its unit as people write it: %s becomes %s', (from, to) => {
  const { findings, scenario } = readText(full([from, to]));
  expect(findings).toEqual([]);
  expect(scenario).toEqual(readText(fullCouncil).scenario);
});

describe('how well an assumption is known', () => {
  test('is kept with its source, and is no part of the scenario', () => {
    const { evidence, scenario } = readText(fullCouncil);
    expect(evidence.find(({ path }) => path === 'practices.systemic.work')).toEqual({
      path: 'practices.systemic.work',
      ...{ value: 0.94, low: 0.85, high: 1, unit: 'factor', source: 'Interviews', year: '2013' },
      ...{ confidence: 'L', basis: 'published', evidence: 'qualitative' },
    });
    expect(JSON.stringify(scenario)).not.toContain('qualitative');
  });
  test('is not asked of a number that is no assumption', () => {
    const finding = expectFinding('unknown-field', [
      'leaving: 0.15',
      'leaving: { value: 0.15, basis: assumed, ▸evidence: survey }',
    ]);
    expect(finding).toMatchObject({
      path: 'roles.helper.workforce.leaving.evidence',
      message: 'Leaving is not an assumption, and has no grade of evidence',
      hint: 'write basis:, source: and confidence: instead',
    });
  });
});
