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
  test('drops the numbers of a law where it writes another law', () => {
    const { scenario, findings } = extending(
      'stages: { assessment: { work: { law: fixed, mean: 6w } }, child-in-need: { work: { law: exponential, mean: 9w } } }',
    );
    expect(findings).toEqual([]);
    expect(scenario?.stages['assessment']?.work).toEqual({ law: 'fixed', mean: 42, plus: 0 });
    expect(scenario?.stages['child-in-need']?.work).toEqual({ law: 'exponential', mean: 63, plus: 0 });
  });
  test('may take out the numbers of the old law, too, where it writes another', () => {
    const { scenario, findings } = extending(
      'stages: { assessment: { work: { law: fixed, mean: 6w, cv: null } } }',
    );
    expect(findings).toEqual([]);
    expect(scenario?.stages['assessment']?.work).toEqual({ law: 'fixed', mean: 42, plus: 0 });
  });
  test('is warned of taking out what the old law does not have', () => {
    const { findings } = extending('stages: { assessment: { work: { law: fixed, mean: 6w, scale: null } } }');
    expect(findings).toMatchObject([{ code: 'removes-nothing', path: 'stages.assessment.work.scale' }]);
  });
  test('keeps the numbers of a law that it names again or does not name', () => {
    for (const work of ['{ law: lognormal, mean: 6w }', '{ mean: 6w }']) {
      const { scenario } = extending(`stages: { assessment: { work: ${work} } }`);
      expect(scenario?.stages['assessment']?.work).toEqual({ law: 'lognormal', mean: 42, cv: 0.44, plus: 0 });
    }
  });
  test('is told what the new law lacks at the new law', () => {
    const { findings } = extending('stages:\n  assessment:\n    work: { law: weibull, scale: 6w }\n');
    expect(findings).toMatchObject([
      {
        code: 'missing-field',
        path: 'stages.assessment.work.shape',
        file: 'council.yaml',
        line: 5,
        column: 5,
      },
    ]);
  });
  test('is told of faults between parts in the file that wrote them', () => {
    const { findings } = extending(
      'stages:\n  assessment:\n    next: { closed: 0.7 }\n  child-in-need:\n    ifFull: famly-support\n',
    );
    expect(findings).toMatchObject([
      { code: 'shares-do-not-sum', file: 'council.yaml', line: 5, column: 5 },
      { code: 'unknown-reference', file: 'council.yaml', line: 7, column: 13 },
    ]);
  });
  test('is told of what its base still says of a part it takes out, in the base', () => {
    const { findings } = extending('stages: { family-support: null }\nservices: { support: null }\n');
    const lines = smallCouncil.split('\n');
    expect(findings.map(({ file, line }) => `${file}: ${lines[line - 1]}`)).toEqual([
      'base.yaml:   support-worker: { hours: 35, leads: [family-support] }',
      'base.yaml:     next: { family-support: 0.5, closed: 0.5 }',
    ]);
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
