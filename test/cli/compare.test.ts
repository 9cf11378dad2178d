import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompareResult } from '@taper/engine';
import { folderWith, quick, staffedCouncil, taper, taperAcross } from '../support/cli.ts';

const variant = (name: string, more: string) => `taper: 1\nextends: council.yaml\nname: ${name}\n${more}\n`;
const folder = folderWith({
  'council.yaml': staffedCouncil,
  'more.yaml': variant(
    'More staff',
    'services: { social-work: { units: { west: { posts: { social-worker: 40 } } } } }',
  ),
  'longer.yaml': variant('Longer', 'place: { children: 20000 }'),
  'copy.yaml': staffedCouncil,
});

const asText = taper(folder, 'compare', 'council.yaml', 'more.yaml', ...quick);
const asJson = taper(folder, 'compare', 'council.yaml', 'more.yaml', ...quick, '--json', '--out', 'both');

describe('taper compare', () => {
  it('writes JSON with a difference and a verdict for every scenario but the base', async () => {
    const { code, out } = await asJson;
    const result = JSON.parse(out) as CompareResult;
    expect(code).toBe(0);
    expect(result).toMatchObject({ schema: 'taper-compare/1', base: 'Small council', replications: 3 });
    const [base, more] = result.scenarios.map(({ indicators }) => indicators);
    expect(base?.every(({ difference }) => difference === null)).toBe(true);
    const caseload = 'caseload.children.mean.service=social-work';
    expect(more?.find(({ id }) => id === caseload)?.difference).toMatchObject({ verdict: 'lower' });
  });

  it('shows each scenario, its difference with interval, and the verdict in words', async () => {
    const { out } = await asText;
    const block = /Caseload, Social work\n(.*\n.*)\n/i.exec(out)?.[1] ?? '';
    expect(block).toMatch(/^ {2}Small council +\d+\.\d+ +\d+\.\d+–\d+\.\d+\n/);
    expect(block).toMatch(/\n {2}More staff .* −\d+\.\d+ +−\d+\.\d+ to −\d+\.\d+ +clearly lower/);
    expect(out).toContain('Differences are from “Small council”');
    expect(out).toMatch(/In short, against “Small council”\n {2}More staff\n {4}clearly lower: /);
  });

  it.each([80, 60, 48])('fits a terminal of %d columns', async (width) => {
    const { out } = await taperAcross(width, folder, 'compare', 'council.yaml', 'more.yaml', ...quick);
    const wide = out.split('\n').filter((line) => !line.includes('pnpm'));
    expect(Math.max(...wide.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  it('finds no difference between two files that mean the same, and tells their names apart', async () => {
    const { out } = await taper(folder, 'compare', 'council.yaml', 'copy.yaml', ...quick, '--json');
    const { scenarios } = JSON.parse(out) as CompareResult;
    expect(scenarios.map(({ name }) => name)).toEqual(['Small council', 'Small council (2)']);
    expect(scenarios[1]?.hash).toBe(scenarios[0]?.hash);
    const verdicts = new Set(scenarios[1]?.indicators.map(({ difference }) => difference?.verdict));
    verdicts.delete(undefined);
    expect([...verdicts]).toEqual(['too-small-to-matter']);
    const text = await taper(folder, 'compare', 'council.yaml', 'copy.yaml', ...quick);
    expect(text.out).toContain('The same in every scenario');
  });

  it('refuses to compare areas of different size, and says what to do', async () => {
    const { code, out, err } = await taper(folder, 'compare', 'council.yaml', 'longer.yaml', ...quick);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'longer.yaml:1:1: error not-comparable: the number of children is 20000, in the base council.yaml it is 10000\n' +
        '    set place.children to 10000, or compare with a base of its own\n1 error.\n',
    );
  });

  it('gives the base the same numbers as a run of it alone', async () => {
    const both = await asJson;
    const alone = await taper(folder, 'run', 'council.yaml', ...quick, '--out', 'alone');
    expect([both.code, alone.code]).toEqual([0, 0]);
    const rows = (dir: string) =>
      readFileSync(join(folder, dir, 'monthly.csv'), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('Small council'));
    expect(rows('both')).toEqual(rows('alone'));
  });
});
