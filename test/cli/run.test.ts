import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunResult } from '@taper/engine';
import { folderWith, quick, staffedCouncil, taper, taperAcross } from '../support/cli.ts';

const folder = folderWith({ 'council.yaml': staffedCouncil });

const asText = taper(folder, 'run', 'council.yaml', ...quick);
const asJson = taper(folder, 'run', 'council.yaml', ...quick, '--json', '--out', 'results');

describe('taper run', () => {
  it('answers on standard output and keeps progress to standard error', async () => {
    const { code, out, err } = await asText;
    expect(code).toBe(0);
    expect(out).toContain('What happens next?');
    expect(out).toContain(
      'Smallshire · 10,000 children · April 2015 to September 2015 · 3 runs · seed “taper”',
    );
    expect(out).toMatch(/^Re-referrals +\d+\.\d% +\d+\.\d–\d+\.\d% /m);
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('of 3 runs');
    expect(err).toMatch(/^3 of 3 runs$/m);
    expect(err).not.toContain('Re-referrals');
  });

  it('says how to see the same again, and that gives the same', async () => {
    const { out } = await taper(folder, 'run', 'council.yaml', ...quick, '--seed', 'two words');
    const [, command = ''] = /^ +npx pnpm@10\.34\.9 --silent taper (run .*)$/m.exec(out) ?? [];
    expect(command).toContain('--seed "two words"');
    const args = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
    expect((await taper(folder, ...args)).out).toBe(out);
  });

  it('writes JSON in the shape that others hold on to', async () => {
    const { out } = await asJson;
    const result = JSON.parse(out) as RunResult;
    expect(result).toMatchObject({
      ...{ schema: 'taper-run/1', engine: '0.1.0', seed: 'taper', replications: 3, assumptions: 'range' },
      ...{ horizon: { start: '2015-04-01', months: 6 }, findings: [] },
      scenario: { name: 'Small council', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
    const rereferrals = result.indicators.find(({ id }) => id === 'rereferrals.share');
    expect(Object.keys(rereferrals ?? {})).toEqual([
      'id',
      'label',
      'unit',
      'mean',
      'ci95',
      'p10',
      'p50',
      'p90',
      'plausible',
      'drivenBy',
    ]);
    const { mean, ci95, p10, p50, p90 } = rereferrals as Required<RunResult['indicators'][number]>;
    expect([ci95?.[0], mean, ci95?.[1]]).toEqual(
      [ci95?.[0], mean, ci95?.[1]].sort((a, b) => Number(a) - Number(b)),
    );
    expect([p10, p50, p90]).toEqual([p10, p50, p90].sort((a, b) => Number(a) - Number(b)));
  });

  it('shows the headline outcomes, or all of them', async () => {
    const few = await asText;
    const all = await taper(folder, 'run', 'council.yaml', ...quick, '--show', 'all');
    expect(few.out).not.toContain('Cases closed');
    expect(all.out).toContain('Cases closed');
  });

  it('gives other numbers for another seed', async () => {
    const one = await asJson;
    const two = await taper(folder, 'run', 'council.yaml', ...quick, '--json', '--seed', 'another');
    expect((JSON.parse(one.out) as RunResult).indicators).not.toEqual(
      (JSON.parse(two.out) as RunResult).indicators,
    );
  });

  it('switches the assumptions off as if they were zero', async () => {
    const zero = ['--set', 'assumptions.attentionToEscalation=0'];
    const off = await taper(folder, 'run', 'council.yaml', ...quick, '--json', '--assumptions', 'off');
    const none = await taper(
      folder,
      'run',
      'council.yaml',
      ...quick,
      '--json',
      '--assumptions',
      'mid',
      ...zero,
    );
    expect((JSON.parse(off.out) as RunResult).indicators).toEqual(
      (JSON.parse(none.out) as RunResult).indicators,
    );
  });

  it('runs a file with Windows line ends and a byte order mark to the same results', async () => {
    const windows = folderWith({ 'council.yaml': `\ufeff${staffedCouncil.replaceAll('\n', '\r\n')}` });
    const there = await taper(windows, 'run', 'council.yaml', ...quick, '--json');
    expect(there.out).toBe((await asJson).out);
  });
});

describe('the results of --out', () => {
  it('are the same bytes every time and on any number of threads, but for the manifest', async () => {
    const dirs = ['1', '2', '7'];
    for (const workers of dirs) {
      await taper(folder, 'run', 'council.yaml', ...quick, '--out', `out-${workers}`, '--workers', workers);
    }
    for (const name of ['summary.csv', 'monthly.csv', 'run.json']) {
      const texts = dirs.map((workers) => readFileSync(join(folder, `out-${workers}`, name), 'utf8'));
      expect(new Set(texts).size, name).toBe(1);
      expect(texts[0]).not.toContain('\r');
    }
    expect(readdirSync(join(folder, 'out-7')).sort()).toEqual([
      ...['inputs.json', 'manifest.json', 'monthly.csv', 'run.json', 'runs.bin', 'summary.csv'],
    ]);
  });

  it('hold what standard output has as JSON, a row an indicator, and a row a series and month', async () => {
    const { out } = await asJson;
    const read = (name: string) => readFileSync(join(folder, 'results', name), 'utf8');
    const result = JSON.parse(out) as RunResult;
    expect(read('run.json')).toBe(out);
    expect(read('summary.csv').trimEnd().split('\n')).toHaveLength(result.indicators.length + 1);
    const months = [
      ...new Set([...read('monthly.csv').matchAll(/(\d{4}-\d{2}-\d{2}),open\./g)].map(([, day]) => day)),
    ];
    expect(months).toEqual(['04', '05', '06', '07', '08', '09'].map((month) => `2015-${month}-01`));
    expect(JSON.parse(read('manifest.json'))).toMatchObject({
      ...{ schema: 'taper-manifest/1', engine: '0.1.0', seed: 'taper', replications: 3, workers: 1 },
      scenarios: [{ name: 'Small council', file: 'council.yaml', hash: result.scenario.hash }],
      set: ['opening.past=2y', 'horizon.months=6', 'opening.warmUp=1y'],
    });
  });

  it('leave what else is in the folder alone', async () => {
    const crowded = folderWith({ 'council.yaml': staffedCouncil, 'notes.txt': 'mine' });
    await taper(crowded, 'run', 'council.yaml', ...quick, '--out', '.');
    expect(readFileSync(join(crowded, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('are refused before the run when a file is in the way', async () => {
    writeFileSync(join(folder, 'taken'), '');
    const { code, out, err } = await taper(folder, 'run', 'council.yaml', ...quick, '--out', 'taken');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Results cannot be written to taken: .*taken is not a folder\.\n$/);
    expect(existsSync(join(folder, 'taken', 'run.json'))).toBe(false);
  });

  it('are refused before the run where there is no name for their folder', async () => {
    const { code, out, err } = await taper(folder, 'run', 'council.yaml', ...quick, '--out', '');
    expect([code, out, err]).toEqual([2, '', 'Give --out the name of a folder.\n']);
  });
});

describe('a single run', () => {
  const alone = [...quick, '--replications', '1'];

  it('has no interval and no likely range, and is said to have none', async () => {
    const { out } = await taper(folder, 'run', 'council.yaml', ...alone);
    expect(out).toContain(
      'One run has no interval and no likely range: --replications 2 or more gives them.',
    );
    expect(out).toMatch(/^Re-referrals +\d+\.\d% +–( +–)+$/m);
  });

  it('is no ground for a comparison', async () => {
    const { out } = await taper(folder, 'compare', 'council.yaml', 'council.yaml', ...alone);
    expect(out).toContain('One run has no interval, and nothing can be compared by it');
    expect(out).toMatch(/In short, .*\n.*\n {4}cannot be compared: \d+$/m);
  });
});

describe('the table of a run', () => {
  it('tells a service from a stage of the same name', async () => {
    const sameName = folderWith({
      'council.yaml': staffedCouncil.replace('  support:\n', '  support:\n    label: Family support\n'),
    });
    const { out } = await taper(sameName, 'run', 'council.yaml', ...quick, '--show', 'all');
    expect(out).toMatch(/^Wait for a worker, Family support \(service\) /m);
    expect(out).toMatch(/^Wait for a worker, Family support \(stage\) /m);
  });

  it.each([48, 60, 79])('is readable on a terminal of %d columns', async (width) => {
    const { out } = await taperAcross(width, folder, 'run', 'council.yaml', ...quick);
    const lines = out.split('\n').filter((line) => !line.includes('pnpm'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(out).toMatch(/^Re-referrals +\d+\.\d% +\d+\.\d–\d+\.\d%/m);
  });

  it('says so where it leaves the likely range out for want of room', async () => {
    const narrow = await taperAcross(48, folder, 'run', 'council.yaml', ...quick);
    expect(narrow.out.replace(/\s+/g, ' ')).toContain('other ranges are left out here for want of room');
    expect(narrow.out).not.toContain('one run in ten');
  });
});
