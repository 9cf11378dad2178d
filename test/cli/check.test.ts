import { describe, expect, it } from 'vitest';
import type { Finding } from '@taper/engine';
import { folderWith, staffedCouncil, taper } from '../support/cli.ts';
import { council } from '../support/small-council.ts';

const folder = folderWith({
  'sound.yaml': staffedCouncil,
  'faulty.yaml': council(['perFte: 20', 'perFtee: 20'], ['frailty: 0.7', 'frailty: -1']),
  'empty.yaml': '',
});

describe('taper check', () => {
  it('says that sound files are sound', async () => {
    const { code, out, err } = await taper(folder, 'check', 'sound.yaml');
    expect([code, out, err]).toEqual([0, '1 file, no errors.\n', '']);
  });

  it('places all findings of all files at once, with what to do, and fails', async () => {
    const { code, out } = await taper(
      folder,
      'check',
      'sound.yaml',
      'faulty.yaml',
      'empty.yaml',
      'missing.yaml',
    );
    expect(code).toBe(2);
    expect(out).toMatch(/^faulty\.yaml:8:60: error out-of-bounds: .+\n {4}\S/m);
    expect(out).toMatch(/^faulty\.yaml:20:50: error unknown-field: .+\n {4}did you mean "perFte"\?$/m);
    expect(out).toMatch(/^empty\.yaml:1:1: error file-empty: /m);
    expect(out).toMatch(/^missing\.yaml:1:1: error file-unreadable: /m);
    expect(out).toMatch(/^4 files, \d errors\.\n$/m);
  });

  it('warns of demand that no staffing could carry, and does not fail for it', async () => {
    const set = ['--set', 'demand.streams.referrals.families=3200'];
    const { code, out } = await taper(folder, 'check', 'sound.yaml', ...set);
    expect(code).toBe(0);
    expect(out).toMatch(/^sound\.yaml.*: warning .*hours of direct work a week/m);
    expect(out).toMatch(/^1 file, no errors and \d warnings?\.\n$/m);
  });

  it('finds fault with an override as with a file', async () => {
    const { code, out } = await taper(folder, 'check', 'sound.yaml', '--set', 'place.childen=5');
    expect(code).toBe(2);
    expect(out).toMatch(/^--set:1:\d+: error set-unknown-path: /m);
  });

  it('writes findings as JSON in the shape that others hold on to', async () => {
    const { code, out } = await taper(folder, 'check', 'faulty.yaml', '--json');
    const { findings } = JSON.parse(out) as { findings: Finding[] };
    expect(code).toBe(2);
    expect(findings.map(({ code: one }) => one)).toContain('unknown-field');
    expect(findings[0]).toMatchObject({ severity: 'error', file: 'faulty.yaml', line: 8, column: 60 });
    expect(Object.keys(findings[0] ?? {})).toEqual(
      expect.arrayContaining(['code', 'severity', 'file', 'line', 'column', 'message', 'hint']),
    );
  });
});

it('a finding about a whole file has one place, in words and in JSON', async () => {
  const { out } = await taper(folder, 'check', 'missing.yaml', '--json');
  expect(JSON.parse(out)).toMatchObject({ findings: [{ file: 'missing.yaml', line: 1, column: 1 }] });
});

describe('a run of a file at fault', () => {
  it('does not begin: findings go to standard error, nothing to standard output', async () => {
    const { code, out, err } = await taper(folder, 'run', 'faulty.yaml', '--out', 'results');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^faulty\.yaml:20:50: error unknown-field/m);
    expect(err).toMatch(/^2 errors\.\n$/m);
  });

  it('gives findings as JSON on standard output where JSON was asked for', async () => {
    const { code, out } = await taper(folder, 'compare', 'sound.yaml', 'faulty.yaml', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ schema: 'taper-findings/1', findings: [{}, {}] });
  });
});
