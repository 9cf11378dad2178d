import { describe, expect, test } from 'vitest';
import { full } from '../../../../../test/support/full-council.ts';
import { expectFindingIn, readText } from '../../../../../test/support/small-council.ts';

type Change = readonly [string, string];
const expectFinding = (code: string, ...changes: Change[]) => expectFindingIn(code, full(...changes));
const findingsOf = (...changes: Change[]) => readText(full(...changes)).findings;

describe('ids that name nothing', () => {
  test.each<readonly [string, Change]>([
    ['a kind of placement', ['residential: 0.2 }', '▸residental: 0.2 }']],
    ['an overflow', ['overflow: agency', 'overflow: ▸agenci']],
    ['a patch of a stream', ['north: 0.55', '▸norht: 0.55']],
    ['a factor of need', ['factors: { abuse: 0.5 }', 'factors: { ▸abuses: 0.5 }']],
    ['what a screening leads to', ['2: { closed: 1 }', '2: { ▸early-help: 1 }']],
    ['where those who come of age go', ['closed: 0.1 }\n    return', '▸after-care: 0.1 }\n    return']],
    ['where families go who find no worker', ['ifFull: duty', 'ifFull: ▸dutty']],
    ['the stage of a cohort', ['enters: stage/assessment', 'enters: ▸stage/asessment']],
  ])('%s is told at the id', (_what, change) => {
    expectFinding('unknown-reference', change);
  });
  test('the patch of a unit is told with the nearest', () => {
    const finding = expectFinding(
      'unknown-reference',
      ['      south: { patch: south,', '      south: {'],
      ['patch: north', 'patch: ▸norht'],
    );
    expect(finding.hint).toBe('did you mean "north"?');
  });
  test('a family that finds no worker cannot go to closed', () => {
    const finding = expectFinding('unknown-reference', ['ifFull: duty', 'ifFull: ▸closed']);
    expect(finding.message).toBe('families who find it full go to "closed", which is not a stage');
  });
  test('a stage called referral is not the way into a cohort called referral', () => {
    expectFinding('unknown-reference', ['enters: stage/assessment', 'enters: ▸stage/referral']);
  });
});

describe('more of a kind than can be told apart', () => {
  const many = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => of(index)).join(', ');
  test.each<readonly [string, Change]>([
    [
      'factors',
      [
        '  factors:\n',
        `  factors:\n    ${many(31, (i) => `f${i}: { share: 0.1 }`).replaceAll('}, ', '}\n    ')}\n`,
      ],
    ],
    [
      'patches',
      ['south: { share: 0.4 } }', `south: { share: 0.4 }, ${many(255, (i) => `p${i}: { share: 0 }`)} }`],
    ],
    [
      'official stocks',
      ['official: [in-need, care]', `official: [in-need, care, ${many(30, (i) => `t${i}`)}]`],
    ],
  ])('%s are refused', (_what, change) => {
    expect(findingsOf(change).map(({ code }) => code)).toContain('too-many');
  });
  test('as many as there may be are not', () => {
    const change: Change = [
      'official: [in-need, care]',
      `official: [in-need, care, ${many(29, (i) => `t${i}`)}]`,
    ];
    expect(findingsOf(change).map(({ code }) => code)).not.toContain('too-many');
  });
});

describe('streams to be solved', () => {
  test('need the referrals that they are solved for', () => {
    const finding = expectFinding(
      'solved-without-referrals',
      ['  referrals: 900\n', ''],
      ['families: solved', 'families: ▸solved'],
    );
    expect(finding.path).toBe('demand.streams.referrals.families');
  });
  test('are warned of where referrals are given and none is solved', () => {
    const finding = expectFinding(
      'referrals-without-solved',
      ['families: solved', 'families: 600'],
      ['  referrals: 900', '  referrals: ▸900'],
    );
    expect(finding.severity).toBe('warning');
  });
  test('need a weight', () => {
    expectFinding('weights-sum-to-zero', ['weight: 2', 'weight: ▸0']);
  });
  test('may have no weight where another has', () => {
    const findings = findingsOf(['weight: 2', 'weight: 0'], ['{ families: 12,', '{ families: solved,']);
    expect(findings).toEqual([]);
  });
});

describe('placements', () => {
  test('may not send their overflow round in a circle', () => {
    const finding = expectFinding('overflow-cycle', ['overflow: agency', 'overflow: ▸foster']);
    expect(finding.message).toBe('overflow goes round in a circle: foster → foster');
  });
  test('are told at each kind of the circle', () => {
    const findings = findingsOf(
      ['places: none, moves: 0.5', 'overflow: residential'],
      ['places: 6', 'overflow: foster'],
    );
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      ...['foster', 'residential', 'agency'].map((id) => `overflow-cycle placements.${id}.overflow`),
    ]);
  });
});

describe('families who find no worker', () => {
  test('may not be sent back to the stage that had none', () => {
    const finding = expectFinding('zero-time-cycle', ['ifFull: duty', 'ifFull: ▸assessment']);
    expect(finding.message).toContain('assessment → assessment');
  });
  test('may not be sent round in a circle', () => {
    const findings = findingsOf([
      '    timeBox: { after: 4w }\n',
      '    timeBox: { after: 4w }\n    ifFull: assessment\n',
    ]);
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      ...['assessment', 'duty'].map((id) => `zero-time-cycle stages.${id}.ifFull`),
    ]);
  });
  test('may not be sent to a stage that sends them back at once', () => {
    const findings = findingsOf([
      '    timeBox: { after: 4w }\n    next: { closed: 1 }',
      '    work: { law: fixed, mean: 0d }\n    next: { assessment: 1 }',
    ]);
    expect(findings.map(({ path }) => path)).toEqual(['stages.assessment.ifFull', 'stages.duty.work']);
  });
});

describe('screening', () => {
  test('is a way on: in no time it may not lead back', () => {
    const finding = expectFinding(
      'zero-time-cycle',
      ['    work: { law: fixed, mean: 1d }', '    ▸work: { law: fixed, mean: 0d }'],
      ['2: { closed: 1 }', '2: { screening: 1 }'],
    );
    expect(finding.message).toContain('screening → screening');
  });
  test('takes the place of next', () => {
    const paths = findingsOf(
      ['    screening:\n', '    next: { duty: 1 }\n    screening:\n'],
      ['ifFull: duty\n    ', ''],
    ).map(({ code, path }) => `${code} ${path}`);
    expect(paths).toEqual(['stage-unreachable stages.duty']);
  });
  test('holds families like any way to another service', () => {
    const findings = findingsOf(
      ['    work: { law: fixed, mean: 1d }', '    work: { law: fixed, mean: 1d }\n    handover: hold'],
      [
        '    timeBox: { after: 4w }\n    next: { closed: 1 }',
        '    timeBox: { after: 4w }\n    handover: hold\n    next: { screening: 1 }',
      ],
    );
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      ...['hold-cycle stages.screening.handover', 'hold-cycle stages.duty.handover'],
    ]);
  });
  test.each<readonly [string, Change, Change]>([
    [
      'screening',
      ['    work: { law: fixed, mean: 1d }\n', '    escalation: { to: { assessment: 1 } }\n'],
      ['    screening:\n', '    ▸screening:\n'],
    ],
    [
      'stepDown',
      ['    work: { law: gamma, mean: 30d, cv: 0.5 }\n', '    escalation: { to: { looked-after: 1 } }\n'],
      ['    stepDown: {', '    ▸stepDown: {'],
    ],
  ])('a stage whose families never become ready has no %s', (part, change, mark) => {
    expect(expectFinding('never-ready', change, mark).path).toContain(part);
  });
});

describe('stages for the grown', () => {
  test('must be led to by coming of age', () => {
    const finding = expectFinding(
      'adults-without-grown',
      ['grown: { care-leavers: 0.9, closed: 0.1 }', 'grown: { closed: 1 }'],
      ['adults: true', 'adults: ▸true'],
    );
    expect(finding.hint).toBe('add grown: { care-leavers: 1 } to the stage before');
  });
  test('may follow one another', () => {
    const older =
      '  older:\n    { level: 2, service: leaving-care, adults: true, hours: 1, work: { law: fixed, mean: 1y }, next: { closed: 1 } }\n';
    const findings = findingsOf(
      [
        '    work: { law: fixed, mean: 3y }\n    next: { closed: 1 }\n',
        `    work: { law: fixed, mean: 3y }\n    next: { older: 1 }\n${older}`,
      ],
      ['leads: [care-leavers]', 'leads: [care-leavers, older]'],
    );
    expect(findings).toEqual([]);
  });
  test('are warned of where those who come of age go to a stage for children', () => {
    const finding = expectFinding('grown-not-adults', [
      'closed: 0.1 }\n    return',
      '▸duty: 0.1 }\n    return',
    ]);
    expect(finding).toMatchObject({ severity: 'warning', hint: 'write adults: true in duty' });
  });
  test('let a stage end, though it has no other way out', () => {
    const home =
      '      home: { byAge: { 0y..1y: 0.78, 1y..5y: 0.65 }, time: { law: exponential, mean: 1y }, to: { closed: 1 } }\n';
    const adopted =
      '      adopted: { share: 0.1, time: { law: exponential, mean: 2y }, to: { closed: 1 } }\n';
    expect(findingsOf([`    routes:\n${home}${adopted}`, ''])).toEqual([]);
  });
});

describe('patches', () => {
  test('without a unit that takes their families are told', () => {
    const finding = expectFinding(
      'patch-without-unit',
      ['      south: { patch: south,', '      south: { patch: north,'],
      ['    units:\n      north:', '    ▸units:\n      north:'],
    );
    expect(finding).toMatchObject({
      message: 'nobody in social-work takes families of south who come to duty',
      hint: 'give it a unit with patch: south, or one without a patch',
    });
  });
  test('are all taken by a unit without a patch', () => {
    expect(findingsOf(['      south: { patch: south,', '      south: {'])).toEqual([]);
  });
  test('need a unit that may lead each stage', () => {
    const findings = findingsOf(
      [
        '  social-worker: { leads: [assessment, duty, looked-after] }',
        '  social-worker: { leads: [assessment, duty] }\n  carer: { leads: [looked-after] }',
      ],
      ['posts: { social-worker: 12 }', 'posts: { social-worker: 12, carer: 2 }'],
    );
    expect(findings).toMatchObject([
      {
        code: 'patch-without-unit',
        message: 'nobody in social-work takes families of south who come to looked-after',
      },
    ]);
  });
});

describe('reach', () => {
  test('counts families who find no worker, screenings and coming of age', () => {
    expect(findingsOf()).toEqual([]);
    const closing: Change = ['5: { looked-after: 1 } }', '5: { closed: 1 } }'];
    const entering: Change = ['entry: { looked-after: 1 } }', 'entry: { screening: 1 } }'];
    const stepping: Change = ['next: { looked-after: 0.1, closed: 0.9 }', 'next: { closed: 1 }'];
    const paths = findingsOf(closing, entering, stepping, ['ifFull: duty\n    ', '']).map(({ path }) => path);
    expect(paths).toEqual(['stages.duty', 'stages.looked-after', 'stages.care-leavers']);
  });
  test('does not count a route that is open at no age', () => {
    const paths = findingsOf(
      ['byAge: { 0y..1y: 0.78, 1y..5y: 0.65 }', 'byAge: { 0y..1y: 0 }'],
      ['mean: 1y }, to: { closed: 1 }', 'mean: 1y }, to: { duty: 1 }'],
      ['ifFull: duty\n    ', ''],
    ).map(({ path }) => path);
    expect(paths).toEqual(['stages.duty']);
  });
  test('counts those let go too early among those who close and come back', () => {
    const next: Change = [
      'next: { looked-after: 0.1, closed: 0.9 }',
      'next: { looked-after: 1 }\n    return: { to: { duty: 1 } }',
    ];
    const full: Change = ['ifFull: duty\n    ', ''];
    expect(findingsOf(next, full)).toEqual([]);
    expect(findingsOf(next, full, ['early: 0.05, ', ''])).toMatchObject([{ path: 'stages.duty' }]);
  });
});

describe('cohorts that the horizon ends before', () => {
  test.each<readonly [string, Change]>([
    ['whom nobody can follow for so long', ['observe: 18mo', 'observe: 24mo']],
    [
      'that nobody comes into',
      ['{ enters: stage/assessment, observe: 18mo }', '{ enters: stage/assessment, from: 30mo }'],
    ],
  ])('are told of: one %s', (_what, change) => {
    const found = findingsOf(change);
    expect(found.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['cohort-beyond-horizon', 'cohorts.assessed', 'warning'],
    ]);
  });
});
