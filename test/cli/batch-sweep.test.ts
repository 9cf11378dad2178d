import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BatchResult } from '@taper/engine';
import { folderWith, staffedCouncil, taper } from '../support/cli.ts';

const short = [
  ...['--set', 'horizon.months=1', '--set', 'opening.warmUp=30d', '--set', 'opening.past=1y'],
  ...['--workers', '1', '--json'],
];
const swept = `taper-batch: 1
base: council.yaml
replications: 4
precision: { referrals.perYear: 12% }
atMost: 12
against: { point: base }
sweep: { design: grid, points: 2, vary: { services.social-work.cap.perFte: 16..24 } }
grid:
  place:
    here: { label: here }
    there: { label: there, file: other.yaml }
`;
const other = 'taper: 1\nextends: council.yaml\nplace: { children: 11000 }\n';
const files = { 'council.yaml': staffedCouncil, 'other.yaml': other, 'grid.yaml': swept };
const folder = folderWith(files);
const whole = taper(folder, 'batch', 'grid.yaml', ...short, '--out', 'out');

describe('a batch whose scenarios come of a sweep', () => {
  it('has every point in every scenario of the grid, each against the base', async () => {
    const { scenarios } = JSON.parse((await whole).out) as BatchResult;
    expect(scenarios.map(({ name, against }) => [name, against])).toEqual(
      ['here', 'there'].flatMap((place) => [
        [`${place}, base`, null],
        [`${place}, 1: services.social-work.cap.perFte=16`, `${place}, base`],
        [`${place}, 2: services.social-work.cap.perFte=24`, `${place}, base`],
      ]),
    );
    const manifest = JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8')) as {
      scenarios: { file: string }[];
    };
    expect(manifest.scenarios.map(({ file }) => file)).toEqual([
      ...Array<string>(3).fill('council.yaml'),
      ...Array<string>(3).fill('other.yaml'),
    ]);
  });

  it('adds runs to all scenarios alike until intervals are narrow enough, or says that they are not', async () => {
    const { code, out, err } = await whole;
    const { replications } = JSON.parse(out) as BatchResult;
    expect(replications).toBeGreaterThan(4);
    expect(replications).toBeLessThanOrEqual(12);
    expect(err).toMatch(
      /^4 runs: .* intervals are too wide, most of all Referrals.*; going on to \d+ runs\.$/m,
    );
    expect(code).toBe(/every interval that was asked for is narrow enough/.test(err) ? 0 : 3);
    const again = await taper(folder, 'batch', 'grid.yaml', ...short, '--out', 'out', '--continue');
    expect([again.code, again.out]).toEqual([code, out]);
  });

  it('with a precision needs a folder to add to, and all of the batch', async () => {
    const nowhere = await taper(folder, 'batch', 'grid.yaml', ...short);
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('give --out')]);
    const part = await taper(folder, 'batch', 'grid.yaml', ...short, '--out', 'part', '--shard', '1/2');
    expect([part.code, part.err]).toEqual([2, expect.stringContaining('A shard cannot tell')]);
  });

  it('names the one scenario that cannot be run before any is', async () => {
    const wrong = swept.replace('16..24', '0..24').replace('points: 2', 'points: 40');
    const bad = folderWith({ ...files, 'grid.yaml': wrong });
    const { code, out, err } = await taper(bad, 'batch', 'grid.yaml', ...short.slice(0, -1), '--out', 'out');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^grid\.yaml:7:\d+: error out-of-bounds: .*1: services\.social-work\.cap\.perFte=0/m);
    expect(err).not.toContain('runs');
  });
});
