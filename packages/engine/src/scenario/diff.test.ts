import { expect, test } from 'vitest';
import { full, fullCouncil } from '../../../../test/support/full-council.ts';
import { council, readText, smallCouncil } from '../../../../test/support/small-council.ts';
import { diffScenarios } from './diff.ts';

const base = readText(smallCouncil);
const against = (...changes: (readonly [string, string])[]) =>
  diffScenarios(base, readText(council(...changes)));

test('a scenario does not differ from itself', () => {
  expect(diffScenarios(base, base)).toEqual([]);
});

test('a number that differs is told from and to, with where each comes from', () => {
  expect(
    against([
      'families: { value: 320, low: 300, high: 340, source: Return',
      'families: { value: 400, source: Census',
    ]),
  ).toEqual([
    {
      path: 'demand.streams.referrals.families',
      from: 320,
      to: 400,
      fromEvidence: expect.objectContaining({ value: 320, source: 'Return' }) as unknown,
      toEvidence: expect.objectContaining({ value: 400, source: 'Census' }) as unknown,
    },
  ]);
});

test('a default that is written out does not differ from one left out', () => {
  expect(against(['vacancy: 0.2 }', 'vacancy: 0.2, count: 1, sharedKnowledge: 0 }'])).toEqual([]);
});

test('a value left out is told by its default', () => {
  expect(against(['hours: 35, ', ''])).toMatchObject([
    { path: 'roles.support-worker.hours', from: 35, to: 37, toEvidence: { basis: 'assumed' } },
  ]);
});

test('two ways to write a length of time do not differ', () => {
  expect(against(['after: 12w', 'after: 84d'])).toEqual([]);
});

test('names, labels and what the file says about itself are left out', () => {
  expect(
    against(
      ['name: Small council', 'name: Other'],
      ['What happens next?', 'Why?'],
      ['name: Smallshire', 'name: Othershire'],
      ['  assessment:\n', '  assessment:\n    label: Look\n'],
    ),
  ).toEqual([]);
});

test('a stage whose id is label is compared like any other', () => {
  const added = '  label: { level: 3, service: support, hours: 1, routes: {} }\nreturn: { scale';
  const paths = against(['return: { scale: 9y', `${added}: 9y`]).map(({ path }) => path);
  expect(paths).toContain('stages.label.level');
});

test('a part that only one has is told field by field', () => {
  expect(against(['    escalation: { to: { assessment: 0.07 }, whenReady: 0.5 }\n', ''])).toEqual([
    { path: 'stages.child-in-need.escalation.to.assessment', from: 0.07, to: null },
    { path: 'stages.child-in-need.escalation.whenReady', from: 0.5, to: null },
  ]);
});

test('the range of an assumption is compared, that of a plain number is not', () => {
  expect(against(['low: 0, high: 2', 'low: 0, high: 3'], ['low: 300', 'low: 310'])).toEqual([
    { path: 'assumptions.attentionToEscalation.high', from: 2, to: 3 },
  ]);
});

test('lists are compared as sets', () => {
  expect(against(['[assessment, child-in-need]', '[child-in-need, assessment]'])).toEqual([]);
  expect(against(['case: [referral, in-need]', 'case: [in-need]'])).toEqual([
    { path: 'official.case', from: 'referral, in-need', to: 'in-need' },
  ]);
});

test('an override is told as the user’s', () => {
  const changed = readText(smallCouncil, {}, ['services.support.queueMax=none']);
  expect(diffScenarios(base, changed)).toEqual([
    {
      path: 'services.support.queueMax',
      ...{ from: 40, to: 'none' },
      toEvidence: { path: 'services.support.queueMax', value: 'none', unit: 'families', basis: 'user' },
    },
  ]);
});

test('a file that could not be read differs in all that the other says', () => {
  const paths = diffScenarios(readText(''), base).map(({ path }) => path);
  expect(paths).toContain('stages.assessment.hours');
});

test('what a dated change sets is compared as a number, whatever is said of its source', () => {
  const dated = (value: string) =>
    readText(
      `${smallCouncil}timeline: { change: { from: 2016-01-01, set: { thresholds.stepUp: ${value} } } }`,
    );
  expect(diffScenarios(dated('2'), dated('{ value: 2, basis: assumed }'))).toEqual([]);
  expect(diffScenarios(dated('2'), dated('{ value: 3, basis: assumed }'))).toMatchObject([
    { path: 'timeline.change.set."thresholds.stepUp"', from: 2, to: 3, toEvidence: { basis: 'assumed' } },
  ]);
});

test('every part of the model is compared, by its path', () => {
  const other = readText(
    full(
      ['families: solved', 'families: 500'],
      ['  referrals: 900\n', ''],
      ['3: { assessment: 1 }', '3: { closed: 1 }'],
      ['places: 40', 'places: none'],
      ['enters: stage/assessment', 'enters: stage/duty'],
      ['Foster care', 'Fostering'],
      ['stepDown: { kept: 0.1, early: 0.05, again: 8w }', 'stepDown: none'],
    ),
  );
  const differences = diffScenarios(readText(fullCouncil), other);
  expect(differences.map(({ path, from, to }) => [path, from, to])).toEqual([
    ['demand.referrals', 900, null],
    ['demand.streams.referrals.families', 'solved', 500],
    ['stages.screening.screening.to.3.assessment', 1, null],
    ['stages.assessment.stepDown.kept', 0.1, null],
    ['stages.assessment.stepDown.early', 0.05, null],
    ['stages.assessment.stepDown.again', '8w', null],
    ['placements.foster.places', 40, 'none'],
    ['cohorts.assessed.enters', 'stage/assessment', 'stage/duty'],
    ['stages.screening.screening.to.3.closed', null, 1],
  ]);
});

test('lists of lists are compared as sets of sets', () => {
  const whole = readText(fullCouncil);
  const path = 'services.help.units.early-years.takes.all';
  const from = '[[abuse, drink]]';
  expect(diffScenarios(whole, readText(full([from, '[[drink, abuse]]'])))).toEqual([]);
  expect(diffScenarios(whole, readText(full([from, '[[abuse], [drink]]'])))).toEqual([
    { path, from: 'abuse or drink', to: 'abuse, drink' },
  ]);
});
