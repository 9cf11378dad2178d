import { describe, expect, test } from 'vitest';
import { full, fullCouncil } from '../../../../test/support/full-council.ts';
import { council, readText, smallCouncil } from '../../../../test/support/small-council.ts';
import { scenarioHash } from './hash.ts';

const hashOf = (text: string) => {
  const { scenario, findings } = readText(text);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return scenarioHash(scenario!);
};
const hash = hashOf(smallCouncil);

test('a hash is a SHA-256 in hexadecimal', () => {
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

describe('the same hash', () => {
  test.each([
    ['a name', ['name: Small council', 'name: Large council']],
    ['about', ['What happens next?', 'What happened?']],
    ['the name of the place', ['name: Smallshire', 'name: Largeshire']],
    ['a label', ['  assessment:\n', '  assessment:\n    label: First look\n']],
    ['a label of a unit', ['east: { count', 'east: { label: East end, count']],
    ['a label of a route', ['moved: { share', 'moved: { label: Moved away, share']],
    [
      'the order of keys',
      [
        'level: 4\n    service: social-work\n    official: [referral]',
        'service: social-work\n    level: 4\n    official: [referral]',
      ],
    ],
    ['the order of what a role leads', ['[assessment, child-in-need]', '[child-in-need, assessment]']],
    ['the source of a number', ['source: Return', 'source: Census']],
    ['a range that is no assumption', ['low: 300', 'low: 310']],
    ['another way to write a length of time', ['timeBox: { after: 12w }', 'timeBox: { after: 84d }']],
    ['a default written out', ['frailty: 0.7 }', 'frailty: 0.7 }\nview: { show: [] }']],
    [
      'a neutral value written out',
      ['frailty: 0.7 }', 'frailty: 0.7, movingAway: 0 }\nthresholds: { stepUp: 1 }'],
    ],
    [
      'the neutral value of a part of many',
      ['hours: 2', 'hours: 2\n    mayMoveAway: true\n    childrenShare: 1'],
    ],
    [
      'neutral values of what people do and how units work',
      [
        'admin: 0.45, travel',
        'delegable: 0.6, relieves: 0, supervises: 0, load: 1, workforce: none, admin: 0.45, travel',
      ],
    ],
    [
      'neutral values of units',
      [
        'west: { posts',
        'west: { takes: none, meeting: none, buildUp: 0w, opens: recruiting, staffFrom: none, posts',
      ],
    ],
    ['neutral values of a service', ['    queueMax: 40\n', '    queueMax: 40\n    redrawn: stay\n']],
    [
      'assumptions without effect',
      [
        'basis: assumed }\n',
        'basis: assumed }\n  setback: 0\n  specialisation: { value: 0, evidence: none }\n',
      ],
    ],
    [
      'no words in place of what is left out',
      ['hours: 2', 'hours: 2\n    screening: none\n    stepDown: none'],
    ],
  ] as const)('whatever differs in %s', (_what, change) => {
    expect(hashOf(council(change))).toBe(hash);
  });
});

describe('another hash', () => {
  test.each([
    ['a number', ['frailty: 0.7', 'frailty: 0.8']],
    ['a range of an assumption', ['low: 0, high: 2', 'low: 0, high: 3']],
    ['an id', ['      moved: {', '      left: {']],
    ['no limit in place of a limit', ['queueMax: 40', 'queueMax: none']],
    ['the first day', ['2015-04-01', '2016-04-01']],
    ['the number of children in the area', ['children: 10000', 'children: 10001']],
    ['a part switched off', ['reviews: { first: 88d, next: 176d, early: 7d }', 'reviews: none']],
  ] as const)('when %s differs', (_what, change) => {
    expect(hashOf(council(change))).not.toBe(hash);
  });
});

const fullHash = hashOf(fullCouncil);

describe('the same hash of the full council', () => {
  test.each([
    ['a label of a factor', ['Domestic abuse', 'Abuse at home']],
    ['a label of a patch', ['The north', 'Up north']],
    ['a label of a placement', ['Foster care', 'Fostering']],
    ['a label of a cohort', ['Referred in year one', 'Year one']],
    ['a label of a practice', ['Systemic practice', 'Systemic']],
    ['a label of a role', ['  coordinator: { relieves', '  coordinator: { label: Office, relieves']],
    ['how well an assumption is known', ['evidence: survey', 'evidence: counted']],
    ['the order of factors of a segment', ['[[abuse, drink]]', '[[drink, abuse, drink]]']],
    [
      'a stage that is led twice',
      [
        '    leads: [family-help]\n    workforce: { leaving: 0.11',
        '    leads: [family-help, family-help]\n    workforce: { leaving: 0.11',
      ],
    ],
    [
      'months of leave that are as others',
      ['{ july: 1.2, august: 2.1 }', '{ may: 1, july: 1.2, august: 2.1 }'],
    ],
    [
      'a stream’s month that is the demand’s',
      ['season: { august: 0.5 }', 'season: { july: 1.1, august: 0.5 }'],
    ],
  ] as const)('whatever differs in %s', (_what, change) => {
    expect(hashOf(full(change))).toBe(fullHash);
  });
});

describe('another hash of the full council', () => {
  test.each([
    ['shared states', ['states: 4', 'states: 5']],
    ['the aim', ['2: 0.4, 3: 0.3', '2: 0.3, 3: 0.4']],
    ['spacing', ['mean: 3y }\n  movingAway', 'mean: 2y }\n  movingAway']],
    ['moving away', ['movingAway: 0.02', 'movingAway: 0.03']],
    ['points of siblings', ['siblingPoints: 0.25', 'siblingPoints: 0.3']],
    ['a share of a factor', ['share: 0.4, loading', 'share: 0.5, loading']],
    ['a loading', ['loading: 0.6', 'loading: 0.5']],
    ['a factor on work', ['work: 1.2', 'work: 1']],
    ['a factor on step-ups', ['escalation: 1.5', 'escalation: 1']],
    ['a factor on return', ['return: 1.3', 'return: 1']],
    ['a day of the week', ['saturday: 0.2', 'saturday: 1']],
    ['the trend', ['trend: 0.02', 'trend: 0']],
    ['referrals', ['referrals: 900', 'referrals: 901']],
    ['a share of a patch', ['share: 0.6 }, south: { share: 0.4 }', 'share: 0.5 }, south: { share: 0.5 }']],
    ['a weight', ['weight: 2', 'weight: 3']],
    ['a month of a stream', ['season: { august: 0.5 }', 'season: { august: 1 }']],
    ['a day of a stream', ['monday: 1.3', 'monday: 1']],
    ['the trend of a stream', ['trend: 0.01', 'trend: 0']],
    ['patches of a stream', ['north: 0.55, south: 0.45', 'north: 0.5, south: 0.5']],
    ['need of a stream', ['1: 0.3, 2: 0.2', '1: 0.2, 2: 0.3']],
    ['a factor of a stream', ['{ abuse: 0.5 }', '{ abuse: 0.4 }']],
    ['families in place of solved', ['families: solved', '# none are unsolved\n      families: 500']],
    ['the patch of a unit', ['south: { patch: south,', 'south: {']],
    ['a level’s destination', ['2: { closed: 1 }', '2: { assessment: 1 }']],
    ['those seen above need', ['above: 0.1', 'above: 0']],
    ['those seen below need', ['below: 0.05', 'below: 0']],
    ['those kept on', ['kept: 0.1', 'kept: 0']],
    ['those let go early', ['early: 0.05', 'early: 0']],
    ['how long they are kept', ['again: 8w', 'again: 9w']],
    ['where families go who find no worker', ['    ifFull: duty\n', '']],
    ['whence the clock runs', ['clockFrom: referral', 'clockFrom: entry']],
    ['the share of children taken', ['childrenShare: 0.7', 'childrenShare: 1']],
    ['who may move away', ['mayMoveAway: false', 'mayMoveAway: true']],
    ['placements wanted', ['foster: 0.8, residential: 0.2', 'foster: 0.7, residential: 0.3']],
    ['a route by age', ['0y..1y: 0.78', '0y..1y: 0.8']],
    ['where those go who come of age', ['care-leavers: 0.9, closed: 0.1', 'care-leavers: 0.8, closed: 0.2']],
    ['need at return to one stage', ['need: { 4: 0.5, 5: 0.5 }', 'need: { 4: 0.6, 5: 0.4 }']],
    ['need at return', ['need: { 3: 0.5, 4: 0.5 }', 'need: { 3: 0.6, 4: 0.4 }']],
    ['places', ['places: 40', 'places: none']],
    ['overflow', ['overflow: agency', 'overflow: residential']],
    ['moves', ['moves: 0.3', 'moves: 0']],
    ['the threshold of step-up', ['stepUp: 1.2', 'stepUp: 1']],
    ['the threshold of step-down', ['stepDown: 0.9', 'stepDown: 1']],
    ['the way into a cohort', ['enters: closure', 'enters: referral']],
    ['the start of a cohort', ['from: 3mo', 'from: 4mo']],
    ['how long a cohort is taken in', ['over: 12mo', 'over: 6mo']],
    ['how long a cohort is followed', ['observe: 18mo', 'observe: 3y']],
    ['supervision given', ['supervises: 1.5', 'supervises: 0']],
    ['a load', ['load: 0.4', 'load: 1']],
    ['the practice that a role brings', ['    practice: systemic\n', '']],
    ['administration others can do', ['delegable: 0.65', 'delegable: 0.6']],
    ['relief', ['relieves: 0.95', 'relieves: 0']],
    ['leaving', ['leaving: 0.15', 'leaving: 0.16']],
    ['recruitment', ['mean: 16w', 'mean: 17w']],
    ['the pace of recruitment', ['recruiting: 0.9', 'recruiting: 1']],
    ['agency cover', ['share: 0.35', 'share: 0.4']],
    ['how soon agency staff come', ['mean: 5w', 'mean: 6w']],
    ['the agency premium', ['premium: 0.45', 'premium: 0']],
    ['agency staff who leave', ['leaving: 0.8', 'leaving: 0']],
    ['what agency staff do', ['experience: 0.95', 'experience: 1']],
    ['what agency staff know', ['knowledge: 0.7', 'knowledge: 1']],
    ['spells of sickness', ['spells: 1.1', 'spells: 1']],
    ['how long a spell lasts', ['mean: 12d', 'mean: 13d']],
    ['weeks of leave', ['weeks: 7.2', 'weeks: 7']],
    ['a month of leave', ['august: 2.1', 'august: 2']],
    ['how long starting takes', ['over: 26w', 'over: 13w']],
    ['what starters carry', ['load: 0.55', 'load: 0.6']],
    ['the newly qualified', ['newlyQualified: { share: 0.4', 'newlyQualified: { share: 0.5']],
    ['what the newly qualified lead', ['leads: [] }', 'leads: [family-help] }']],
    ['promotion', ['share: 0.75', 'share: 0.5']],
    ['allocation', ['allocation: segment', 'allocation: leastLoaded']],
    ['weeks on duty', ['dutyWeeks: 2', 'dutyWeeks: 3']],
    ['what becomes of families when redrawn', ['redrawn: move', 'redrawn: stay']],
    ['what a segment asks for', ['[[abuse, drink]]', '[[abuse], [drink]]']],
    ['what a segment rules out', ['none: [debt]', 'none: []']],
    ['the ages of a segment', ['from: 6mo, to: 5y', 'from: 6mo, to: none']],
    ['minutes of a meeting', ['minutes: 7', 'minutes: 8']],
    ['the length of a meeting', ['budget: 210', 'budget: 240']],
    ['fading', ['fading: 9w', 'fading: 10w']],
    ['a buddy', ['        buddy: general\n', '']],
    ['build-up', ['buildUp: 13w', 'buildUp: 0w']],
    ['how a unit opens', ['opens: staffed', 'opens: recruiting']],
    ['what becomes of old families', ['legacy: leave', 'legacy: bring']],
    ['overload to leaving', ['low: 0, high: 1, basis: assumed, evidence: qualitative', 'low: 0.1, high: 1']],
    ['overload to sickness', ['high: 1.5', 'high: 1.4']],
    ['setback', ['high: 0.32', 'high: 0.4']],
    ['specialisation', ['specialisation: 0', 'specialisation: 0.05']],
    ['what a practice does to work', ['low: 0.85', 'low: 0.8']],
    ['what a practice does to step-ups', ['low: 0.88', 'low: 0.8']],
    ['what a practice does to return', ['return: 0.98', 'return: 1']],
    ['what a practice brings to light', ['detection: 1.06', 'detection: 1']],
    ['when teaching starts', ['from: 2015-09-07', 'from: 2015-09-14']],
    ['when teaching ends', ['      until: 2016-09-05\n', '']],
    ['how long teaching takes', ['over: 39w', 'over: 26w']],
    ['how many take a practice up', ['reach: 0.65', 'reach: 1']],
    ['how soon families gain', ['lag: 15w', 'lag: 0w']],
    ['whether agency staff are taught', ['agency: true', 'agency: false']],
    ['where a practice is taught', ['services: [help]', 'services: []']],
  ] as const)('when %s differs', (_what, change) => {
    expect(hashOf(full(change))).not.toBe(fullHash);
  });
});

test('the hash of a scenario stays the same from release to release', () => {
  expect(hash).toBe('313a41a519bbc3dc065235e3d1663867b2c7bddae638dadd610e4c2a0ee542ef');
});
