import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/support/paths.mjs';
import { folderWith, staffedCouncil } from '../support/cli.ts';

const short = ['horizon.months=3', 'opening.warmUp=60d', 'opening.past=1y'];

/** Runs an example on few runs of little; gives what it writes. */
async function example(name: string, ...args: string[]): Promise<string> {
  const program = join(root, 'examples', `${name}.mjs`);
  return (await promisify(execFile)(process.execPath, [program, ...args, ...short], { cwd: root })).stdout;
}

const folder = folderWith({
  'council.yaml': staffedCouncil,
  'capped.yaml':
    'taper: 1\nextends: council.yaml\nname: Capped\nservices: { social-work: { cap: { perFte: 12 } } }\n',
});
const today = join(folder, 'council.yaml');
const capped = join(folder, 'capped.yaml');

describe('The examples of the library', () => {
  test('are those that the docs name', () => {
    const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
    const named = [...page.matchAll(/\]\(\.\.\/examples\/([a-z-]+\.mjs)\)/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(readdirSync(join(root, 'examples')).sort());
  });

  test('run one scenario and read its outcomes', async () => {
    const out = await example('one-scenario', today, '4');
    const lines = [...out.matchAll(/ (\S+) from (\S+) to (\S+)$/gm)].map((line) => line.slice(1).map(Number));
    expect(lines).toHaveLength(5);
    for (const [mean, low, high] of lines) expect(low! <= mean! && mean! <= high!).toBe(true);
    expect(out).toMatch(/^\d+ assumptions are in force$/m);
    expect(out).toContain('Float64Array(4)');
  });

  test('compare two scenarios, and find no difference of one from itself', async () => {
    const differs = await example('compare', today, capped, '4');
    expect(differs).toMatch(/ (higher|lower|too-close-to-call|too-small-to-matter)$/m);
    const same = await example('compare', today, today, '4');
    expect(same.trim().split('\n').length).toBeGreaterThan(3);
    for (const line of same.trim().split('\n')) expect(line).toMatch(/ 0 from 0 to 0 too-small-to-matter$/);
  });

  test('vary a number and write a row for each value and outcome', async () => {
    const out = await example('own-experiment', today, 'demand.streams.referrals.families', '200,400', '3');
    const rows = JSON.parse(out) as { value: number; id: string; mean: number | null; low: number | null }[];
    const of = (value: number) => rows.filter((row) => row.value === value).map(({ id }) => id);
    expect(of(200).length).toBeGreaterThan(3);
    expect(of(400)).toEqual(of(200));
    // Twice as many families make a difference.
    const means = (value: number) => rows.filter((row) => row.value === value).map(({ mean }) => mean);
    expect(means(200)).not.toEqual(means(400));
  });
});
