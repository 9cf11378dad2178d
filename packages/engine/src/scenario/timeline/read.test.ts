import { describe, expect, test } from 'vitest';
import {
  council,
  expectFindingIn,
  readText,
  smallCouncil,
  unmark,
} from '../../../../../test/support/small-council.ts';

const dated = (timeline: string): string => `${smallCouncil}timeline:\n${timeline}\n`;

const inspection = `  inspection:
    from: 2016-01-15
    to: 2016-07-15
    ramp: 8w
    curve: s
    set:
      thresholds.stepUp: 0.7
      services.social-work.units.east.vacancy: { value: 0.2, source: HR, basis: derived }
    by: { demand.streams.referrals.families: 0.9 }
  freeze:
    label: Recruitment freeze
    from: 2017-01-01
    set: { stages.family-support.work.mean: 20w }`;

describe('a timeline', () => {
  test('is read with its numbers in the units of a scenario, in the order of their paths', () => {
    const { scenario, findings } = readText(dated(inspection));
    expect(findings).toEqual([]);
    expect(scenario?.timeline).toEqual({
      inspection: {
        ...{ label: 'Inspection', from: '2016-01-15', to: '2016-07-15', ramp: 56, curve: 's' },
        changes: [
          { path: ['demand', 'streams', 'referrals', 'families'], kind: 'by', value: 0.9, whole: false },
          {
            path: ['services', 'social-work', 'units', 'east', 'vacancy'],
            kind: 'set',
            value: 0.2,
            whole: false,
          },
          { path: ['thresholds', 'stepUp'], kind: 'set', value: 0.7, whole: false },
        ],
      },
      freeze: {
        ...{ label: 'Recruitment freeze', from: '2017-01-01', to: null, ramp: 0, curve: 'linear' },
        changes: [
          { path: ['stages', 'family-support', 'work', 'mean'], kind: 'set', value: 140, whole: false },
        ],
      },
    });
  });
  test('is empty where nothing is said', () => {
    expect(readText(smallCouncil).scenario?.timeline).toEqual({});
  });
  test('keeps where its numbers come from', () => {
    const { evidence } = readText(dated(inspection));
    expect(evidence).toContainEqual({
      path: 'timeline.inspection.set."services.social-work.units.east.vacancy"',
      ...{ value: 0.2, unit: 'share', source: 'HR', basis: 'derived' },
    });
  });
  test('changes every one of a kind where a star stands for a key', () => {
    const { scenario } = readText(
      dated('  cut: { from: 2016-01-01, by: { services.social-work.units.*.posts.social-worker: 0.8 } }'),
    );
    expect(scenario?.timeline['cut']?.changes.map(({ path }) => path[4])).toEqual(['posts', 'posts']);
  });
  test('of a return that stages take over changes it for them, where they do not say their own', () => {
    const { scenario } = readText(
      dated('  change: { from: 2016-01-01, set: { return.cut: 4y, return.scale: 8y } }'),
    );
    expect(scenario?.timeline['change']?.changes.map(({ path }) => path.join('.'))).toEqual([
      'return.cut',
      'return.scale',
      'stages.child-in-need.return.cut',
    ]);
  });
  test('of a stream whose rate is solved goes by its weight', () => {
    const { line } = unmark(smallCouncil.replace('      families: {', '      ▸families: {'));
    const solved = dated('  fall: { from: 2016-01-01, by: { demand.streams.referrals.families: 0.9 } }')
      .split('\n')
      .map((text, index) => (index === line - 1 ? '      families: solved' : text))
      .join('\n')
      .replace('demand:\n', 'demand:\n  referrals: 700\n');
    const { scenario, findings } = readText(solved);
    expect(findings).toEqual([]);
    expect(scenario?.timeline['fall']?.changes).toEqual([
      { path: ['demand', 'streams', 'referrals', 'weight'], kind: 'by', value: 0.9, whole: false },
    ]);
    expect(readText(solved.replace('by:', 'set:')).findings).toMatchObject([
      { code: 'change-without-number', hint: 'use by: instead of set:' },
    ]);
  });
  test('can be set from outside the file', () => {
    const { scenario, evidence } = readText(dated(inspection), {}, [
      'timeline.inspection.from=2016-02-01',
      'timeline.inspection.set."thresholds.stepUp"=0.8',
    ]);
    expect(scenario?.timeline['inspection']).toMatchObject({
      from: '2016-02-01',
      changes: [{}, {}, { value: 0.8 }],
    });
    expect(evidence).toContainEqual({
      path: 'timeline.inspection.set."thresholds.stepUp"',
      ...{ value: 0.8, unit: 'factor', basis: 'user' },
    });
  });
});

describe('a path in a timeline', () => {
  test.each([
    ['is told with the one it was meant to be', '▸thresholds.stepup: 2', 'did you mean "thresholds.stepUp"?'],
    ['must be keys with dots between', '▸"thresholds..stepUp": 2', 'write it as thresholds.stepUp'],
  ])('that names nothing %s', (_what, set, hint) => {
    const finding = expectFindingIn(
      'unknown-field',
      dated(`  change: { from: 2016-01-01, set: { ${set} } }`),
    );
    expect(finding.hint).toBe(hint);
  });
  test.each([
    [
      'horizon.months',
      'cannot change at a date',
      'it holds for a whole run; docs/fields.md says which numbers may change at a date',
    ],
    [
      'families.frailty',
      'cannot change at a date',
      'what a family is like is drawn when it comes, and then stays',
    ],
    [
      'assumptions.unmetToReturn',
      'cannot change at a date',
      'an assumption is drawn once for a whole run; compare two scenarios instead',
    ],
    [
      'stages.child-in-need.handover',
      'cannot change at a date',
      'only numbers and lengths of time change at a date; compare two scenarios instead',
    ],
    [
      'stages.child-in-need.work.bands."0y..2y"',
      'cannot change at a date',
      'it holds for a whole run; docs/fields.md says which numbers may change at a date',
    ],
    ['services.support', 'is not a single number', 'go on to a number, such as services.support.cap.perFte'],
    ['about', 'is not a single number', 'nothing in it changes at a date'],
  ])('to %s is refused with the reason', (path, message, hint) => {
    const text = dated(`  change: { from: 2016-01-01, set: { ▸'${path}': 1 } }`);
    expect(expectFindingIn('change-not-dynamic', text)).toMatchObject({
      message: `${path} ${message}`,
      hint,
    });
  });
  test.each([
    ['reviews where a stage has none', 'set', 'stages.assessment.reviews.first', '5w'],
    ['posts that the unit does not have', 'set', 'services.support.units.all.posts.social-worker', '1'],
    ['a return that the stage takes over whole', 'set', 'stages.assessment.return.scale', '3y'],
  ])('to %s has no number to start from', (_what, kind, path, value) => {
    const text = dated(`  change: { from: 2016-01-01, ${kind}: { ▸${path}: ${value} } }`);
    expect(expectFindingIn('change-without-number', text)).toMatchObject({
      message: `${path} has no number that could change`,
      hint: 'write there first what holds until the change',
    });
  });
  test('to a number without limit takes a value, but no factor', () => {
    const path = 'services.social-work.queueMax';
    const finding = expectFindingIn(
      'change-without-number',
      dated(`  change: { from: 2016-01-01, by: { ▸${path}: 0.5 } }`),
    );
    expect(finding).toMatchObject({
      message: `${path} is without limit, whatever the factor`,
      hint: 'use set: instead of by:',
    });
    expect(readText(dated(`  change: { from: 2016-01-01, set: { ${path}: 30 } }`)).findings).toEqual([]);
  });
  test('to the cap of a service that has none is told', () => {
    const text = council(['{ kind: hard, unit: families, perFte: 12 }', '{ kind: none }']);
    const { findings } = readText(
      `${text}timeline: { change: { from: 2016-01-01, set: { services.support.cap.perFte: 9 } } }`,
    );
    expect(findings).toMatchObject([
      { code: 'change-without-number', message: 'support has no cap that could change' },
    ]);
  });
});

describe('a value in a timeline', () => {
  const set = (what: string): string => dated(`  change: { from: 2016-01-01, set: { ${what} } }`);
  test.each([
    ['is kept to the bounds of its number', 'out-of-bounds', 'services.support.units.all.vacancy: ▸1.2'],
    ['is whole where its number is', 'out-of-bounds', 'services.support.units.all.count: ▸1.5'],
    ['has the unit of its number', 'wrong-unit', 'stages.family-support.work.mean: ▸20'],
    ['is of the kind of its number', 'wrong-type', 'stages.family-support.hours: ▸many'],
  ] as const)('%s', (_what, code, text) => {
    expectFindingIn(code, set(text));
  });
  test('of a factor is above 0', () => {
    const { findings } = readText(dated('  change: { from: 2016-01-01, by: { thresholds.stepUp: 0 } }'));
    expect(findings).toMatchObject([{ code: 'out-of-bounds' }]);
    expect(findings[0]?.hint).toContain('more than 0');
  });
  test('that a factor makes is kept to the bounds too', () => {
    const finding = expectFindingIn(
      'out-of-bounds',
      dated('  change: { from: 2016-01-01, by: { ▸stages.family-support.routes.moved.share: 20 } }'),
    );
    expect(finding.message).toBe(
      'stages.family-support.routes.moved.share would become 2, which is outside its bounds',
    );
  });
});
