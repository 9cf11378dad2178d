import { describe, expect, it } from 'vitest';
import { council } from '../../../../../test/support/small-council.ts';
import { batchScenarios } from './batch-scenarios.ts';
import { readBatch } from './read-batch.ts';

const FILE = 'grid/sizes.batch.yaml';

const GRID = `taper-batch: 1
name: Two by three
base: ../council.yaml
replications: 7
seed: grid
assumptions: off
outputs: { tables: both }
show: [rereferrals.share]
against: { cap: 12 }
grid:
  demand:
    usual: { label: As now }
    more:
      set: { demand.streams.referrals.families: 400 }
  cap:
    20: {}
    12: { label: twelve, set: { services.social-work.cap.perFte: 12 } }
    none: { set: { services.social-work.cap.kind: none, services.social-work.cap.perFte: null } }
`;

const load = (batch: string) => (path: string) =>
  path === FILE ? batch : path === 'council.yaml' ? council() : undefined;

const read = (text: string) => readBatch(FILE, load(text));

/** Findings as `line code: message`. */
const told = (text: string): string[] =>
  read(text).findings.map(({ line, code, message }) => `${line} ${code}: ${message}`);

describe('a batch file', () => {
  it('names what it says of how to run it', () => {
    const { batch, findings } = read(GRID);
    expect(findings).toEqual([]);
    expect(batch).toMatchObject({
      ...{ file: FILE, name: 'Two by three', base: 'council.yaml' },
      ...{
        replications: 7,
        seed: 'grid',
        assumptions: 'off',
        tables: 'both',
        against: [{ factor: 'cap', option: '12' }],
      },
      show: [{ id: 'rereferrals.share', place: { file: FILE, line: 8 } }],
    });
  });

  it('keeps factors and options in its own order, also where they look like numbers', () => {
    const { batch } = read(GRID);
    expect(batch?.factors.map(({ id, options }) => [id, ...options.map((option) => option.id)])).toEqual([
      ['demand', 'usual', 'more'],
      ['cap', '20', '12', 'none'],
    ]);
    expect(batch?.factors[1]?.options.map(({ label }) => label)).toEqual(['20', 'twelve', 'none']);
  });

  it('leaves to whoever runs it what it does not say', () => {
    const { batch } = read('taper-batch: 1\nbase: ../council.yaml\ngrid: { one: { a: {} } }\n');
    expect(batch).toMatchObject({
      replications: null,
      seed: null,
      assumptions: null,
      tables: null,
      show: [],
      against: [],
    });
  });

  it('tells all that is wrong with it at once, with the line', () => {
    expect(
      told(`taper-batch: 1
base: ''
replications: 0
seed: ' '
against: { size: 3, cap: 4 }
grid:
  mean: { a: {} }
  empty: {}
  cap:
    1: { label: same }
    2: { label: same }
`),
    ).toEqual([
      '2 wrong-type: base takes the name of one file',
      '3 out-of-bounds: 0 is outside the bounds',
      '4 wrong-type: the seed is empty',
      '5 unknown-reference: the grid has no factor "size"',
      '5 unknown-reference: cap has no option "4"',
      '7 bad-id: "mean" cannot be a factor: results have a column of that name',
      '8 missing-field: empty has no option',
      '11 labels-alike: 2 has the label of 1: "same"',
    ]);
  });

  it('may vary numbers over ranges, start from other files and say how precise outcomes are to be', () => {
    const { batch, findings } = read(`taper-batch: 1
base: ../council.yaml
precision: { rereferrals.share: 0.005, referrals.perYear: 1%, wait.families: enough }
atMost: 200
sweep: { design: grid, points: 4, vary: { services.social-work.cap.perFte: 16..24 } }
against: { point: base }
grid: { demand: { now: {}, other: { file: other.yaml } } }
`);
    expect(findings).toEqual([]);
    expect(batch!.sweep).toMatchObject({
      ...{ design: 'grid', points: 4 },
      ranges: [{ path: 'services.social-work.cap.perFte', from: 16, to: 24, unit: '', place: { line: 5 } }],
    });
    expect(batch!.precision.map(({ id, half }) => [id, half])).toEqual([
      ['rereferrals.share', { by: 'unit', width: 0.005 }],
      ['referrals.perYear', { by: 'part', width: 0.01 }],
      ['wait.families', 'enough'],
    ]);
    expect(batch!.atMost).toBe(200);
    expect(batch!.factors[0]!.options.map(({ file }) => file)).toEqual([null, 'grid/other.yaml']);
  });

  it('tells what is wrong with its sweep, its files and its precision, with the line', () => {
    expect(
      told(`taper-batch: 1
base: a
precision: { referrals.perYear: narrow }
sweep:
  vary:
    services.social-work.cap.perFte: 24..16
    name: 1..2
    stages.assessment.work.mean: 6w
grid:
  one: { a: { file: b.yaml } }
  two: { a: { file: c.yaml } }
  point: { a: {} }
`),
    ).toEqual([
      '3 wrong-type: "referrals.perYear" has no width that an interval could have',
      expect.stringMatching(/^8 /),
      '11 either-or: options of one name files already',
      expect.stringMatching(/^12 bad-id: "point" cannot be a factor/),
    ]);
    const ranges = 'services.social-work.cap.perFte: 24..16, name: 1..2';
    expect(told(`base: a\ntaper-batch: 1\nsweep: { vary: { ${ranges} } }\n`)).toEqual([
      '3 out-of-bounds: a range from 24 to 16 has nothing in it',
      '3 out-of-bounds: name is not a number',
    ]);
    expect(told('taper-batch: 1\nbase: a\nsweep: { vary: {} }\n')).toEqual([
      '3 missing-field: the sweep varies nothing',
    ]);
  });

  it('is of a version that this release reads, and not a scenario', () => {
    expect(told('taper-batch: 2\nbase: a\n')).toEqual([
      '1 version-unsupported: this release reads version 1 only',
    ]);
    expect(told(council())[0]).toContain('this is a scenario file, not a batch file');
    expect(told('')).toEqual(['0 file-empty: the file has nothing in it']);
  });

  it('has a grid that can be run in a lifetime', () => {
    const options = Array.from({ length: 25 }, (_, option) => `${option}: {}`).join(', ');
    const text = `taper-batch: 1\nbase: a\ngrid: { a: { ${options} }, b: { ${options} }, c: { ${options} } }\n`;
    expect(told(text)).toEqual(['3 too-many: the grid has 15625 scenarios; at most 10000 are run']);
  });
});

describe('the scenarios of a batch', () => {
  const scenariosOf = (text: string, set: readonly string[] = []) =>
    batchScenarios(read(text).batch!, load(text), set);

  it('are all combinations, the last factor varying fastest, named by their options', () => {
    expect(scenariosOf(GRID).map(({ name }) => name)).toEqual([
      ...['As now, 20', 'As now, twelve', 'As now, none'],
      ...['more, 20', 'more, twelve', 'more, none'],
    ]);
  });

  it('are the base with what their options set, after what the user sets', () => {
    const scenarios = scenariosOf(GRID, ['services.social-work.cap.perFte=15', 'horizon.months=4']);
    expect(scenarios.flatMap(({ findings }) => findings)).toEqual([]);
    const caps = scenarios.map(({ scenario }) => scenario?.services['social-work']?.cap.perFte);
    expect(caps).toEqual([15, 12, Infinity, 15, 12, Infinity]);
    expect(scenarios.every(({ scenario }) => scenario?.horizon.months === 4)).toBe(true);
    const families = scenarios.map(({ scenario }) => scenario?.demand.streams['referrals']?.families);
    expect(families[0]).not.toBe(400);
    expect(families.slice(3)).toEqual([400, 400, 400]);
  });

  it('are held against the one that differs in the named options only', () => {
    expect(scenariosOf(GRID).map(({ against }) => against)).toEqual([1, 1, 1, 4, 4, 4]);
    const alone = GRID.replace('against: { cap: 12 }\n', '');
    expect(scenariosOf(alone).map(({ against }) => against)).toEqual([null, null, null, null, null, null]);
    const both = GRID.replace('{ cap: 12 }', '{ cap: none, demand: more }');
    expect(scenariosOf(both).map(({ against }) => against)).toEqual([5, 5, 5, 5, 5, 5]);
  });

  it('point at the line of the batch file where an option sets what cannot be set', () => {
    const wrong = GRID.replace('streams.referrals.families: 400', 'streams.nobody.families: 400');
    const [finding] = scenariosOf(wrong)[3]!.findings;
    expect(finding).toMatchObject({ code: 'set-unknown-path', file: FILE, line: 14 });
  });

  it('keep the source that an option gives for its number', () => {
    const sourced = GRID.replace(
      'perFte: 12 }',
      'perFte: { value: 12, basis: published, source: A council, year: 2020, confidence: M } }',
    );
    const [, twelve] = scenariosOf(sourced);
    expect(twelve?.evidence.find(({ path }) => path === 'services.social-work.cap.perFte')).toMatchObject({
      ...{ basis: 'published', source: 'A council' },
    });
  });
});
