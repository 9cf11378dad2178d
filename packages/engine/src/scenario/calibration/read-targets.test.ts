import { describe, expect, it } from 'vitest';
import { readTargets } from './read-targets.ts';

const FILE = 'places/a.targets.yaml';
const read = (text: string) => readTargets(FILE, (path) => (path === FILE ? text : undefined));

/** Findings as `line code: message`. */
const told = (text: string): string[] =>
  read(text).findings.map(({ line, code, message }) => `${line} ${code}: ${message}`);

const figure = (said: string) =>
  read(`taper-targets: 1\ntargets:\n  a.b=c: { value: 200, ${said} }\n`).targets?.figures[0];

describe('a targets file', () => {
  it('says what is set, what is free and what is to be met', () => {
    const { targets, findings } = read(`taper-targets: 1
name: A place
scale: { children: { value: 80000, basis: assumed } }
set: { demand.referrals: { value: 4100, basis: published, source: Return }, roles.x: null }
free:
  stages.a.work.mean: { low: 10d, high: 3mo, start: 6w, with: [stages.*.hours] }
  return.scale: { low: 1y, high: 5y }
targets:
  rereferrals.share:
    { value: 0.2, low: 0.18, high: 0.24, basis: published, source: Return, year: 2025, confidence: H, holdOut: true }
`);
    expect(findings).toEqual([]);
    expect(targets).toMatchObject({
      ...{ file: FILE, name: 'A place', scale: { children: 80000, place: { line: 3 } } },
      set: [{ path: 'demand.referrals' }, { path: 'roles.x', node: { value: null } }],
      free: [
        { path: 'stages.a.work.mean', low: '10d', high: '3mo', start: '6w', with: ['stages.*.hours'] },
        { path: 'return.scale', start: null, with: [], place: { line: 7 } },
      ],
      figures: [
        {
          ...{ id: 'rereferrals.share', value: 0.2, low: 0.18, high: 0.24, stated: true, holdOut: true },
          ...{ source: 'Return', year: '2025', confidence: 'H', basis: 'published', place: { line: 9 } },
        },
      ],
    });
  });

  it('states uncertainty as a range, as steps either side, as a share, or not at all', () => {
    expect(figure('low: 190, high: 220')).toMatchObject({ low: 190, high: 220, stated: true });
    expect(figure('plus: 20, minus: 5')).toMatchObject({ low: 195, high: 220, stated: true });
    expect(figure('within: 0.1')).toMatchObject({ low: 180, high: 220, stated: true });
    expect(figure('holdOut: false')).toMatchObject({ low: 196, high: 204, stated: false });
  });

  it('tells all that is wrong with it at once, with the line', () => {
    expect(
      told(`taper-targets: 1
scale: { children: 0 }
free:
  a.b: { low: 1 }
targets:
  one: { value: 5, low: 4, within: 0.1 }
  two: { value: 5, low: 4 }
  three: { value: 5, low: 6, high: 7 }
  four: { value: 0 }
  five: { value: many }
  six: { value: 5, holdout: true }
  seven: { value: 5, basis: published }
`),
    ).toEqual([
      '2 out-of-bounds: 0 is outside the bounds',
      '4 missing-field: high is missing',
      '6 either-or: the uncertainty is stated in two ways',
      '7 missing-field: the uncertainty is stated on one side only',
      '8 range-out-of-order: low, value and high are not in this order',
      '9 out-of-bounds: the figure has no uncertainty',
      '10 wrong-type: expected a number (factor), found "many"',
      '11 unknown-field: unknown field "holdout"',
      '12 source-missing: the figure is said to be published, but not where',
    ]);
  });

  it('has a target, and is no other kind of file', () => {
    expect(told('taper-targets: 1\ntargets: {}\n')).toEqual(['2 missing-field: the file has no target']);
    expect(told('taper: 1\nname: A scenario\n')[0]).toContain('this is a scenario file, not a targets file');
    expect(told('taper-targets: 3\n')).toEqual(['1 version-unsupported: this release reads version 1 only']);
  });
});
