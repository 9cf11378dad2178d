import { describe, expect, test } from 'vitest';
import { council, expectFinding, readText } from '../../../../../test/support/small-council.ts';

type Change = readonly [string, string];

const worker = (cost: string): Change => [
  'leads: [assessment, child-in-need] }',
  `leads: [assessment, child-in-need], cost: { ${cost} } }`,
];
const costOfStage = (cost: string): Change => [
  '    clock: 45wd\n',
  `    clock: 45wd\n    costs: { panel: { ${cost} } }\n`,
];
const money = (text: string): Change => ['return: { scale: 9y', `money: ${text}\nreturn: { scale: 9y`];
const placement = (text: string): Change => money(`{}\nplacements: { foster: ${text} }`);

describe('costs', () => {
  test('are borne by somebody who is named, the council if nobody else', () => {
    const finding = expectFinding(
      'unknown-reference',
      worker('perYear: 1, bearer: ▸polise'),
      money('{ bearers: { police: {} } }'),
    );
    expect(finding.hint).toBe('did you mean "police"?');
    expect(readText(council(worker('perYear: 1, bearer: council'))).findings).toEqual([]);
  });

  test('are not negative', () => {
    expectFinding('out-of-bounds', worker('perYear: ▸-1'));
  });

  test('of places need to know how many there are', () => {
    expectFinding('fixed-without-places', placement('{ cost: { fixed: ▸10 } }'));
    expect(readText(council(placement('{ places: 4, cost: { fixed: 10 } }'))).findings).toEqual([]);
  });

  test('of a role in which nobody is are told', () => {
    const finding = expectFinding('no-effect', ['roles:\n', 'roles:\n  nobody: { ▸cost: { perYear: 9 } }\n']);
    expect(finding.severity).toBe('warning');
  });

  test('of nothing are told', () => {
    const [from, to] = worker('bearer: council');
    const { hint } = expectFinding('no-effect', [from, to.replace('cost:', '▸cost:')]);
    expect(hint).toBe('write perYear:, what a full-time year costs');
  });
});

describe('the time that a stage takes', () => {
  test('is somebody’s', () => {
    expectFinding('missing-field', [
      '    clock: 45wd\n',
      '    clock: 45wd\n    costs: { ▸panel: { hoursPerStart: 2 } }\n',
    ]);
    expectFinding('unknown-reference', costOfStage('role: ▸chair, hoursPerStart: 2'));
  });

  test('costs something', () => {
    expectFinding('no-effect', costOfStage('role: ▸support-worker, hoursPerStart: 2'));
  });

  test('is not that of people who are paid already', () => {
    const finding = expectFinding(
      'time-paid-twice',
      worker('perYear: 50000'),
      costOfStage('role: ▸social-worker, hoursPerStart: 2'),
    );
    expect(finding.severity).toBe('warning');
  });
});

describe('the years of prices', () => {
  test('are written in one of two ways', () => {
    const { hint } = expectFinding('bad-id', money('{ priceYear: ▸last-year }'));
    expect(hint).toBe('write 2024, or 2023-24 from April');
    expect(readText(council(money('{ priceYear: 2024 }'))).scenario!.money.priceYear).toBe('2024');
  });

  test('must be said where prices are brought to one', () => {
    expectFinding('price-year-missing', worker('perYear: 1, priceYear: 2015'), money('{ inflation: ▸0.02 }'));
  });

  test('are told where several are added up, unless the file says that prices do not grow', () => {
    const old = worker('perYear: 1, priceYear: ▸2013-14');
    const finding = expectFinding('price-years-differ', old, money('{ priceYear: 2024 }'));
    expect(finding.message).toBe('costs in prices of 2013-14, 2024 are added up as they are');
    const said = council(
      worker('perYear: 1, priceYear: 2013-14'),
      money('{ priceYear: 2024, inflation: 0 }'),
    );
    expect(readText(said).findings).toEqual([]);
  });
});

describe('dates of costs', () => {
  test.each(['2015-03-31', '2018-04-01'])('on which nothing is recorded are told: %s', (date) => {
    expectFinding('cost-outside-horizon', money(`{ setUp: { desks: { amount: 1, date: ▸${date} } } }`));
  });

  test.each(['from: ▸2019-04-01', 'until: ▸2014-04-01'])('that are never paid are told: %s', (dates) => {
    expectFinding('cost-outside-horizon', money(`{ running: { training: { perYear: 1, ${dates} } } }`));
  });

  test('follow each other', () => {
    const dates = 'from: 2016-04-01, until: ▸2016-03-01';
    expectFinding('dates-out-of-order', money(`{ running: { training: { perYear: 1, ${dates} } } }`));
  });
});
