import { describe, expect, test } from 'vitest';
import { full, fullCouncil } from '../../../../../test/support/full-council.ts';
import { council, expectFindingIn, readText } from '../../../../../test/support/small-council.ts';

type Change = readonly [string, string];
const expectFinding = (code: string, ...changes: Change[]) => expectFindingIn(code, full(...changes));
const findingsOf = (...changes: Change[]) => readText(full(...changes)).findings;
const expectWarning = (...changes: Change[]) => {
  const finding = expectFinding('no-effect', ...changes);
  expect(finding.severity).toBe('warning');
  return finding;
};

describe('ids of people and units that name nothing', () => {
  test.each<readonly [Change, string]>([
    [['practice: systemic', 'practice: ▸sistemic'], 'did you mean "systemic"?'],
    [['promotion: { from: helper', 'promotion: { from: ▸helpr'], 'did you mean "helper"?'],
    [['leads: [] }', 'leads: [▸family-hlep] }'], 'did you mean "family-help"?'],
    [['buddy: general\n        buildUp', 'buddy: ▸genral\n        buildUp'], 'did you mean "general"?'],
    [['staffFrom: { unit: general', 'staffFrom: { unit: ▸genral'], 'did you mean "general"?'],
    [['[[abuse, drink]]', '[[abuse, ▸drinks]]'], 'did you mean "drink"?'],
    [['none: [debt]', 'none: [▸dept]'], 'did you mean "debt"?'],
    [['services: [help]', 'services: [▸hlep]'], 'did you mean "help"?'],
  ])('%j is told at the id', (change, hint) => {
    expect(expectFinding('unknown-reference', change).hint).toBe(hint);
  });
  test('a unit of another service is no unit to take staff from', () => {
    const finding = expectFinding('unknown-reference', ['{ unit: general,', '{ unit: ▸desk,']);
    expect(finding.message).toBe('the unit is staffed from a missing unit of help, "desk"');
  });
  test('a unit of another service is no buddy', () => {
    expectFinding('unknown-reference', ['buddy: general\n        buildUp', 'buddy: ▸north\n        buildUp']);
  });
  test('what the newly qualified lead is not told twice where it is left out', () => {
    const findings = findingsOf(
      [
        'newlyQualified: { share: 0.4, over: 52w, load: 0.9, leads: [] }',
        'newlyQualified: { share: 0.4, over: 52w }',
      ],
      ['delegable: 0.65\n    leads: [family-help]', 'delegable: 0.65\n    leads: [family-help, nothing]'],
    );
    expect(findings.map(({ path }) => path)).toEqual(['roles.helper.leads.1']);
  });
});

describe('a unit', () => {
  test('in which nobody may lead a stage of its service is told', () => {
    const finding = expectFinding('unit-without-lead', [
      '      general: { count: 3, posts: { helper: 2 }, vacancy: 0.05, buddy: general }',
      '      general: { count: 3, posts: { helper: 2 }, vacancy: 0.05, buddy: general }\n      ▸office: { posts: { coordinator: 2 } }',
    ]);
    expect(finding).toMatchObject({
      message: 'nobody in office may lead a stage of help, so that its hours reach no family',
      hint: 'give it a post in a role that leads one, or put its posts into a unit that has',
    });
  });
  test('whose posts lead stages of other services only is told', () => {
    const seconded = '      ▸seconded: { posts: { adviser: 2 } }\n';
    expectFinding('unit-without-lead', ['      early-years:\n', `${seconded}      early-years:\n`]);
  });
  test('with no posts yet, or none of it, may be there', () => {
    const findings = findingsOf([
      '      early-years:\n',
      '      planned: { count: 0, posts: { coordinator: 2 } }\n      empty: { posts: { coordinator: 0 } }\n      early-years:\n',
    ]);
    expect(findings).toEqual([]);
  });
  test('is not told apart where nobody in the service may lead its stage', () => {
    const findings = readText(council(['leads: [family-support]', 'leads: []'])).findings;
    expect(findings.map(({ code }) => code)).toEqual(['stage-without-lead']);
  });
  test('whose leaders have no time left beside supervision is told', () => {
    const finding = expectFinding(
      'no-direct-work',
      [
        'posts: { consultant: 1, helper: 3, coordinator: 0.5 }',
        'posts: { consultant: 1, coordinator: 30.5 }',
      ],
      ['      early-years:\n', '      ▸early-years:\n'],
    );
    expect(finding.message).toBe(
      'all who lead in early-years spend the time they have left supervising 31 people',
    );
  });
  test('in which others lead may have a leader who only supervises', () => {
    expect(findingsOf(['supervises: 1.5', 'supervises: 20'])).toEqual([]);
  });
});

describe('a meeting', () => {
  test('that takes more time than somebody has is told', () => {
    // A helper has 37 hours, of which 30% go to administration: 1,554 minutes; relieved of 65% of it, 1,987.
    const finding = expectFinding('meeting-too-long', ['budget: 210', 'budget: ▸1990']);
    expect(finding.message).toBe(
      'the meeting of early-years takes 1990 minutes a week, and helper has 1986 left after administration, travel and training',
    );
    expect(findingsOf(['budget: 210', 'budget: 1980'])).toEqual([]);
  });
  test('has the time that administration leaves where nobody relieves of it', () => {
    const coordinator = '{ consultant: 1, helper: 3, coordinator: 0.5 }';
    const without: Change = [coordinator, '{ consultant: 1, helper: 3 }'];
    expectFinding('meeting-too-long', without, ['budget: 210', 'budget: ▸1555']);
    expect(findingsOf(without, ['budget: 210', 'budget: 1554'])).toEqual([]);
  });
});

describe('promotion', () => {
  const helper = 'newlyQualified: { share: 0.4, over: 52w, load: 0.9, leads: [] }';

  test('from a role into itself is told', () => {
    const finding = expectFinding('promotion-cycle', ['{ from: helper,', '{ from: ▸consultant,']);
    expect(finding.message).toBe('people are promoted round in a circle: consultant ← consultant');
  });
  test('round in a circle is told at each of its roles', () => {
    const findings = findingsOf([helper, `${helper}\n      promotion: { from: consultant, share: 0.1 }`]);
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      ...['consultant', 'helper'].map((id) => `promotion-cycle roles.${id}.workforce.promotion.from`),
    ]);
  });
  test('out of a role to which nobody is recruited is told', () => {
    const finding = expectFinding('promotion-empties', ['{ from: helper,', '{ from: ▸adviser,']);
    expect(finding.hint).toBe('give adviser a workforce, or take promotion out');
  });
  test('out of a role that no service has beside it is warned of', () => {
    const finding = expectWarning(
      ['posts: { consultant: 1, helper: 3, coordinator: 0.5 }', 'posts: { consultant: 1, coordinator: 0.5 }'],
      ['posts: { helper: 2 }', 'posts: { consultant: 2 }'],
      ['    practice: systemic\n', ''],
      ['{ from: helper,', '{ from: ▸helper,'],
    );
    expect(finding.message).toContain('no service has posts for both consultant and helper');
  });
});

describe('leave', () => {
  const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'];
  const rest = ['september', 'october', 'november', 'december'];
  const none = `season: { ${[...months, ...rest].map((month) => `${month}: 0`).join(', ')} }`;

  test('that is taken in no month is told', () => {
    const finding = expectFinding('out-of-bounds', ['season: { july: 1.2, august: 2.1 }', `▸${none}`]);
    expect(finding.message).toBe('7.2 weeks of leave are taken, and none in any month');
  });
  test('of no weeks needs no month', () => {
    expect(
      findingsOf(['{ weeks: 7.2, season: { july: 1.2, august: 2.1 } }', `{ weeks: 0, ${none} }`]),
    ).toEqual([]);
  });
});

describe('what has no effect where it stands is warned of', () => {
  test('relief by those who lead', () => {
    expect(expectWarning(['delegable: 0.65', 'relieves: ▸0.5']).message).toContain('helper leads stages');
  });
  test('a stage of the newly qualified that their role does not lead', () => {
    const finding = expectWarning(['leads: [] }', 'leads: [▸duty] }']);
    expect(finding.hint).toBe('add duty to what helper leads, or take it out here');
  });
  test('a rota of one unit', () => {
    const finding = expectWarning(
      ['{ count: 2, posts: { screener: 2 } }', '{ posts: { screener: 2 } }'],
      ['allocation: rota', 'allocation: ▸rota'],
    );
    expect(finding.message).toBe('front-door has one unit, which cannot take turns');
  });
  test('but not a rota of one unit that others join at a date', () => {
    const change =
      'timeline:\n  more: { from: 2016-01-04, set: { services.front-door.units.desk.count: 2 } }\n';
    const text = full(['{ count: 2, posts: { screener: 2 } }', '{ posts: { screener: 2 } }']);
    expect(readText(`${text}${change}`).findings).toEqual([]);
  });
  test('weeks on duty without a rota', () => {
    expectWarning(['    allocation: rota\n', ''], ['dutyWeeks: 2', 'dutyWeeks: ▸2']);
  });
  test('a segment where allocation is not by segment', () => {
    const findings = findingsOf(['    allocation: segment\n', '']);
    expect(findings).toMatchObject([
      { code: 'no-effect', severity: 'warning', path: 'services.help.units.early-years.takes' },
    ]);
  });
  test('allocation by segment where no unit says which families it takes', () => {
    expectWarning(
      ['        takes: { all: [[abuse, drink]], none: [debt], from: 6mo, to: 5y }\n', ''],
      ['allocation: segment', 'allocation: ▸segment'],
    );
  });
  test('a unit that is its own buddy and has no other of its kind', () => {
    expectWarning(
      ['general: { count: 3,', 'general: {'],
      ['vacancy: 0.05, buddy: general', 'vacancy: 0.05, buddy: ▸general'],
    );
  });
  test('a practice brought to a unit without a meeting', () => {
    const finding = expectWarning(
      ['        meeting: { minutes: 7, budget: 210, fading: 9w }\n', ''],
      ['posts: { consultant: 1,', 'posts: { consultant: ▸1,'],
    );
    expect(finding.hint).toBe('add meeting: to early-years');
  });
  test('a practice that nobody takes up or brings', () => {
    expectWarning(['practices:\n', 'practices:\n  ▸idle: { work: 0.9 }\n']);
  });
});

describe('other things that cannot be', () => {
  test('a unit staffed by its own people', () => {
    expectFinding('staff-from-itself', ['{ unit: general,', '{ unit: ▸early-years,']);
  });
  test('a practice taught until a day before it is taught', () => {
    const finding = expectFinding('dates-out-of-order', ['until: 2016-09-05', 'until: ▸2015-09-07']);
    expect(finding.hint).toBe('write a date after 2015-09-07');
  });
});

test('all errors of a file are told at once', () => {
  const codes = findingsOf(
    ['supervises: 1.5', 'supervises: -1'],
    ['budget: 210', 'budget: 0'],
    ['{ unit: general,', '{ unit: early-years,'],
    ['until: 2016-09-05', 'until: 2015-01-01'],
    ['none: [debt]', 'none: [dept]'],
    ['services: [help]', 'services: [hlep]'],
  ).map(({ code }) => code);
  expect(codes.sort()).toEqual([
    ...['dates-out-of-order', 'out-of-bounds', 'out-of-bounds', 'staff-from-itself'],
    ...['unknown-reference', 'unknown-reference'],
  ]);
});

test('the full council has no finding', () => {
  expect(readText(fullCouncil).findings).toEqual([]);
});
