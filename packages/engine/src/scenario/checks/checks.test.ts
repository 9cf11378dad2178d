import { describe, expect, test } from 'vitest';
import { council, expectFinding, readText } from '../../../../../test/support/small-council.ts';

describe('ids that name nothing', () => {
  test('a step-down to a missing stage is told with the nearest stage', () => {
    const finding = expectFinding('unknown-reference', [
      'next: { family-support: 0.5,',
      'next: { ▸family-suport: 0.5, family-support: 0,',
    ]);
    expect(finding.message).toBe('step-down to a missing stage, "family-suport"');
    expect(finding.hint).toBe('did you mean "family-support"?');
  });
  test.each([
    ['a role that leads a missing stage', ['leads: [family-support]', 'leads: [family-support, ▸plan]']],
    ['a step-up', ['to: { assessment: 0.07 }', 'to: { assessment: 0.07, ▸asessment: 0.1 }']],
    ['a route', ['to: { closed: 1 }', 'to: { closed: 0.5, ▸moved-away: 0.5 }']],
    ['an entry', ['entry: { assessment: 1 }', 'entry: { assessment: 0.5, ▸screening: 0.5 }']],
    ['a return', ['cut: 5y, to: { assessment: 1 }', 'cut: 5y, to: { assessment: 0.5, ▸screening: 0.5 }']],
    ['a return from one stage', ['return: { scale: 4y }', 'return: { to: { ▸screening: 1 } }']],
    ['a post', ['posts: { support-worker: 4 }', 'posts: { support-worker: 4, ▸manager: 1 }']],
    ['an official stock', ['case: [referral, in-need]', 'case: [referral, ▸in-ned]']],
  ] as const)('%s is told at the id', (_what, change) => {
    expectFinding('unknown-reference', change);
  });
  test('a service that is missing is told at the stage', () => {
    const { findings } = readText(council(['service: support\n', 'service: suport\n']));
    expect(findings).toMatchObject([
      { code: 'service-without-stages', severity: 'warning' },
      { code: 'unknown-reference', path: 'stages.family-support.service', hint: 'did you mean "support"?' },
    ]);
  });
  test.each([
    ['a step-up', ['to: { assessment: 0.07 }', 'to: { ▸closed: 0.07 }']],
    ['an entry', ['entry: { assessment: 1 }', 'entry: { assessment: 0.5, ▸closed: 0.5 }']],
  ] as const)('%s cannot lead to closed', (_what, change) => {
    expectFinding('unknown-reference', change);
  });
  test('ids that every object has by nature are missing all the same', () => {
    expectFinding('unknown-reference', ['to: { closed: 1 }', 'to: { closed: 0.5, ▸constructor: 0.5 }']);
    const post = ['posts: { support-worker: 4 }', 'posts: { support-worker: 4, ▸constructor: 1 }'] as const;
    expectFinding('unknown-reference', post);
  });
  test('closed cannot be the id of a stage', () => {
    const text = council(['stages:\n', 'stages:\n  closed: { level: 1, service: support, hours: 1 }\n']);
    expect(readText(text).findings.map(({ code }) => code)).toContain('bad-id');
  });
});

describe('staffing', () => {
  test('a stage whose service has no post that may lead it is told', () => {
    const finding = expectFinding(
      'stage-without-lead',
      ['leads: [assessment, child-in-need]', 'leads: [assessment]'],
      ['  child-in-need:\n', '  ▸child-in-need:\n'],
    );
    expect(finding.hint).toBe(
      'add child-in-need to what social-worker leads, or say with ifFull: where families go instead',
    );
  });
  test('a post of nobody leads nothing', () => {
    const finding = expectFinding(
      'stage-without-lead',
      ['{ support-worker: 4 }', '{ support-worker: 0 }'],
      ['  family-support:\n', '  ▸family-support:\n'],
    );
    expect(finding.hint).toBe(
      'give a unit of support a post for support-worker, or say with ifFull: where families go instead',
    );
  });
  test('a role with posts must have time left for direct work', () => {
    const finding = expectFinding('no-direct-work', [
      '  social-worker: { admin: 0.45, travel: 0.1, training: 0.1,',
      '  ▸social-worker: { admin: 0.8, travel: 0.1, training: 0.1,',
    ]);
    expect(finding.message).toContain('take 1 of paid time');
  });
  test('a role without posts may have none', () => {
    const idle = '  manager: { admin: 0.5, training: 0.5, leads: [assessment] }\nservices:\n';
    expect(readText(council(['services:\n', idle])).findings).toEqual([]);
  });
  test('a role that leads nothing may have none, but no more than all of the time', () => {
    const manager = (training: number, mark = '') => [
      ['services:\n', `  ${mark}manager: { admin: 0.5, training: ${training} }\nservices:\n`] as const,
      ['{ social-worker: 4 }', '{ social-worker: 4, manager: 1 }'] as const,
    ];
    expect(readText(council(...manager(0.5))).findings).toEqual([]);
    expectFinding('no-direct-work', ...manager(0.6, '▸'));
  });
  test('a cap needs its size', () => {
    expectFinding('missing-field', [
      '    cap: { kind: hard, unit: families, perFte: 12 }',
      '    ▸cap: { kind: hard }',
    ]);
    expectFinding('missing-field', [
      '  support:\n    cap: { kind: hard, unit: families, perFte: 12 }\n',
      '  ▸support:\n',
    ]);
  });
  test('no cap needs none', () => {
    const { scenario } = readText(council(['{ kind: hard, unit: families, perFte: 12 }', '{ kind: none }']));
    expect(scenario?.services['support']?.cap).toEqual({ kind: 'none', unit: 'children', perFte: Infinity });
  });
  test('a service that works no stage is warned of', () => {
    const idle = '{ cap: { kind: none }, units: { one: { posts: { social-worker: 1 } } } }';
    expectFinding('service-without-stages', ['stages:\n', `  ▸idle: ${idle}\nstages:\n`]);
  });
});

describe('endings', () => {
  test('a stage that families would never leave is told', () => {
    expectFinding(
      'stage-without-end',
      ['  assessment:\n', '  ▸assessment:\n'],
      ['    work: { law: lognormal, mean: 47.6d, cv: 0.44 }\n', ''],
      ['entry: { assessment: 1 }', 'entry: { assessment: 0.5, child-in-need: 0.5 }'],
    );
  });
  test('a stage may end by its routes alone, and then needs no next', () => {
    const { findings } = readText(
      council(['    work: { law: exponential, mean: 13w }\n', ''], ['    next: { closed: 1 }\n', '']),
    );
    expect(findings).toEqual([]);
  });
  test('a stage whose families become ready must say where they go', () => {
    expectFinding(
      'missing-field',
      ['    next: { closed: 1 }\n', ''],
      ['  family-support:\n', '  ▸family-support:\n'],
    );
  });
});

describe('returns', () => {
  test('a return clock needs its shape', () => {
    expectFinding('missing-field', ['return: { scale: 9y, shape: 0.62,', '▸return: { scale: 9y,']);
  });
  test('a return clock needs to say where families come back', () => {
    expectFinding('missing-field', [
      'return: { scale: 9y, shape: 0.62, cut: 5y, to: { assessment: 1 } }',
      '▸return: { scale: 9y, shape: 0.62 }',
    ]);
  });
  test('a stage may have a return clock where the scenario has none', () => {
    const { scenario, findings } = readText(
      council(
        ['return: { scale: 9y, shape: 0.62, cut: 5y, to: { assessment: 1 } }\n', ''],
        ['return: { scale: 4y }', 'return: { scale: 4y, shape: 0.6, to: { assessment: 1 } }'],
      ),
    );
    expect(findings).toEqual([]);
    expect(scenario?.return).toEqual({ scale: Infinity, shape: 1, cut: 1826.25, to: {}, need: null });
  });
  test('a return clock of one stage alone needs its shape and its stage', () => {
    const { findings } = readText(
      council(['return: { scale: 9y, shape: 0.62, cut: 5y, to: { assessment: 1 } }\n', '']),
    );
    expect(findings).toMatchObject([
      { code: 'missing-field', path: 'stages.child-in-need.return.shape', line: 50, column: 5 },
      { code: 'missing-field', path: 'stages.child-in-need.return.to', line: 50, column: 5 },
    ]);
  });
});

describe('hand-overs that hold', () => {
  const back = ['    next: { closed: 1 }', '    next: { child-in-need: 0.1, closed: 0.9 }'] as const;

  test('may not go round a circle of services', () => {
    const { findings } = readText(
      council([
        '    next: { closed: 1 }',
        '    handover: hold\n    next: { child-in-need: 0.1, closed: 0.9 }',
      ]),
    );
    expect(findings).toMatchObject([
      { code: 'hold-cycle', path: 'stages.child-in-need.handover', line: 48, column: 15 },
      { code: 'hold-cycle', path: 'stages.family-support.handover', line: 58, column: 15 },
    ]);
    expect(findings[0]?.message).toContain('social-work → support → social-work');
  });
  test('may go one way while the way back waits', () => {
    expect(readText(council(back)).findings).toEqual([]);
  });
  test('within one service are not judged', () => {
    const { findings } = readText(council(['    clock: 45wd\n', '    clock: 45wd\n    handover: hold\n']));
    expect(findings).toEqual([]);
  });
});

describe('cycles of the pathway', () => {
  test('that could take no time are told', () => {
    const finding = expectFinding(
      'zero-time-cycle',
      ['    work: { law: exponential, mean: 13w }', '    ▸work: { law: fixed, mean: 0d }'],
      ['    next: { closed: 1 }', '    next: { family-support: 0.5, closed: 0.5 }'],
    );
    expect(finding.message).toContain('family-support → family-support');
  });
  test('through a route that could take no time are told', () => {
    expectFinding('zero-time-cycle', [
      'moved: { share: 0.1, time: { law: weibull, scale: 12.9y, shape: 0.63 }, to: { closed: 1 } }',
      'moved: { ▸time: { law: fixed, mean: 0d }, to: { family-support: 1 } }',
    ]);
  });
  test('that take some time are fine', () => {
    const { findings } = readText(
      council(
        ['work: { law: exponential, mean: 13w }', 'work: { law: fixed, mean: 0d, plus: 1d }'],
        ['    next: { closed: 1 }', '    next: { family-support: 0.5, closed: 0.5 }'],
      ),
    );
    expect(findings).toEqual([]);
  });
  test('that wait for a review take time', () => {
    const { findings } = readText(
      council(
        [
          'work: { law: exponential, mean: 13w }',
          'work: { law: fixed, mean: 0d }\n    reviews: { first: 7d, next: 7d }',
        ],
        ['    next: { closed: 1 }', '    next: { family-support: 0.5, closed: 0.5 }'],
      ),
    );
    expect(findings).toEqual([]);
  });
});

describe('reach', () => {
  test('a stage that no family can reach is warned of', () => {
    const finding = expectFinding(
      'stage-unreachable',
      ['next: { family-support: 0.5, closed: 0.5 }', 'next: { family-support: 0, closed: 1 }'],
      ['  family-support:\n', '  ▸family-support:\n'],
    );
    expect(finding.severity).toBe('warning');
  });
  test('a stage to which families only come back is reached', () => {
    const { findings } = readText(
      council(
        ['next: { family-support: 0.5, closed: 0.5 }', 'next: { closed: 1 }'],
        ['cut: 5y, to: { assessment: 1 }', 'cut: 5y, to: { family-support: 1 }'],
      ),
    );
    expect(findings).toEqual([]);
  });
});
