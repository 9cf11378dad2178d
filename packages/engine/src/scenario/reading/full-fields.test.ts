import { describe, expect, test } from 'vitest';
import { full, fullCouncil } from '../../../../../test/support/full-council.ts';
import { expectFindingIn, readText } from '../../../../../test/support/small-council.ts';

type Change = readonly [string, string];
const expectFinding = (code: string, change: Change) => expectFindingIn(code, full(change));

test('a council that uses every part of the model reads without a finding', () => {
  const { findings, scenario } = readText(fullCouncil);
  expect(findings).toEqual([]);
  expect(scenario).not.toBeNull();
});

describe('a number outside its bounds is told where it stands', () => {
  test.each<readonly [string, Change]>([
    ['no shared state', ['states: 4', 'states: ▸0']],
    ['half a shared state', ['states: 4', 'states: ▸1.5']],
    ['people who move in by moving away', ['movingAway: 0.02', 'movingAway: ▸-0.02']],
    ['a sibling who takes points off', ['siblingPoints: 0.25', 'siblingPoints: ▸-0.25']],
    ['a loading above 1', ['loading: 0.6', 'loading: ▸1.6']],
    ['a loading below -1', ['loading: -0.1', 'loading: ▸-1.1']],
    ['a factor that takes all work away', ['work: 1.2', 'work: ▸0']],
    ['a factor that makes step-ups negative', ['escalation: 1.5', 'escalation: ▸-1']],
    ['a factor that makes returns negative', ['return: 1.3', 'return: ▸-1']],
    ['a share of a factor in per cent', ['abuse: 0.5', 'abuse: ▸50']],
    ['a day on which fewer than none arrive', ['saturday: 0.2', 'saturday: ▸-0.2']],
    ['a trend that ends in a few months', ['trend: 0.02', 'trend: ▸-0.9']],
    ['a trend of one stream in per cent', ['trend: 0.01', 'trend: ▸12']],
    ['no referrals at all', ['referrals: 900', 'referrals: ▸0']],
    ['a weight below nothing', ['weight: 2', 'weight: ▸-2']],
    ['a month of one stream', ['season: { august: 0.5 }', 'season: { august: ▸11 }']],
    ['a day of one stream', ['monday: 1.3', 'monday: ▸-1.3']],
    ['a share of children of nothing', ['childrenShare: 0.7', 'childrenShare: ▸0']],
    ['a share seen above need', ['above: 0.1', 'above: ▸1.1']],
    ['a share seen below need', ['below: 0.05', 'below: ▸-0.05']],
    ['a share kept', ['kept: 0.1', 'kept: ▸1.1']],
    ['a share let go early', ['early: 0.05', 'early: ▸5']],
    ['being kept for no time', ['again: 8w', 'again: ▸0d']],
    ['a share by age', ['0y..1y: 0.78', '0y..1y: ▸78']],
    ['part of a place', ['places: 40', 'places: ▸40.5']],
    ['moves', ['moves: 0.3', 'moves: ▸-0.3']],
    ['a threshold of nothing', ['stepUp: 1.2', 'stepUp: ▸0']],
    ['a threshold beyond reason', ['stepDown: 0.9', 'stepDown: ▸101']],
    ['a cohort that is taken in over no time', ['over: 12mo', 'over: ▸0d']],
    ['a cohort that is not followed', ['observe: 18mo', 'observe: ▸0d']],
  ])('%s', (_what, change) => {
    expectFinding('out-of-bounds', change);
  });
  test('a share seen above and a share seen below, which together are more than all', () => {
    const finding = expectFinding('out-of-bounds', ['below: 0.05', 'below: ▸0.95']);
    expect(finding.message).toBe('above and below sum to 1.05');
  });
});

describe('a value of the wrong kind is told where it stands', () => {
  test.each<readonly [string, Change]>([
    ['a word for families that there is not', ['families: solved', 'families: ▸sloved']],
    ['a word for places that is not none', ['places: none', 'places: ▸many']],
    ['text for a flag of a stage for the grown', ['adults: true', 'adults: ▸yes']],
    ['text for a flag of moving away', ['mayMoveAway: false', 'mayMoveAway: ▸never']],
    ['a list of patches', ['north: { label: The north, share: 0.6 }', 'north: ▸[0.6]']],
    ['a word for step-down', ['stepDown: { kept: 0.1, early: 0.05, again: 8w }', 'stepDown: ▸never']],
    ['a list for a stage to go to', ['ifFull: duty', 'ifFull: ▸[duty]']],
    ['a number for a law of spacing', ['spacing: { law: exponential, mean: 3y }', 'spacing: ▸3']],
    ['a number for a way into a cohort', ['enters: closure', 'enters: ▸4']],
  ])('%s', (_what, change) => {
    expectFinding('wrong-type', change);
  });
  test('what families takes is said, word and all', () => {
    const { hint } = expectFinding('wrong-type', ['families: solved', 'families: ▸sloved']);
    expect(hint).toBe('write a plain number, or solved; it must be at least 0 and at most 10000000');
  });
});

describe('a word that is not one of the choices is told with the nearest', () => {
  test.each<readonly [Change, string]>([
    [['kind: sampled', 'kind: ▸samplde'], 'did you mean "sampled"?'],
    [['clockFrom: referral', 'clockFrom: ▸refferal'], 'did you mean "referral"?'],
  ])('%j', (change, hint) => {
    expect(expectFinding('unknown-choice', change).hint).toBe(hint);
  });
});

describe('a key that is not one of those there are is told', () => {
  test.each<readonly [string, string, Change]>([
    ['unknown-field', 'a day there is not', ['saturday: 0.2', '▸satuday: 0.2']],
    ['unknown-field', 'a month there is not', ['season: { august: 0.5 }', 'season: { ▸augst: 0.5 }']],
    ['unknown-field', 'a factor of another kind', ['loading: -0.1', '▸laoding: -0.1']],
    ['unknown-field', 'a threshold there is not', ['stepUp: 1.2', '▸stepup: 1.2']],
    ['unknown-field', 'a field of a placement', ['places: 6', '▸place: 6']],
    ['unknown-field', 'a field of a cohort', ['from: 3mo', '▸form: 3mo']],
    ['bad-id', 'a family of 16', ['15: 0.05 }', '▸16: 0.05 }']],
    ['bad-id', 'a level of need above 5', ['4: 0.25, 5: 0.05 }', '4: 0.25, ▸6: 0.05 }']],
    ['bad-id', 'a level that nobody works, in the aim', ['2: 0.4, 3: 0.3', '▸1: 0.4, 3: 0.3']],
    ['bad-id', 'a level of need at return', ['need: { 4: 0.5, 5: 0.5 }', 'need: { ▸0: 0.5, 5: 0.5 }']],
    ['bad-id', 'an id of a factor of need', ['isolated: { share', '▸all alone: { share']],
    ['bad-id', 'an age that is no band', ['0y..1y: 0.78', '▸1y: 0.78']],
  ])('%s: %s', (code, _what, change) => {
    expectFinding(code, change);
  });
});

describe('shares that do not sum to 1 are told', () => {
  test.each<readonly [string, Change]>([
    ['of the aim', ['taper: { 2: 0.4', '▸taper: { 2: 0.5']],
    [
      'of patches',
      ['  patches: { north: { label: The north, share: 0.6 }', '  ▸patches: { north: { share: 0.7 }'],
    ],
    ['of a stream’s patches', ['patches: { north: 0.55', '▸patches: { north: 0.65']],
    ['of a stream’s need', ['need: { 1: 0.3', '▸need: { 1: 0.4']],
    ['of those who return with a need', ['need: { 3: 0.5', '▸need: { 3: 0.4']],
    [
      'of those who return to one stage with a need',
      ['need: { 4: 0.5, 5: 0.5 }', '▸need: { 4: 0.4, 5: 0.5 }'],
    ],
    ['of placements', ['placements: { foster: 0.8', '▸placements: { foster: 0.7']],
    ['of those who come of age', ['grown: { care-leavers: 0.9', '▸grown: { care-leavers: 0.8']],
    ['of those seen at a level', ['3: { assessment: 1 }', '▸3: { assessment: 0.9 }']],
  ])('%s', (_what, change) => {
    expectFinding('shares-do-not-sum', change);
  });
});

describe('shares by age', () => {
  test('are each a share of its own', () => {
    const text = full(['0y..1y: 0.78, 1y..5y: 0.65', '0y..1y: 0.9, 1y..5y: 0.9, 10y..15y: 0.1']);
    expect(readText(text).findings).toEqual([]);
  });
  test('may not overlap', () => {
    expectFinding('bands-overlap', ['1y..5y: 0.65', '▸6mo..5y: 0.65']);
  });
  test('may not end before they start', () => {
    expectFinding('out-of-bounds', ['1y..5y: 0.65', '▸5y..1y: 0.65']);
  });
  test('are not written beside one share for all', () => {
    expectFinding('either-or', ['home: { byAge', 'home: { share: 0.5, ▸byAge']);
  });
});

describe('what has no default must be written', () => {
  test.each<readonly [string, Change]>([
    ['the share of a factor', ['    drink: { share: 0.2, ', '    ▸drink: { ']],
    ['the share of a patch', ['south: { share: 0.4 }', '▸south: {}']],
    ['the way into a cohort', ['  closing: { enters: closure, from', '  ▸closing: { from']],
    ['new families', ['    unaccompanied: { families: 12, ', '    ▸unaccompanied: { ']],
  ])('%s', (_what, change) => {
    expectFinding('missing-field', change);
  });
  test('where families go that are seen at each level', () => {
    const finding = expectFinding('missing-field', [
      'to: { 1: { closed: 1 }, 2: { closed: 1 },',
      '▸to: { 2: { closed: 1 },',
    ]);
    expect(finding).toMatchObject({
      path: 'stages.screening.screening.to',
      message: 'it is not said where families go that are seen at level 1',
      hint: 'add 1: { … }, with shares by stage',
    });
  });
});

test('a key that is no id is told with what to write, and nothing of ids', () => {
  const finding = expectFinding('bad-id', ['15: 0.05 }', '▸16: 0.05 }']);
  expect(finding.hint).toBe('write a number of children from 1 to 15');
});

test('a way into a cohort that there is not is told with those there are', () => {
  const finding = expectFinding('bad-id', ['enters: closure', 'enters: ▸assessment']);
  expect(finding.hint).toBe('write referral, closure, or a stage as stage/assessment');
});

test('a word with a source is read as the word', () => {
  const { scenario, evidence, findings } = readText(
    full(['families: solved', 'families: { value: solved, source: Return, basis: derived }']),
  );
  expect(findings).toEqual([]);
  expect(scenario?.demand.streams['referrals']?.families).toBeNull();
  expect(evidence).toContainEqual(expect.objectContaining({ value: 'solved', source: 'Return' }));
});

test.each<Change>([
  ['referrals: 900', 'referrals: { value: 900, unit: referrals per year }'],
  ['trend: 0.02', 'trend: { value: 0.02, unit: per year }'],
  ['movingAway: 0.02', 'movingAway: { value: 0.02, unit: per family-year }'],
  ['places: 40', 'places: { value: 40, unit: places }'],
  ['moves: 0.3', 'moves: { value: 0.3, unit: moves per year }'],
])('a number may say its unit as people write it: %s becomes %s', (from, to) => {
  const { findings, scenario } = readText(full([from, to]));
  expect(findings).toEqual([]);
  expect(scenario).toEqual(readText(fullCouncil).scenario);
});

test('a number in another unit is told', () => {
  expectFinding('wrong-unit', ['referrals: 900', 'referrals: { value: 900, unit: ▸families a year }']);
});

test('a word has no low and no high', () => {
  expectFinding('range-out-of-order', ['families: solved', '▸families: { value: solved, low: 300 }']);
});
