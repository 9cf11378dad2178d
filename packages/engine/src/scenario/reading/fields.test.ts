import { describe, expect, test } from 'vitest';
import { expectFinding, readText, smallCouncil } from '../../../../../test/support/small-council.ts';

describe('an unknown field', () => {
  test('is told at its key, with the nearest that there is', () => {
    const finding = expectFinding('unknown-field', ['queueMax: 40', '▸queuMax: 40']);
    expect(finding).toMatchObject({ path: 'services.support.queuMax', hint: 'did you mean "queueMax"?' });
  });
  test('is told at the top of the file', () => {
    expectFinding('unknown-field', ['about: {', '▸abuot: {']);
  });
  test('is told when another law has it', () => {
    expectFinding('unknown-field', ['law: exponential, mean: 13w', 'law: exponential, mean: 13w, ▸cv: 1']);
  });
});

describe('a missing field', () => {
  test('is told at the part that it is missing from', () => {
    const finding = expectFinding('missing-field', [
      '  family-support:\n    level: 3\n',
      '  ▸family-support:\n',
    ]);
    expect(finding.path).toBe('stages.family-support.level');
  });
  test('is told for a law without its name', () => {
    expectFinding('missing-field', ['    work: { law: exponential, mean', '    ▸work: { mean']);
  });
});

describe('a value of the wrong kind', () => {
  test.each([
    ['text where a number is meant', ['frailty: 0.7', 'frailty: ▸high']],
    ['a number where text is meant', ['name: Small council', 'name: ▸7']],
    ['a number where a part is meant', ['horizon: { start: 2015-04-01, months: 36 }', 'horizon: ▸36']],
    ['text where a list is meant', ['leads: [family-support]', 'leads: ▸family-support']],
    ['a list where a number is meant', ['hours: 35', 'hours: ▸[35]']],
    ['text where true or false is meant', ['statutory: true', 'statutory: ▸yes']],
    ['an infinite number', ['frailty: 0.7', 'frailty: ▸.inf']],
    ['a map where text is meant', ['name: Small council', '▸name: { a: b }']],
    ['a length of time without a number', ['first: 88d', 'first: ▸soon']],
  ] as const)('is told: %s', (_what, change) => {
    expectFinding('wrong-type', change);
  });
  test('is told for a day that is not in the calendar', () => {
    expectFinding('wrong-type', ['2015-04-01', '▸2015-02-29']);
  });
  test('is told for a percentage, with the fraction to write', () => {
    const finding = expectFinding('wrong-type', ['vacancy: 0.2 }', 'vacancy: ▸22.6% }']);
    expect(finding.hint).toBe('shares are fractions: write 0.226');
  });
});

describe('a value in the wrong unit', () => {
  test('is told for a length of time without one', () => {
    expect(expectFinding('wrong-unit', ['mean: 47.6d', 'mean: ▸47.6']).hint).toContain('47.6d');
  });
  test('is told for working days where calendar time is meant', () => {
    expect(expectFinding('wrong-unit', ['mean: 47.6d', 'mean: ▸47wd']).hint).toContain('47d');
  });
  test('is told for calendar time where working days are meant', () => {
    expect(expectFinding('wrong-unit', ['clock: 45wd', 'clock: ▸45d']).hint).toBe('write 45wd');
  });
});

describe('a value outside its bounds', () => {
  test.each([
    ['below the least', ['frailty: 0.7', 'frailty: ▸-0.1']],
    ['a level there is not', ['level: 3', 'level: ▸6']],
    ['part of a whole', ['level: 3', 'level: ▸2.5']],
    ['no hours at all', ['hours: 35', 'hours: ▸0']],
    ['a mean of nothing', ['mean: 13w', 'mean: ▸0d']],
  ] as const)('is told: %s', (_what, change) => {
    expectFinding('out-of-bounds', change);
  });
  test('is told for a percentage written as a number, with the fraction to write', () => {
    const finding = expectFinding('out-of-bounds', ['vacancy: 0.2 }', 'vacancy: ▸22.6 }']);
    expect(finding.hint).toBe('shares are fractions: write 0.226');
  });
});

describe('a word that is not one of the choices', () => {
  test('is told with the nearest', () => {
    const finding = expectFinding('unknown-choice', ['kind: hard', 'kind: ▸hrad']);
    expect(finding.hint).toBe('did you mean "hard"?');
  });
  test('is told for a law that there is not', () => {
    expect(expectFinding('unknown-choice', ['law: exponential', 'law: ▸exponentail']).hint).toContain(
      'exponential',
    );
  });
});

describe('shares', () => {
  test('that do not sum to 1 are told, with their sum', () => {
    const finding = expectFinding('shares-do-not-sum', [
      '    next: { child-in-need: 0.4, closed: 0.6 }',
      '    ▸next: { child-in-need: 0.4, closed: 0.5 }',
    ]);
    expect(finding.message).toContain('0.9');
    expect(finding.hint).toBe('add 0.1 in all');
  });
  test('are not judged together while one of them is at fault', () => {
    expectFinding('out-of-bounds', ['closed: 0.6', 'closed: ▸60']);
  });
  test('written as thirds sum to 1', () => {
    const thirds = '{ 1: 0.3333333, 2: 0.3333333, 3: 0.3333333 }';
    expect(readText(smallCouncil.replace('{ 1: 0.5, 2: 0.3, 3: 0.2 }', thirds)).findings).toEqual([]);
  });
  test('of nothing are told', () => {
    expectFinding('shares-do-not-sum', ['    next: { closed: 1 }', '    ▸next: {}']);
  });
});

describe('bands', () => {
  test('that overlap are told at the later one', () => {
    expectFinding('bands-overlap', ['2y..5y', '▸1y..5y']);
  });
  test('that end before they start are told', () => {
    expectFinding('out-of-bounds', ['2y..5y', '▸5y..2y']);
  });
  test('that are not two lengths of time are told', () => {
    expectFinding('bad-id', ['2y..5y', '▸2..5y']);
  });
  test('are read from the shortest time up', () => {
    const { scenario } = readText(
      smallCouncil.replace('0y..2y: 0.29, 2y..5y: 0.71', '2y..5y: 0.71, 0y..2y: 0.29'),
    );
    expect(scenario).toEqual(readText(smallCouncil).scenario);
  });
});

describe('ids and keys', () => {
  test('an id that could be taken for a path or a number is told', () => {
    expectFinding('bad-id', ['      moved: {', '      ▸moved.away: {']);
    expectFinding('bad-id', ['      all: {', '      ▸1: {']);
  });
  test('a number of children that is not a whole number is told', () => {
    expectFinding('bad-id', ['3: 0.2 }', '▸2.5: 0.2 }']);
  });
  test('an id in a list that is none is told', () => {
    expectFinding('bad-id', ['official: [referral]', 'official: [▸a referral]']);
  });
});

test('all faults of a file are told at once, in the order of the file', () => {
  const text = smallCouncil
    .replace('children: 10000', 'children: -1')
    .replace('queueMax', 'quueMax')
    .replace('mean: 13w', 'mean: 13')
    .replace('return: { scale: 9y', 'return: { sacle: 9y');
  const { findings, scenario } = readText(text);
  expect(scenario).toBeNull();
  expect(findings.map(({ code, line }) => `${line} ${code}`)).toEqual([
    ...['4 out-of-bounds', '26 unknown-field', '55 wrong-unit', '59 unknown-field'],
  ]);
});
