import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompareResult, RunResult } from '@taper/engine';
import { folderWith, staffedCouncil, taper } from '../support/cli.ts';

const more = staffedCouncil.replace('name: Small council', 'name: More workers');
const folder = folderWith({ 'council.yaml': staffedCouncil, 'more.yaml': more });
const short = [
  ...['--workers', '2', '--set', 'horizon.months=6', '--set', 'opening.warmUp=1y'],
  ...['--set', 'opening.past=1y', '--assumptions', 'off'],
];
const read = (...path: string[]) => readFileSync(join(folder, ...path));

describe('runs to a precision', () => {
  it('are added until the interval is narrow enough, and end at the same number on any number of threads', async () => {
    const wish = ['--replications', '4', '--precision', 'referrals.perYear=4%', '--json'];
    const [one, two] = await Promise.all([
      taper(folder, 'run', 'council.yaml', ...short, ...wish, '--workers', '1'),
      taper(folder, 'run', 'council.yaml', ...short, ...wish),
    ]);
    expect(two.code).toBe(0);
    expect(two.out).toBe(one.out);
    expect(two.err).toMatch(
      /^4 runs: 1 of 1 intervals are too wide, .*Referrals.*; going on to \d+ runs\.$/m,
    );
    expect(two.err).toMatch(/^\d+ runs: every interval that was asked for is narrow enough\.$/m);
    const result = JSON.parse(two.out) as RunResult;
    expect(result.replications).toBeGreaterThan(4);
    const { mean, ci95 } = result.indicators.find(({ id }) => id === 'referrals.perYear')!;
    expect((ci95![1] - mean!) / mean!).toBeLessThanOrEqual(0.04);
  });

  it('end at the limit with exit code 3, and say what is still too wide', async () => {
    const wish = ['--replications', '4', '--precision', 'referrals.perYear=0.01', '--at-most', '6', '--json'];
    const { code, err, out } = await taper(folder, 'run', 'council.yaml', ...short, ...wish);
    expect(code).toBe(3);
    expect(err).toMatch(/^6 runs: 1 of 1 intervals are too wide, .*; the limit is reached\.$/m);
    expect((JSON.parse(out) as RunResult).replications).toBe(6);
  });

  it('can be as many as every outcome of the table needs for a verdict', async () => {
    const wish = ['--replications', '4', '--precision', 'enough', '--at-most', '40', '--json'];
    const files = ['council.yaml', 'more.yaml'];
    const { code, out } = await taper(folder, 'compare', ...files, ...short, ...wish);
    expect(code).toBe(0);
    // Two scenarios that mean the same: no difference is found without a single run more.
    expect((JSON.parse(out) as CompareResult).replications).toBe(4);
  });

  it.each([
    ['rereferrals.share', 'Give “enough”, or an outcome and how wide'],
    ['=3', 'Give “enough”, or an outcome and how wide'],
    ['rereferrals.share=0', 'Give “enough”, or an outcome and how wide'],
    ['rereferrals.share=-2%', 'Give “enough”, or an outcome and how wide'],
    ['referals.perYear=3', 'council.yaml has no outcome "referals.perYear". Ids are in docs/indicators.md.'],
  ])('are refused for %j', async (wish, message) => {
    const { code, err, out } = await taper(folder, 'run', 'council.yaml', '--precision', wish);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(out).toBe('');
  });
});

describe('runs that are added to earlier ones', () => {
  const run = (replications: number, dir: string, ...args: string[]) =>
    taper(
      folder,
      ...['run', 'council.yaml', ...short, '--replications', String(replications), '--out', dir, ...args],
    );

  it('give the same bytes as all at once', async () => {
    await run(2, 'grown');
    const { code, err } = await run(5, 'grown', '--continue');
    expect(code).toBe(0);
    expect(err).toContain('2 runs taken over from grown.');
    await run(5, 'whole');
    const names = readdirSync(join(folder, 'whole')).filter((name) => name !== 'manifest.json');
    expect(names).toContain('runs.bin');
    for (const name of names) expect(read('grown', name).equals(read('whole', name)), name).toBe(true);
  });

  it('are none where there are enough already, and all where the folder has none', async () => {
    const first = await run(3, 'enough', '--continue');
    expect(first.code).toBe(0);
    const before = read('enough', 'summary.csv');
    const again = await run(2, 'enough', '--continue');
    expect(again.code).toBe(0);
    expect(read('enough', 'summary.csv').equals(before)).toBe(true);
  });

  it('are not mixed with runs of another scenario, seed or mode, which stay as they are', async () => {
    await run(2, 'other');
    const before = read('other', 'runs.bin');
    const refused = await run(4, 'other', '--continue', '--seed', 'x', '--set', 'place.children=9000');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(
      'The runs in other/runs.bin cannot be added to:\n  the seed is “taper” there and “x” here',
    );
    const changed = await run(4, 'other', '--continue', '--set', 'place.children=9000');
    expect(changed.err).toContain('is another scenario than');
    expect(read('other', 'runs.bin').equals(before)).toBe(true);
  });

  it('need a folder', async () => {
    const { code, err } = await taper(folder, 'run', 'council.yaml', '--continue');
    expect(code).toBe(2);
    expect(err).toContain('--continue goes on from the folder of --out: give that too.');
    expect(existsSync(join(folder, 'undefined'))).toBe(false);
  });
});
