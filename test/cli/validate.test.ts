import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, staffedCouncil, taper } from '../support/cli.ts';

const council = staffedCouncil.replace(/months: \d+/, 'months: 6').replace(/warmUp: \w+/, 'warmUp: 1y');

/** What is published of a place, of which one figure is `first`. */
const place = (first: string) => `taper-validation: 1
place: Smallshire
about: { question: What is reproduced?, cannotSay: Much. }
scenarios: { before: council.yaml, more: more.yaml }
targets:
  referrals: { label: Referrals a year, scenario: before, indicator: referrals.perYear, published: { ${first}, unit: children a year, source: A report, year: 2015 } }
  fitted: { label: Re-referrals, scenario: before, indicator: rereferrals.share, published: { value: 0.2, low: 0, high: 0.9, unit: share }, usedInCalibration: true }
  change:
    label: 'Level 4, with more demand'
    scenario: more
    against: before
    indicator: open.children.level=4
    from: 2015-07
    to: 2015-09
    published: { value: 5, low: 0, high: 500, basis: assumed, unit: children }
    note: a pattern of which only the sign is told
  morale: { label: Morale, published: { value: 3.4, unit: score }, notTestable: the model has no morale }
`;
const folder = folderWith({
  'council.yaml': council,
  'small.validation.yaml': place('value: 1000, low: 1, high: 9000'),
});
const demand = /families: { value: (\d+)/.exec(council)?.[1];
writeFileSync(
  join(folder, 'more.yaml'),
  `taper: 1\nextends: council.yaml\nname: More\ndemand: { streams: { referrals: { families: ${2 * Number(demand)} } } }\n`,
);
const short = ['--replications', '4', '--workers', '2', '--assumptions', 'off'];
const validate = (...args: string[]) => taper(folder, 'validate', 'small.validation.yaml', ...short, ...args);
const read = (name: string) => readFileSync(join(folder, 'pages', name), 'utf8');

describe('taper validate', () => {
  it('tells each published figure beside the model, with a verdict, and writes page, figure and JSON', async () => {
    const { code, out } = await validate('--out', 'pages');
    expect(code).toBe(0);
    expect(out).toMatch(/^Referrals a year +1,000 +1–9,000 .* reproduced$/m);
    expect(out).toMatch(/^Re-referrals .* (reproduced|bracketed|too vague) \(fitted\)$/m);
    expect(out).toMatch(/^Level 4, with more demand +\+5 .*ᵃ .* (reproduced|bracketed)$/m);
    expect(out).toMatch(/^ +- Morale: the model has no morale$/m);
    expect(out.replace(/\s+/g, ' ')).toContain('Fitted, and so no test: 1.');
    expect(readdirSync(join(folder, 'pages')).sort()).toEqual(['small.json', 'small.md', 'small.svg']);
    const page = read('small.md');
    expect(page).toContain('# Smallshire');
    expect(page).toContain('![The model against published figures](small.svg)');
    expect(page).toContain('- A report (2015)');
    expect(page).toContain('more − before: `open.children.level=4`, 2015-07 to 2015-09');
    expect(read('small.svg')).toMatch(/^<svg [^>]*>/);
  });

  it('ends with 3 where a figure that was reproduced is missed, and says which', async () => {
    await validate('--out', 'pages');
    writeFileSync(join(folder, 'small.validation.yaml'), place('value: 5, low: 4, high: 6'));
    const { code, out } = await validate('--out', 'pages');
    expect(code).toBe(3);
    expect(out).toContain('Reproduced before and missed now: referrals.');
    writeFileSync(join(folder, 'small.validation.yaml'), place('value: 1000, low: 1, high: 9000'));
  });

  it('names all that cannot be tested before anything runs', async () => {
    const wrong = place('value: 1000')
      .replace('open.children.level=4', 'open.levels')
      .replace('2015-09', '2015-12');
    writeFileSync(join(folder, 'wrong.validation.yaml'), wrong.replace('more.yaml', 'none.yaml'));
    const none = await taper(folder, 'validate', 'wrong.validation.yaml', '--out', 'nowhere');
    expect(none.code).toBe(2);
    expect(none.err).toContain('none.yaml');
    writeFileSync(join(folder, 'wrong.validation.yaml'), wrong);
    const { code, err } = await taper(folder, 'validate', 'wrong.validation.yaml', '--out', 'nowhere');
    expect(code).toBe(2);
    expect(err).toMatch(
      /wrong\.validation\.yaml:\d+:\d+.*more\.yaml cannot give it: it has no outcome "open\.levels"/,
    );
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
    const unknown = await taper(folder, 'validate', 'atlantis');
    expect([unknown.code, unknown.err]).toEqual([
      2,
      expect.stringContaining('There is no place or file "atlantis".'),
    ]);
  });
});
