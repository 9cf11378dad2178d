import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WarmUpResult } from '@taper/engine';
import { caseload, costedCouncil } from '../support/costed-council.ts';
import { folderWith, taper } from '../support/cli.ts';
import { smallCouncil } from '../support/small-council.ts';

const folder = folderWith({
  'council.yaml': smallCouncil,
  'measured.yaml': costedCouncil,
  'families.csv': caseload,
});
const quick = ['--replications', '6', '--workers', '2', '--assumptions', 'mid'];
const warmUp = (...args: string[]) => taper(folder, 'warm-up', 'council.yaml', ...quick, ...args);

describe('taper warm-up', () => {
  it('tells how long outcomes take to settle, and ends with 3 where the warm-up is too short', async () => {
    const empty = ['--set', 'opening.past=0d', '--set', 'opening.warmUp=1mo', '--months', '120'];
    const { code, out, err } = await warmUp(...empty, '--json', '--out', 'short');
    const result = JSON.parse(out) as WarmUpResult;
    expect(code).toBe(3);
    expect(result.months).toBe(120);
    expect(result.warmUp).toBeCloseTo(1, 9);
    const open = result.series.find(({ id }) => id === 'open.children.level=4')!;
    expect(open.status).toBe('short');
    expect(open.leaveOut === null || open.leaveOut >= 5).toBe(true);
    expect(open.starts).toBeLessThan(open.settles!);
    expect(result.findings.map(({ code: one, file, line }) => [one, file, line])).toContainEqual([
      'warm-up-short',
      '--set',
      2,
    ]);
    expect(err).toContain('Results are in short.\n');
    expect(readdirSync(join(folder, 'short')).sort()).toEqual([
      ...['manifest.json', 'monthly.csv', 'warm-up.csv', 'warm-up.json'],
    ]);
    const monthly = readFileSync(join(folder, 'short', 'monthly.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(monthly[0]).toBe('month,series,label,unit,mean,ci95_low,ci95_high');
    expect(monthly).toHaveLength(1 + 120 * result.series.length);
    expect(monthly.at(-1)).toMatch(/^120,/);
  });

  it('says in words what it found', async () => {
    const { out } = await warmUp('--set', 'opening.warmUp=5y', '--months', '120');
    expect(out).toMatch(
      /^\nHow long “Small council” takes to settle\nRun for 120 months from where its warm-up of 60/,
    );
    expect(out).toMatch(/\n +starts at +settles at +leave out +left over\n/);
    expect(out).toMatch(/\nThe warm-up of 60 months is (long enough|too short for \d+ of \d+ outcomes)/);
    expect(out).toMatch(/taper warm-up council\.yaml --months 120 --set "?opening\.warmUp=5y"? --seed taper/);
  });

  it.each([
    [
      ['council.yaml', '--months', '61', '--set', 'opening.warmUp=5y'],
      /Give --months 84 or more: the warm-up of 60/,
    ],
    [['council.yaml', '--months', 'many'], /Give a whole number of months up to 1200/],
    [['measured.yaml'], /measured\.yaml opens from a caseload file: it does not warm up/],
    [['gone.yaml'], /error file-unreadable/],
  ])('refuses %j', async (args, told) => {
    const { code, out, err } = await taper(folder, 'warm-up', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(told);
  });
});
