import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalibrationResult } from '@taper/engine';
import { endOf, folderWith, staffedCouncil, start, taper, taperAcross } from '../support/cli.ts';

const TARGETS = `taper-targets: 1
name: Smallshire 2015
free:
  stages.assessment.next.child-in-need: { low: 0.2, high: 0.7, start: 0.6 }
  stages.family-support.work.mean: { low: 6w, high: 30w, start: 20w }
targets:
  starts.perYear.stage=child-in-need:
    { value: 310, low: 270, high: 350, basis: published, source: Return, year: 2015, confidence: H }
  open.families.stage=family-support: { value: 38, within: 0.2 }
  rereferrals.share: { value: 0.25, within: 0.3, holdOut: true }
`;
const short = [
  ...['--replications', '3', '--workers', '2', '--set', 'horizon.months=12', '--set', 'opening.warmUp=1y'],
  ...['--set', 'opening.past=4y'],
];
const folder = folderWith({ 'council.yaml': staffedCouncil, 'a.targets.yaml': TARGETS });
const calibrate = (out: string, ...more: string[]) =>
  taper(folder, 'calibrate', 'council.yaml', '--targets', 'a.targets.yaml', ...short, '--out', out, ...more);
const whole = calibrate('whole');

const read = (out: string, name: string) => readFileSync(join(folder, out, name), 'utf8');

describe('taper calibrate', () => {
  it('shows targets, parameters, what is held out and a verdict, and progress apart from results', async () => {
    const { code, out, err } = await whole;
    expect([code, err]).toEqual([0, expect.stringContaining('Results are in whole.')]);
    expect(out).toMatch(/^Smallshire 2015$/m);
    expect(out).toMatch(/^Starts, Child in need +310 +40 +\d+ +\d+–\d+ +[+−]?\d\.\d +met · Return, 2015$/m);
    expect(out).toMatch(/^Held out$/m);
    expect(out).toMatch(/^Re-referrals +25\.0% +7\.5%/m);
    expect(out).toMatch(/^Assessment, next Child in need +60\.0% +\d\d\.\d% +\d\d\.\d–\d\d\.\d%/m);
    expect(out).toMatch(/^Family support, work mean +20\.0 +[\d.]+ +[\d.]+–[\d.]+ weeks/m);
    expect(out).toMatch(/All targets are met within their uncertainty|No target is clearly missed/);
    expect(err).toMatch(/^Round 1 of at most 7: \d of 2 targets met; furthest .* Moves: /m);
  });

  it('writes a scenario that runs, and a table, a result and how they were made', async () => {
    await whole;
    const names = ['calibration.json', 'fit.csv', 'manifest.json', 'scenario.yaml', 'state.json'];
    expect(readdirSync(join(folder, 'whole')).sort()).toEqual(names);
    const result = JSON.parse(read('whole', 'calibration.json')) as CalibrationResult;
    expect(result).toMatchObject({
      schema: 'taper-calibration/1',
      seed: 'taper',
      replications: 3,
      verdict: 'met',
    });
    expect(read('whole', 'scenario.yaml')).toContain('extends: ../council.yaml');
    expect(read('whole', 'fit.csv').split('\n')[1]).toMatch(/^starts\.perYear\.stage=child-in-need,/);
    const checked = await taper(folder, 'check', 'whole/scenario.yaml', 'a.targets.yaml');
    expect([checked.code, checked.out]).toEqual([0, '2 files, no errors.\n']);
  });

  it('that is stopped goes on from there, and ends with the same bytes on another number of threads', async () => {
    await whole;
    const args = ['calibrate', 'council.yaml', '--targets', 'a.targets.yaml', ...short, '--out', 'half'];
    const child = start(folder, ...args);
    const end = endOf(child);
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (data: Buffer) => {
        if (/^Start: /m.test(data.toString())) resolve();
      });
    });
    child.kill('SIGINT');
    const stopped = await end;
    expect(stopped.code).toBe(130);
    expect(stopped.err).toContain('What is done is kept: the same command goes on from there.');
    expect(readdirSync(join(folder, 'half'))).toEqual(['state.json']);
    const { code, err } = await calibrate('half', '--workers', '1');
    expect(code).toBe(0);
    expect(err).toMatch(/^Going on\. /m);
    for (const name of ['scenario.yaml', 'calibration.json', 'fit.csv', 'state.json'])
      expect(read('half', name), name).toBe(read('whole', name));
  });

  it('refuses to go on with other inputs, and says which', async () => {
    await whole;
    const { code, err } = await calibrate('whole', '--seed', 'other', '--set', 'horizon.months=11');
    expect(code).toBe(2);
    expect(err).toContain('whole holds a calibration of other inputs: the scenario and --seed changed.');
    mkdirSync(join(folder, 'broken'));
    writeFileSync(join(folder, 'broken', 'state.json'), '{"schema": "taper-');
    expect((await calibrate('broken')).err).toContain('broken/state.json is no state of a calibration.');
  });

  it('ends with 3 where a target is missed', async () => {
    const missed = TARGETS.replace('value: 310, low: 270, high: 350', 'value: 3000, low: 2900, high: 3100');
    writeFileSync(join(folder, 'missed.targets.yaml'), missed);
    const { code, out } = await taper(
      ...([folder, 'calibrate', 'council.yaml', '--targets', 'missed.targets.yaml', ...short] as const),
      ...['--rounds', '1', '--json'],
    );
    expect(code).toBe(3);
    const result = JSON.parse(out) as CalibrationResult;
    expect(result.missed).toContain('starts.perYear.stage=child-in-need');
  });

  it('tells all that is wrong before anything is simulated, and writes nothing', async () => {
    const wrong = TARGETS.replace('stages.assessment.next', 'stages.assesment.next').replace(
      'value: 38',
      'value: x',
    );
    copyFileSync(join(folder, 'council.yaml'), join(folder, 'c.yaml'));
    writeFileSync(join(folder, 'wrong.targets.yaml'), wrong);
    const args = ['calibrate', 'c.yaml', '--targets', 'wrong.targets.yaml', ...short, '--out', 'none'];
    const { code, out, err } = await taper(folder, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^wrong\.targets\.yaml:9:\d+: error wrong-type/m);
    const mended = wrong.replace('value: x', 'value: 38');
    writeFileSync(join(folder, 'wrong.targets.yaml'), mended);
    const two = await taper(folder, ...args, '--free', 'stages.assessment.hours[3,2]');
    expect(two.code).toBe(2);
    expect(two.err).toMatch(
      /^wrong\.targets\.yaml:4:\d+: error set-unknown-path: .*\n.*did you mean "stages\.assessment/m,
    );
    expect(two.err).toMatch(/^--free:1:1: error range-out-of-order/m);
    expect(existsSync(join(folder, 'none'))).toBe(false);
    const three = await taper(folder, ...args.map((arg) => (arg === 'c.yaml' ? 'a.targets.yaml' : arg)));
    expect(three.err).toContain('this is a targets file, not a scenario file');
  });

  it('fits a terminal of 60 columns', async () => {
    await whole;
    const { out } = await taperAcross(
      ...([60, folder, 'calibrate', 'council.yaml', '--targets', 'a.targets.yaml', ...short] as const),
      ...['--out', 'whole'],
    );
    const lines = out.split('\n').filter((line) => !line.includes('npx pnpm'));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });
});
