import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SweepResult } from '@taper/engine';
import { folderWith, quick, staffedCouncil, taper } from '../support/cli.ts';

const folder = folderWith({ 'council.yaml': staffedCouncil });
const short = [...quick, '--assumptions', 'mid'];
const sweep = (...args: string[]) => taper(folder, 'sweep', 'council.yaml', ...short, ...args);
const CAP = 'services.social-work.cap.perFte=8..20';
const WORK = 'stages.family-support.work.mean=4w..30w';

describe('taper sweep', () => {
  it('orders fields by how far their ranges move an outcome, each against the base', async () => {
    const show = ['--show', 'open.families.level=3'];
    const { code, out, err } = await sweep('--vary', CAP, '--vary', WORK, ...show, '--json', '--out', 'one');
    expect([code, err]).toEqual([0, expect.stringContaining('Results are in one.\n')]);
    const result = JSON.parse(out) as SweepResult;
    expect(result.points.map(({ values }) => values)).toEqual([
      [8, null],
      [20, null],
      [null, 4],
      [null, 30],
    ]);
    const [level3] = result.sensitivity;
    expect(level3!.tornado!.map(({ field }) => field)).toEqual([1, 0]);
    expect(level3!.tornado![0]!.low!.mean).toBeLessThan(0);
    expect(level3!.tornado![0]!.high!.mean).toBeGreaterThan(0);
    const points = readFileSync(join(folder, 'one', 'points.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(points[0]).toMatch(
      /^point,services\.social-work\.cap\.perFte,stages\.family-support\.work\.mean,indicator,/,
    );
    expect(points).toHaveLength(1 + 5);
    expect(points[4]).toMatch(/^3,,4,open\.families\.level=3,/);
    const measures = readFileSync(join(folder, 'one', 'sensitivity.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(measures).toHaveLength(1 + 2 * 3);
  });

  it.each([
    ['morris', ['--points', '2'], 2 * 3, /moves it by +95% interval +with sign +spread\n/],
    ['grid', ['--points', '2'], 4, /\n +8 +4w +\d/],
  ])('tells what a design of kind %s found', async (design, points, count, table) => {
    const show = ['--show', 'open.families.level=3', '--design', design, ...points];
    const { code, out } = await sweep('--vary', CAP, '--vary', WORK, ...show);
    expect(code).toBe(0);
    expect(out).toContain(`\n${count} points beside the base: services.social-work.cap.perFte 8 to 20;`);
    expect(out).toMatch(table);
    expect(out).toContain(`--vary ${CAP} --vary ${WORK} --design ${design} --points 2`);
  });

  it('names all that is wrong with any point before it runs one', async () => {
    const { code, out, err } = await sweep(
      '--vary',
      'stages.assessment.hours=-1..2',
      '--vary',
      'nothing.here=1..2',
    );
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/stages\.assessment\.hours/);
    expect(err).toMatch(/set-unknown-path/);
    expect(err).not.toMatch(/of 3 runs/);
  });

  it.each([
    [['--vary', 'stages.assessment.hours=2..1'], /write the smaller first/],
    [['--vary', 'stages.assessment.hours=2w..3d'], /Give a field and the ends of its range/],
    [['--vary', 'horizon.months=1.5..3'], /takes whole numbers/],
    [['--vary', 'services.social-work.cap.kind=1..2'], /is not a number/],
    [['--vary', CAP, '--show', 'no.such'], /has no outcome "no\.such"/],
    [['--vary', CAP, '--design', 'sobol', '--points', '9999'], /at most 10000 are run/],
  ])('refuses %j', async (args, reason) => {
    const { code, err } = await sweep(...args);
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toMatch(reason);
  });
});
