import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WhyResult } from '@taper/engine';
import { endOf, folderWith, staffedCouncil, start, taper } from '../support/cli.ts';

const EAST = 'services.social-work.units.east.posts.social-worker';
const folder = folderWith({
  'base.yaml': staffedCouncil,
  'two.yaml': `taper: 1
extends: base.yaml
name: Two changes
about: { question: Which of two does it? }
services: { social-work: { units: { east: { posts: { social-worker: 8 } } } } }
demand: { streams: { referrals: { families: 250 } } }
`,
  'same.yaml': 'taper: 1\nextends: base.yaml\nname: The same\n',
  'longer.yaml': 'taper: 1\nextends: base.yaml\nname: Longer\nhorizon: { months: 48 }\n',
});
const quick = [
  ...['--set', 'horizon.months=6', '--set', 'opening.warmUp=90d', '--set', 'opening.past=1y'],
  ...['--assumptions', 'mid'],
];
const why = (...args: string[]) => taper(folder, 'why', 'base.yaml', 'two.yaml', ...quick, ...args);

describe('taper why', () => {
  it('tells parts that add up, the same bytes on one thread and on two', async () => {
    const options = ['--json', '--replications', '7'];
    const one = await why(...options, '--workers', '1', '--out', 'one');
    const two = await why(...options, '--workers', '2', '--out', 'two');
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(two.out).toBe(one.out);
    const result = JSON.parse(one.out) as WhyResult;
    // Seven are made up to whole blocks of both orders.
    expect(result).toMatchObject({ replications: 8, orders: { block: 2, blocks: 4 } });
    expect(result.changes.map(({ paths }) => paths)).toEqual([['demand.streams.referrals.families'], [EAST]]);
    const open = result.indicators.find(({ id }) => id === 'open.children.level=4')!;
    expect(open.whole!.verdict).toBe('lower');
    expect(open.parts.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(open.whole!.mean, 9);
    expect(open.parts.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 9);
    expect(readdirSync(join(folder, 'one')).sort()).toEqual(['manifest.json', 'why.csv', 'why.json']);
    for (const name of ['why.csv', 'why.json'])
      expect(readFileSync(join(folder, 'one', name), 'utf8')).toBe(
        readFileSync(join(folder, 'two', name), 'utf8'),
      );
    expect(readFileSync(join(folder, 'one', 'why.csv'), 'utf8')).toMatch(
      /^indicator,label,unit,base,change,difference,ci95_low,ci95_high,plausible_low,plausible_high,share,verdict\n/,
    );
    expect(one.err).toContain('2 changes; 8 runs, each of 3 scenarios in an order of its own.\n');
  });

  it('writes a table of the outcomes that differ, and tells of the others', async () => {
    const { code, out } = await why('--replications', '8');
    expect(code).toBe(0);
    expect(out).toMatch(/^\nWhich of two does it\?\n/);
    expect(out).toMatch(/ 1 {2}Referrals, families\n {5}demand\.streams\.referrals\.families: 320 → 250\n/);
    expect(out).toMatch(/\n +difference +95% interval +share +verdict\n/);
    expect(out).toMatch(
      /\nReferrals\n {2}all changes +−\d+ .*clearly lower\n {4}1 Referrals, families +−\d+ /,
    );
    expect(out).toContain('\nNot clear, too small to matter or not counted as a whole: ');
    expect(out).toMatch(
      /taper why base\.yaml two\.yaml .*--seed taper --replications 8 --assumptions mid\n$/,
    );
  });

  it('takes together what the user says, and shows the outcomes that the user asks for', async () => {
    const args = ['--group', `All=demand, ${EAST}`, '--indicator', 'starts.perYear.stage=assessment'];
    const { out } = await why('--replications', '2', ...args);
    expect(out).toContain('1 change\n  1  All\n');
    expect(out).toContain('Here there is one change, and it makes all of it.');
    expect(out).toMatch(/\n {4}1 All .*100%/);
    expect(out.match(/all changes/g)).toHaveLength(1);
  });

  it('keeps the blocks that were finished when it is stopped', async () => {
    const child = start(
      folder,
      'why',
      'base.yaml',
      'two.yaml',
      ...quick,
      '--replications',
      '400',
      '--workers',
      '2',
    );
    const end = endOf(child);
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (data: Buffer) => {
        if (/^\d+ of 400 runs/m.test(data.toString())) resolve();
      });
    });
    child.kill('SIGINT');
    const { code, out, err } = await end;
    const [, kept] = /^Stopped: (\d+) of 400 runs are kept, on 2 threads/m.exec(err) ?? [];
    expect(code).toBe(130);
    expect(Number(kept) % 2).toBe(0);
    expect(Number(kept)).toBeLessThan(400);
    expect(out).toContain(` · ${kept} runs · `);
  });

  it.each([
    [['base.yaml', 'same.yaml'], /same\.yaml:1:1: error nothing-differs: it means the same as base\.yaml/],
    [['base.yaml', 'longer.yaml'], /error not-comparable: the length in months is 48/],
    [
      ['base.yaml', 'two.yaml', '--group', 'Door=thresholds'],
      /--group:1:1: error unknown-reference: nothing differs/,
    ],
    [['base.yaml', 'two.yaml', '--group', 'Door'], /Write a name and paths/],
    [
      ['base.yaml', 'two.yaml', '--indicator', 'open.kittens', '--indicator', 'referrals.perDay'],
      /no outcome open\.kittens in common[^]*no outcome referrals\.perDay in common\. There is: .*referrals\.perYear/,
    ],
    [['base.yaml'], /missing required argument 'file'/],
  ])('refuses %j', async (args, told) => {
    const { code, out, err } = await taper(folder, 'why', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(told);
  });
});
