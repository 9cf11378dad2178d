import { existsSync, mkdirSync, readFileSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appearanceOf, copyOf, gridFolder, resultsIn } from '../support/batch.ts';
import { endOf, start, taper } from '../support/cli.ts';

const RUNS = 40;
const brief = [
  ...['--replications', String(RUNS), '--workers', '2', '--json'],
  ...['--set', 'horizon.months=1', '--set', 'opening.warmUp=10d', '--set', 'opening.past=2y'],
];
const folder = gridFolder();
const batch = ['batch', 'grid.yaml', ...brief, '--out'];
/** The batch as it is when nothing comes between. */
const whole = taper(folder, ...batch, 'whole').then(({ out }) => ({ out, dir: join(folder, 'whole') }));

/** Starts the batch and waits until its first scenario is kept. */
async function begun(out: string) {
  const child = start(folder, ...batch, out);
  const end = endOf(child);
  await appearanceOf(join(folder, out, 'runs', '00001.bin'));
  return { child, end };
}

const keptIn = (out: string) =>
  readdirSync(join(folder, out, 'runs')).filter((name) => name.endsWith('.bin'));

describe('a batch that was interrupted', () => {
  it('goes on after being killed, and gives the same bytes as one that was not', async () => {
    const { child, end } = await begun('killed');
    child.kill('SIGKILL');
    expect((await end).code).toBeNull();
    expect(existsSync(join(folder, 'killed', 'batch.json'))).toBe(false);
    const kept = keptIn('killed').length;
    expect(kept).toBeLessThan(4);
    const again = await taper(folder, ...batch, 'killed', '--continue');
    expect(again.err).toContain(`${kept * RUNS} runs of ${4 * RUNS} taken over`);
    expect([again.code, again.out]).toEqual([0, (await whole).out]);
    expect(resultsIn(join(folder, 'killed'))).toEqual(resultsIn((await whole).dir));
  });

  it('keeps at Ctrl-C what is half done as well, and says how to go on', async () => {
    const child = start(folder, ...batch, 'stopped');
    const end = endOf(child);
    // The second scenario has begun.
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (data: Buffer) => {
        if (Number(/(\d+) of 160 runs/.exec(data.toString())?.[1] ?? 0) > RUNS) resolve();
      });
    });
    child.kill('SIGINT');
    const { code, err } = await end;
    expect(code).toBe(130);
    expect(err).toMatch(/^\d of 4 scenarios are kept in stopped: add --continue to go on from there\.$/m);
    // Fewer runs than it takes to finish a scenario make a smaller file.
    const sizes = keptIn('stopped').map((name) => readFileSync(join(folder, 'stopped', 'runs', name)).length);
    expect(Math.min(...sizes)).toBeLessThan(Math.max(...sizes) * 0.99);
    const again = await taper(folder, ...batch, 'stopped', '--continue');
    expect(again.out).toBe((await whole).out);
    expect(resultsIn(join(folder, 'stopped'))).toEqual(resultsIn((await whole).dir));
  });

  it('tells of kept files that are damaged, and runs those scenarios again', async () => {
    const copy = copyOf((await whole).dir);
    const [short, spoilt] = ['00002.bin', '00003.bin'].map((name) => join(copy, 'runs', name));
    writeFileSync(short!, readFileSync(short!).subarray(0, 5000));
    const bytes = readFileSync(spoilt!);
    bytes[bytes.length - 100]! ^= 1;
    writeFileSync(spoilt!, bytes);
    writeFileSync(join(copy, 'runs', '.00004.bin.1234.tmp'), 'left by a write that was cut off');
    const { code, out, err } = await taper(folder, ...batch, copy, '--continue');
    expect(err).toContain('00002.bin is damaged: it is cut short');
    expect(err).toContain(
      '00003.bin is damaged: it is not as it was written. “A tenth more, 20” is run again.',
    );
    expect(err).toContain(`${2 * RUNS} runs of ${4 * RUNS} taken over`);
    expect([code, out]).toEqual([0, (await whole).out]);
    expect(resultsIn(copy)).toEqual(resultsIn((await whole).dir));
  });

  it('makes only what is missing when more runs are asked for, and gives what as many at once give', async () => {
    const fewer = brief.map((arg) => (arg === String(RUNS) ? '3' : arg));
    const first = await taper(folder, 'batch', 'grid.yaml', ...fewer, '--out', 'grown');
    expect(first.code).toBe(0);
    const { out, err } = await taper(folder, ...batch, 'grown', '--continue');
    expect(err).toContain(`12 runs of ${4 * RUNS} taken over`);
    expect(out).toBe((await whole).out);
  });

  it('does not go on from runs of another seed or of files that have changed, and says what differs', async () => {
    const { dir } = await whole;
    const before = resultsIn(dir);
    const seed = await taper(
      folder,
      ...batch,
      'whole',
      '--continue',
      '--seed',
      'other',
      '--assumptions',
      'off',
    );
    expect(seed.code).toBe(2);
    expect(seed.err).toContain('the seed is “grid” there and “other” here');
    expect(seed.err).toContain('the mode of the assumptions is range there and off here');
    const changed = copyOf(folder);
    const council = readFileSync(join(folder, 'council.yaml'), 'utf8');
    writeFileSync(join(changed, 'council.yaml'), council.replace('children: 10000', 'children: 10001'));
    const files = await taper(changed, ...batch, 'whole', '--continue');
    expect(files.code).toBe(2);
    expect(files.err).toContain('other numbers in “As now, 20”, “As now, 12”, “A tenth more, 20” and 1 more');
    expect(files.err).toContain('council.yaml has another text');
    expect(files.err).not.toContain('grid.yaml has another text');
    expect(resultsIn(dir)).toEqual(before);
  });

  it('needs a folder to go on from', async () => {
    const { code, err } = await taper(folder, ...batch.slice(0, -1), '--continue');
    expect([code, err]).toEqual([2, '--continue goes on from the folder of --out: give that too.\n']);
  });
});

describe('a folder that takes no more runs', () => {
  it('ends a batch with a message, and nothing that was kept is lost', async () => {
    const { end } = await begun('full');
    const inTheWay = join(folder, 'full', 'runs', '00004.bin');
    mkdirSync(inTheWay);
    const { code, out, err } = await end;
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Results cannot be written to full.runs: /m);
    expect(err).toMatch(/^3 of 4 scenarios are kept in full: add --continue to go on from there\.$/m);
    rmdirSync(inTheWay);
    const again = await taper(folder, ...batch, 'full', '--continue');
    expect(again.err).toContain(`${3 * RUNS} runs of ${4 * RUNS} taken over`);
    expect(resultsIn(join(folder, 'full'))).toEqual(resultsIn((await whole).dir));
  });

  it('or no results, ends it in the same way: every run is kept', async () => {
    const { end } = await begun('no-results');
    const inTheWay = join(folder, 'no-results', 'summary.csv');
    mkdirSync(join(inTheWay, 'sub'), { recursive: true });
    const { code, out, err } = await end;
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Results cannot be written to no-results: /m);
    expect(err).toMatch(/^4 of 4 scenarios are kept in no-results: add --continue to go on from there\.$/m);
  });
});
