import { describe, expect, test } from 'vitest';
import {
  expectFindingIn,
  readText,
  smallCouncil,
  unmark,
} from '../../../../../test/support/small-council.ts';
import { readScenario } from '../read.ts';

const extending = (text: string) =>
  readText(`taper: 1\nextends: base.yaml\n${text}`, { 'base.yaml': smallCouncil });

describe('a file that extends another', () => {
  test('with nothing of its own is the same scenario', () => {
    expect(extending('').scenario).toEqual(readText(smallCouncil).scenario);
  });
  test('merges maps and replaces values', () => {
    const { scenario, findings } = extending('services: { social-work: { cap: { perFte: 16 } } }');
    expect(findings).toEqual([]);
    expect(scenario?.services['social-work']?.cap).toEqual({
      kind: 'statutoryFirst',
      unit: 'children',
      perFte: 16,
    });
  });
  test('replaces lists', () => {
    expect(extending('official: { case: [in-need] }').scenario?.official.case).toEqual(['in-need']);
  });
  test('removes with null', () => {
    const { scenario, findings } = extending('stages: { family-support: { routes: { moved: null } } }');
    expect(findings).toEqual([]);
    expect(scenario?.stages['family-support']?.routes).toEqual({});
  });
  test('keeps no source of a number that it changes', () => {
    const { evidence } = extending(
      'demand: { streams: { referrals: { families: { value: 400, basis: assumed } } } }',
    );
    const families = evidence.find(({ path }) => path === 'demand.streams.referrals.families');
    expect(families).toEqual({
      path: 'demand.streams.referrals.families',
      ...{ value: 400, unit: 'families a year', basis: 'assumed' },
    });
  });
  test('may say more of a number without repeating it', () => {
    const { scenario, evidence } = extending(
      'demand: { streams: { referrals: { families: { note: checked } } } }',
    );
    expect(scenario?.demand.streams['referrals']?.families).toBe(320);
    expect(evidence).toContainEqual(
      expect.objectContaining({ value: 320, source: 'Return', note: 'checked' }),
    );
  });
  test('is told of faults in the file where they stand', () => {
    const { line, column, text } = unmark(smallCouncil.replace('frailty: 0.7', 'frailty: ▸-1'));
    const { findings } = readText('taper: 1\nextends: base.yaml\nname: 7\n', { 'base.yaml': text });
    expect(findings).toMatchObject([
      { code: 'wrong-type', file: 'council.yaml', line: 3, column: 7 },
      { code: 'out-of-bounds', file: 'base.yaml', line, column },
    ]);
  });
  test('is warned of a removal that removes nothing', () => {
    const { scenario, findings } = extending('stages:\n  asessment: null\n');
    expect(scenario).not.toBeNull();
    expect(findings).toMatchObject([
      {
        code: 'removes-nothing',
        severity: 'warning',
        line: 4,
        column: 3,
        hint: 'did you mean "assessment"?',
      },
    ]);
  });
  test('finds its base from its own folder', () => {
    const files: Record<string, string> = {
      'durham/cap/twenty.yaml': 'taper: 1\nextends: ../today.yaml\n',
      'durham/today.yaml': 'taper: 1\nextends: ../england/council.yaml\n',
      'england/council.yaml': smallCouncil,
    };
    expect(readScenario('durham/cap/twenty.yaml', (path) => files[path]).scenario?.place.name).toBe(
      'Smallshire',
    );
  });
  test('leaves no trace of extends in the merged document', () => {
    expect(extending('').document).not.toHaveProperty('extends');
  });
});

describe('files that extend each other in a circle', () => {
  test('are told with the whole circle', () => {
    const files = {
      'a.yaml': 'taper: 1\nextends: sub/b.yaml\n',
      'sub/b.yaml': 'taper: 1\nextends: ../council.yaml\n',
    };
    const { findings, scenario } = readText('taper: 1\nextends: ./a.yaml\n', files);
    expect(scenario).toBeNull();
    expect(findings).toMatchObject([{ code: 'extends-cycle', file: 'sub/b.yaml', line: 2, column: 10 }]);
    expect(findings[0]?.message).toContain('council.yaml → a.yaml → sub/b.yaml → council.yaml');
  });
  test('are told when a file extends itself', () => {
    expectFindingIn('extends-cycle', 'taper: 1\nextends: ▸council.yaml\n');
  });
});

describe('files of no use', () => {
  test('a file that cannot be read is told by its name', () => {
    const { findings, scenario, document } = readScenario('nowhere.yaml', () => undefined);
    expect(findings).toMatchObject([{ code: 'file-unreadable', file: 'nowhere.yaml', line: 0, column: 0 }]);
    expect([scenario, document]).toEqual([null, null]);
  });
  test('a base that cannot be read is told where it is named', () => {
    const finding = expectFindingIn('file-unreadable', 'taper: 1\nextends: ▸lost.yaml\n');
    expect(finding.message).toContain('lost.yaml');
  });
  test.each(['', '\n\n', '# nothing yet\n', '---\n'])('a file with nothing in it is told: %j', (text) => {
    expect(readText(text).findings).toMatchObject([{ code: 'file-empty', file: 'council.yaml' }]);
  });
  test('a file that is not a map of fields is told', () => {
    expect(readText('- taper\n').findings).toMatchObject([{ code: 'wrong-type', line: 1, column: 1 }]);
  });
  test('a base named by anything but text is told', () => {
    expectFindingIn('wrong-type', 'taper: 1\nextends: ▸[a.yaml]\n');
  });
  test('two documents in one file are told', () => {
    expect(readText(`${smallCouncil}---\n${smallCouncil}`).findings).toMatchObject([{ code: 'yaml-syntax' }]);
  });
});

describe('the file version', () => {
  test('must be said', () => {
    expectFindingIn('version-unsupported', `▸${smallCouncil.replace('taper: 1\n', '')}`);
  });
  test('must be one that this release reads', () => {
    expectFindingIn('version-unsupported', 'taper: ▸2\nnmae: x\n');
  });
});

test('a key that is written twice is told at the second', () => {
  expectFindingIn(
    'yaml-duplicate-key',
    smallCouncil.replace('    level: 3\n', '    level: 3\n    ▸level: 4\n'),
  );
  expectFindingIn('yaml-duplicate-key', smallCouncil.replace('{ 1: 0.5,', "{ 1: 0.5, ▸'1': 0.5,"));
});

test('a key that is not a word or a number is told', () => {
  expectFindingIn('yaml-unsupported', `${smallCouncil}▸[a, b]: 1\n`);
});
