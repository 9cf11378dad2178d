import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BatchResult, RunResult } from '@taper/engine';
import { smallGrid } from '../support/batch.ts';
import { endOf, folderWith, quick, staffedCouncil, start, taper, taperAcross } from '../support/cli.ts';

const short = [
  ...['--set', 'horizon.months=3', '--set', 'opening.warmUp=90d', '--set', 'opening.past=1y'],
  ...['--workers', '2'],
];
const folder = folderWith({ 'council.yaml': staffedCouncil, 'grid.yaml': smallGrid });
const asText = taper(folder, 'batch', 'grid.yaml', ...short);
const asJson = taper(folder, 'batch', 'grid.yaml', ...short, '--json', '--out', 'results');

describe('taper batch', () => {
  it('runs every combination and shows the outcomes that the file names, with differences and verdicts', async () => {
    const { code, out, err } = await asText;
    expect(code).toBe(0);
    expect(out).toContain('Caps and demand');
    expect(out).toContain('4 scenarios · 3 runs each · seed “grid” · assumptions drawn from their ranges');
    expect(out).toContain('Differences are from cap 20, all else alike');
    expect(out).toMatch(/^ {2}A tenth more +12 +[\d.]+ +[\d.–]+ +[+−]?[\d.]+ +.* to .* +\S/m);
    expect(out.match(/^ {2}(As now|A tenth more) +(20|12) /gm)).toHaveLength(8);
    expect(err).toMatch(/^4 scenarios, 3 runs each, on 2 threads in/m);
  });

  it('gives each scenario what a run of its own gives', async () => {
    const { out } = await asJson;
    const { scenarios, schema } = JSON.parse(out) as BatchResult;
    expect([schema, scenarios.length]).toEqual(['taper-batch/1', 4]);
    const own = await taper(
      ...([folder, 'run', 'council.yaml', ...short, '--replications', '3', '--seed', 'grid'] as const),
      ...['--set', 'services.social-work.cap.perFte=12', '--json'],
    );
    const { indicators } = JSON.parse(own.out) as RunResult;
    const told = scenarios[1]!.indicators.map(({ difference: _difference, ...indicator }) => indicator);
    expect(scenarios[1]).toMatchObject({ name: 'As now, 12', options: { demand: 'now', cap: '12' } });
    expect(told).toEqual(indicators);
  });

  it('writes a table with a column for each factor, and the same bytes every time', async () => {
    await asJson;
    const files = readdirSync(join(folder, 'results')).sort();
    expect(files).toEqual([
      ...['batch.json', 'manifest.json', 'monthly.csv', 'replications.csv', 'runs', 'summary.csv'],
    ]);
    const [header, first] = readFileSync(join(folder, 'results', 'summary.csv'), 'utf8').split('\n');
    expect(header).toBe(
      'scenario,demand,cap,against,indicator,label,unit,mean,ci95_low,ci95_high,p10,p50,p90,plausible_low,plausible_high,' +
        'difference,difference_ci95_low,difference_ci95_high,difference_p10,difference_p90,' +
        'difference_plausible_low,difference_plausible_high,' +
        'difference_simultaneous_low,difference_simultaneous_high,pairing,verdict,clear_from,shows_from',
    );
    expect(first).toMatch(/^"As now, 20",now,20,,/);
    await taper(folder, 'batch', 'grid.yaml', ...short.slice(0, -1), '1', '--json', '--out', 'again');
    for (const name of ['batch.json', 'summary.csv'])
      expect(readFileSync(join(folder, 'again', name), 'utf8')).toBe(
        readFileSync(join(folder, 'results', name), 'utf8'),
      );
  });

  it('says how to see the same again, and that gives the same', async () => {
    const { out } = await asText;
    const [, command = ''] = /^ +npx pnpm@10\.34\.9 --silent taper (batch .*)$/m.exec(out) ?? [];
    const args = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
    expect((await taper(folder, ...args)).out).toBe(out);
  });

  it('fits a terminal of 60 columns, with differences in lines of their own', async () => {
    const { out } = await taperAcross(60, folder, 'batch', 'grid.yaml', ...short);
    const lines = out.split('\n').filter((line) => !line.includes('npx pnpm'));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
    expect(out).toMatch(/(clearly|too close|too small)/);
  });

  it('lets options of the command line go before those of the file', async () => {
    const { out } = await taper(
      ...([folder, 'batch', 'grid.yaml', ...short, '--seed', 'other', '--replications', '2'] as const),
      ...['--assumptions', 'off'],
    );
    expect(out).toContain('2 runs each · seed “other” · assumptions off');
  });

  it('needs a sound batch file, all of whose scenarios are sound: every finding at once, and nothing written', async () => {
    const wrong = smallGrid
      .replace('cap: 20 }', 'cap: 99 }')
      .replace('perFte: 12', 'perFte: -1')
      .replace('referrals.perYear', 'referrals.perMonth')
      .replace('families: 352', 'families: many');
    const bad = folderWith({ 'council.yaml': staffedCouncil, 'grid.yaml': wrong });
    const { code, out, err } = await taper(bad, 'batch', 'grid.yaml', ...short, '--out', 'results');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('grid.yaml:6:17');
    expect(existsSync(join(bad, 'results'))).toBe(false);
    const mended = wrong.replace('cap: 99 }', 'cap: 20 }');
    const next = folderWith({ 'council.yaml': staffedCouncil, 'grid.yaml': mended });
    const two = await taper(next, 'check', 'grid.yaml');
    expect(two.code).toBe(2);
    expect(two.out).toMatch(/grid\.yaml:11:\d+: error .*many/);
    expect(two.out).toMatch(/grid\.yaml:14:\d+: error /);
  });

  it('says so where an outcome is not known', async () => {
    const unknown = smallGrid.replace('referrals.perYear', 'referrals.perMonth');
    const bad = folderWith({ 'council.yaml': staffedCouncil, 'grid.yaml': unknown });
    const { code, err } = await taper(bad, 'batch', 'grid.yaml', ...short);
    expect(code).toBe(2);
    expect(err).toContain('no scenario of the batch has an outcome "referrals.perMonth"');
    expect(err).toContain('there is: referrals.perYear');
  });

  it('keeps what is finished when it is stopped', async () => {
    const long = [...short, '--replications', '100', '--set', 'horizon.months=1', '--out', 'kept'];
    const child = start(folder, 'batch', 'grid.yaml', ...long);
    const end = endOf(child);
    // The first quarter of the runs is the first scenario.
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (data: Buffer) => {
        const done = Number(/(\d+) of 400 runs/.exec(data.toString())?.[1] ?? 0);
        if (done > 100) resolve();
      });
    });
    child.kill('SIGINT');
    const { code, err } = await end;
    expect(code).toBe(130);
    const [, finished] = /^Stopped: (\d) of 4 scenarios/m.exec(err) ?? [];
    expect(Number(finished)).toBeGreaterThan(0);
    const kept = JSON.parse(readFileSync(join(folder, 'kept', 'batch.json'), 'utf8')) as BatchResult;
    expect([kept.scenarios.length, kept.total]).toEqual([Number(finished), 4]);
  });

  it('tells a batch file from a scenario', async () => {
    const run = await taper(folder, 'run', 'grid.yaml', ...quick);
    expect(run.code).toBe(2);
    expect(run.err).toContain('this is a batch file, not a scenario file');
    expect(run.err).toContain('taper batch');
  });
});
