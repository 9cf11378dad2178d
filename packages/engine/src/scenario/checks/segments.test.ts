import { describe, expect, test } from 'vitest';
import { full } from '../../../../../test/support/full-council.ts';
import { expectFindingIn, readText } from '../../../../../test/support/small-council.ts';

type Change = readonly [string, string];
const expectFinding = (code: string, ...changes: Change[]) => expectFindingIn(code, full(...changes));
const findingsOf = (...changes: Change[]) => readText(full(...changes)).findings;

const early = 'takes: { all: [[abuse, drink]], none: [debt], from: 6mo, to: 5y }';
const general = '      general: { count: 3, posts: { helper: 2 }, vacancy: 0.05, buddy: general }\n';
const unit = (id: string, takes: string, rest = 'posts: { helper: 1 }'): Change => [
  general,
  `${general}      ${id}: { takes: ${takes}, ${rest} }\n`,
];

describe('families of a service that allocates by segment', () => {
  test('who are of no segment need a unit without one', () => {
    const finding = expectFinding(
      'segment-without-unit',
      ['general: { count: 3,', 'general: { takes: { all: [[debt]] }, count: 3,'],
      ['    redrawn: move\n    units:\n', '    redrawn: move\n    ▸units:\n'],
    );
    expect(finding).toMatchObject({
      message: 'nobody in help takes families of no segment who come to family-help',
      hint: 'give it a unit without takes, for those whom no other unit is for',
    });
  });
  test('need none where segments leave nobody out', () => {
    const either: Change = [early, 'takes: { none: [debt] }'];
    expect(
      findingsOf(either, ['general: { count: 3,', 'general: { takes: { all: [[debt]] }, count: 3,']),
    ).toEqual([]);
  });
  test('need none where segments meet at an age', () => {
    const younger: Change = [early, 'takes: { to: 5y }'];
    const older = (from: string): Change => [
      'general: { count: 3,',
      `general: { takes: { from: ${from} }, count: 3,`,
    ];
    const codes = (from: string) => findingsOf(younger, older(from)).map(({ code }) => code);
    expect(codes('5y')).toEqual(['segments-overlap']);
    expect(codes('6y')).toContain('segment-without-unit');
  });
  test('need somebody in their units who may lead', () => {
    const finding = expectFinding(
      'segment-without-unit',
      ['  adviser: {', '  visitor: { leads: [visit] }\n  adviser: {'],
      [
        '  family-help:\n',
        '  visit: { level: 2, service: help, hours: 1, work: { law: fixed, mean: 1w }, next: { closed: 1 } }\n  family-help:\n',
      ],
      ['entry: { family-help: 1 }', 'entry: { family-help: 0.5, visit: 0.5 }'],
      ['posts: { helper: 2 }', 'posts: { helper: 2, visitor: 1 }'],
      ['buddy: general\n        buildUp', 'buildUp'],
      [early, early.replace('takes:', '▸takes:')],
    );
    expect(finding.message).toBe('nobody may lead visit for families whom early-years is for');
  });
  test('may be taken by a buddy', () => {
    const findings = findingsOf(
      ['  adviser: {', '  visitor: { leads: [visit] }\n  adviser: {'],
      [
        '  family-help:\n',
        '  visit: { level: 2, service: help, hours: 1, work: { law: fixed, mean: 1w }, next: { closed: 1 } }\n  family-help:\n',
      ],
      ['entry: { family-help: 1 }', 'entry: { family-help: 0.5, visit: 0.5 }'],
      ['posts: { helper: 2 }', 'posts: { helper: 2, visitor: 1 }'],
    );
    expect(findings).toEqual([]);
  });
  test('may go elsewhere where the stage says so', () => {
    const findings = findingsOf(
      ['general: { count: 3,', 'general: { takes: { all: [[debt]] }, count: 3,'],
      ['{ level: 3, service: help,', '{ level: 3, service: help, ifFull: duty,'],
    );
    expect(findings).toEqual([]);
  });
  test('are told by patch where units keep to patches too', () => {
    const findings = findingsOf(
      [early, `patch: north\n        ${early}`],
      ['buddy: general\n        buildUp', 'buildUp'],
    );
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['segment-without-unit', 'nobody may lead family-help for families of south whom early-years is for'],
    ]);
  });
  test('of one segment may have a unit in each patch', () => {
    const findings = findingsOf(
      [early, `patch: north\n        ${early}`],
      unit('south', early.replace('takes: ', ''), 'patch: south, posts: { helper: 1 }'),
      ['buddy: general\n        buildUp', 'buildUp'],
    );
    expect(findings).toEqual([]);
  });
  test('may be taken by agency staff where every post stands empty', () => {
    const buddyless: Change = ['vacancy: 0.05, buddy: general', 'vacancy: 1'];
    expect(findingsOf(buddyless)).toEqual([]);
    const noAgency: Change = ['        share: 0.35\n', '        share: 0\n'];
    expect(findingsOf(buddyless, noAgency)).toMatchObject([
      { code: 'segment-without-unit', path: 'services.help.units' },
    ]);
  });
});

describe('two segments that a family can belong to', () => {
  test('are warned of, with such a family', () => {
    const finding = expectFinding('segments-overlap', unit('near', '{ all: [[abuse], [isolated]] }'), [
      'near: { takes',
      'near: { ▸takes',
    ]);
    expect(finding).toMatchObject({
      severity: 'warning',
      message:
        'a family with abuse and isolated could go to early-years or near; it goes to early-years, the first by name',
    });
  });
  test('are warned of before the second unit has opened', () => {
    const later = unit('near', '{ all: [[isolated]] }', 'count: 0, posts: { helper: 1 }');
    expect(findingsOf(later).map(({ code }) => code)).toEqual(['segments-overlap']);
  });
  test('are not warned of where each rules the other out', () => {
    expect(findingsOf(unit('near', '{ all: [[debt]] }'))).toEqual([]);
    expect(findingsOf(unit('near', '{ all: [[isolated]], none: [abuse, drink] }'))).toEqual([]);
  });
  test('by age are warned of where brothers and sisters have ages of their own', () => {
    const older = unit('older', '{ all: [[drink]], none: [debt], from: 5y }');
    const [finding] = findingsOf(older);
    expect(finding?.message).toContain('a family with drink, and children of both ages could go to');
    expect(findingsOf(older, ['  spacing: { law: exponential, mean: 3y }\n', ''])).toEqual([]);
  });
  test('are not looked for among very many factors', () => {
    const ids = Array.from({ length: 17 }, (_, index) => `f${index}`);
    const factors = ids.map((id) => `    ${id}: { share: 0.1 }\n`).join('');
    const more: Change = ['    isolated: {', `${factors}    isolated: {`];
    const [from, to] = unit('near', `{ all: [[${ids.join(', ')}]] }`);
    expect(findingsOf(more, [from, to])).toEqual([]);
  });
});

describe('a segment to which no family can belong is told', () => {
  test('where it asks for factors that it rules out', () => {
    const finding = expectFinding(
      'segment-empty',
      unit('near', '{ all: [▸[abuse, drink]], none: [drink, abuse] }'),
    );
    expect(finding.message).toBe('no family has one of abuse and drink and none of drink and abuse');
  });
  test('where it asks for one of nothing', () => {
    expectFinding('segment-empty', unit('near', '{ all: [▸[]] }'));
  });
  test('where no child is both old enough and young enough', () => {
    expectFinding('segment-empty', unit('near', '{ from: 5y, to: ▸4y }'));
  });
});

test('a segment that goes by ages where none are drawn is warned of', () => {
  const finding = expectFinding(
    'ages-unknown',
    ['  youngest: { law: bands, bands: { 0y..1y: 0.3, 1y..17y: 0.7 } }\n', ''],
    [early, early.replace('takes:', '▸takes:')],
  );
  expect(finding.severity).toBe('warning');
});
