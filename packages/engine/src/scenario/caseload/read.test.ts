import { describe, expect, test } from 'vitest';
import { council, readText, unmark } from '../../../../../test/support/small-council.ts';
import type { Finding } from '../finding.ts';
import { readScenario } from '../read.ts';

const measured = council([
  'opening: { kind: warmup, warmUp: 8y }',
  'opening: { kind: measured, warmUp: 8y, caseload: families.csv }',
]);
const read = (caseload: string) => readText(measured, { 'families.csv': caseload });
const rowsOf = (caseload: string) => read(caseload).scenario?.opening.caseload;

/** Reads a caseload file that marks a cell, and expects a finding at that cell and nothing else. */
function expectAt(code: string, marked: string): Finding {
  const { text, line, column } = unmark(marked);
  const { findings } = read(text);
  expect(findings).toMatchObject([{ code, file: 'families.csv', line, column, path: 'opening.caseload' }]);
  return findings[0]!;
}

describe('a caseload file', () => {
  test('gives the families that are open on the first day', () => {
    const rows = rowsOf(`family,stage,days,children,age,referred,worker
A-1,assessment,12,2,0.5,12.5,social-work/east#2/social-worker#3
"Smith, family of",child-in-need,400,,,,any
,family-support,0,3,17,90,
`);
    expect(rows).toEqual([
      {
        ...{ family: 'A-1', stage: 'assessment', days: 12, referred: 12.5, children: 2 },
        ...{ youngest: 182.625, worker: 'social-work/east#2/social-worker#3' },
      },
      {
        ...{ family: 'Smith, family of', stage: 'child-in-need', days: 400, referred: null },
        ...{ children: 1, youngest: null, worker: 'any' },
      },
      {
        ...{ family: null, stage: 'family-support', days: 0, referred: 90, children: 3 },
        ...{ youngest: 17 * 365.25, worker: null },
      },
    ]);
  });
  test('needs no more than stage and days, in any order of columns', () => {
    expect(rowsOf('Days,STAGE\n3,assessment\n')).toEqual([
      {
        ...{ family: null, stage: 'assessment', days: 3, referred: null, children: 1 },
        ...{ youngest: null, worker: null },
      },
    ]);
  });
  test('is looked for from the file that names it', () => {
    const texts: Readonly<Record<string, string>> = {
      'councils/base.yaml': measured,
      'plans/more.yaml': 'taper: 1\nextends: ../councils/base.yaml\nname: More\n',
      'councils/families.csv': 'stage,days\nassessment,3\n',
    };
    const asked: string[] = [];
    const { scenario, findings } = readScenario('plans/more.yaml', (path) => {
      asked.push(path);
      return texts[path];
    });
    expect(findings).toEqual([]);
    expect(scenario?.opening.caseload).toHaveLength(1);
    expect(asked).toContain('councils/families.csv');
  });
  test('that cannot be read is told where it is named', () => {
    const { line, column, text } = unmark(measured.replace('families.csv', '▸familys.csv'));
    expect(readText(text, { 'families.csv': 'stage,days\nassessment,3\n' }).findings).toMatchObject([
      {
        code: 'file-unreadable',
        file: 'council.yaml',
        line,
        column,
        message: '"familys.csv" cannot be read',
      },
    ]);
  });
  test.each([
    ['', 'the file has nothing in it'],
    ['\n\n', 'the file has nothing in it'],
    ['stage,days\n', 'the file has column names, but no families'],
  ])('must not be empty: %j', (text, message) => {
    expect(read(text).findings).toMatchObject([
      { code: 'file-empty', file: 'families.csv', line: 0, message },
    ]);
  });
  test('is needed where the opening is measured', () => {
    expect(readText(measured.replace(', caseload: families.csv', '')).findings).toMatchObject([
      { code: 'missing-field', path: 'opening.caseload', file: 'council.yaml' },
    ]);
  });
  test('is not read where it is not', () => {
    const { findings, scenario } = readText(measured.replace('kind: measured', 'kind: sampled'));
    expect(findings).toMatchObject([
      { code: 'caseload-unused', message: 'the caseload file is not read: the opening is sampled' },
    ]);
    expect(scenario).toBeNull();
  });
});

describe('the first line of a caseload file', () => {
  test('names the stage and the days', () => {
    expect(expectAt('missing-field', '▸stage,children\nassessment,2\n').message).toBe(
      'the first line does not name the column days',
    );
  });
  test('is separated by commas', () => {
    const finding = expectAtAmong('missing-field', '▸stage;days\nassessment;3\n');
    expect(finding?.hint).toBe('separate the cells with commas');
  });
  test('is warned of names that are not read', () => {
    const finding = expectAt('unknown-field', 'stage,days,▸childern\nassessment,3,2\n');
    expect(finding).toMatchObject({ severity: 'warning', hint: 'did you mean "children"?' });
    expect(read('stage,days,note\nassessment,3,2\n').scenario).not.toBeNull();
  });
  test('names a column once', () => {
    expectAt('caseload-malformed', 'stage,days,▸days\nassessment,3,3\n');
  });
});

describe('a line of a caseload file', () => {
  test.each([
    ['has a stage', 'missing-field', 'stage,days\n▸,3\n'],
    ['has days', 'missing-field', 'stage,days\nassessment,▸\n'],
    ['that is cut short has them too', 'missing-field', 'stage,days\n▸assessment\n'],
    ['has a stage that there is', 'unknown-reference', 'stage,days\n▸assesment,3\n'],
    ['has days that have been', 'out-of-bounds', 'stage,days\nassessment,▸-3\n'],
    ['has days of a century at most', 'out-of-bounds', 'stage,days\nassessment,▸36526\n'],
    ['was referred a century ago at most', 'out-of-bounds', 'stage,days,referred\nassessment,3,▸100000\n'],
    ['has days that are a number', 'wrong-type', 'stage,days\nassessment,▸3 weeks\n'],
    ['has a whole number of children', 'out-of-bounds', 'stage,days,children\nassessment,3,▸1.5\n'],
    ['has at least one child', 'out-of-bounds', 'stage,days,children\nassessment,3,▸0\n'],
    ['has fifteen children at most', 'out-of-bounds', 'stage,days,children\nassessment,3,▸16\n'],
    ['has a youngest child under age', 'out-of-bounds', 'stage,days,age\nassessment,3,▸18.5\n'],
    ['has a referral before the stage', 'out-of-bounds', 'stage,days,referred\nassessment,3,▸2\n'],
    ['has a family of its own', 'caseload-duplicate', 'stage,days,family\nassessment,3,A\nassessment,4,▸A\n'],
    ['has no more cells than the first', 'caseload-malformed', 'stage,days\nassessment,3,▸5\n'],
    ['closes its quotes', 'caseload-malformed', 'stage,days\nassessment,3\nassessment,▸"4\n'],
  ])('%s', (_what, code, text) => {
    expectAt(code, text);
  });
  test('says what it may say instead', () => {
    expect(expectAt('unknown-reference', 'stage,days\n▸assesment,3\n').hint).toBe(
      'did you mean "assessment"?',
    );
    expect(expectAt('wrong-type', 'stage,days\nassessment,▸"3,5"\n').hint).toBe(
      'write the decimal point as a point',
    );
    expect(expectAt('out-of-bounds', 'stage,days,children\nassessment,3,▸16\n').hint).toBe(
      'a whole number must be at least 1 and at most 15',
    );
  });
});

describe('the worker of a line', () => {
  const line = (worker: string) => `stage,days,worker\nassessment,3,${worker}\n`;
  test('is one that the scenario has, its empty posts apart', () => {
    expect(expectAt('unknown-reference', line('▸social-work/east#1/social-worker#9')).hint).toBe(
      'did you mean "social-work/east#1/social-worker#1"?',
    );
    expect(expectAt('unknown-reference', line('▸Jones')).hint).toBe(
      'name a worker such as social-work/east#1/social-worker#1',
    );
    // A tenth of these posts is empty.
    expectAt('unknown-reference', line('▸social-work/east#2/social-worker#2'));
  });
  test('is one that may lead the stage', () => {
    expect(expectAt('worker-may-not-lead', line('▸support/all#1/support-worker#1'))).toMatchObject({
      message: 'support/all#1/support-worker#1 may not lead assessment',
      hint: 'write any, or name a worker such as social-work/east#1/social-worker#1',
    });
  });
  test('is one that is there on the first day, whatever comes later', () => {
    const grown = `${measured}timeline:
  before: { from: 2015-01-01, set: { services.support.units.all.posts.support-worker: 5 } }
  after: { from: 2016-01-01, set: { services.support.units.all.posts.support-worker: 9 } }
`;
    const of = (number: number) =>
      readText(grown, {
        'families.csv': `stage,days,worker\nfamily-support,3,support/all#1/support-worker#${number}\n`,
      }).findings.map(({ code }) => code);
    expect(of(5)).toEqual([]);
    expect(of(6)).toEqual(['unknown-reference']);
  });
});

describe('what is wrong with a caseload file', () => {
  test('is told at once', () => {
    const { findings } = read('stage,days,worker\nplan,soon,me\nassessment,-1,\n');
    expect(findings.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      'unknown-reference 2:1',
      'wrong-type 2:6',
      'unknown-reference 2:11',
      'out-of-bounds 3:12',
    ]);
  });
  test('is told fifty times of a kind, and then how often more', () => {
    const { findings } = read(`stage,days\n${'assessment,soon\n'.repeat(70)}plan,3\n`);
    expect(findings).toHaveLength(52);
    expect(findings[50]).toMatchObject({
      ...{ code: 'wrong-type', line: 52, column: 12 },
      message: 'and 20 more of this kind, from here on',
    });
    expect(findings[51]).toMatchObject({ code: 'unknown-reference', line: 72 });
  });
  test('says nothing of stages and workers where those of the scenario are at fault', () => {
    const broken = measured.replace('    level: 3\n', '    level: 9\n');
    const { findings } = readText(broken, { 'families.csv': 'stage,days\nplan,3\n' });
    expect(findings.map(({ path }) => path)).toEqual(['stages.family-support.level']);
  });
});

/** The finding at a marked cell, whatever else there is. */
function expectAtAmong(code: string, marked: string): Finding | undefined {
  const { text, line, column } = unmark(marked);
  const found = read(text).findings.find((finding) => finding.code === code);
  expect(found).toMatchObject({ line, column });
  return found;
}
