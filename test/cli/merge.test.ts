import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cliEntry, root } from '../../scripts/support/paths.mjs';
import { copyOf, gridFolder, resultsIn } from '../support/batch.ts';
import { taper } from '../support/cli.ts';

const short = [...['--set', 'horizon.months=3', '--set', 'opening.warmUp=90d', '--set', 'opening.past=1y']];
const folder = gridFolder();
const whole = taper(folder, 'batch', 'grid.yaml', ...short, '--out', 'whole');
const shard = (number: number) =>
  taper(folder, 'batch', 'grid.yaml', ...short, '--shard', `${number}/3`, '--out', `shard-${number}`);
/** The second of the three is the last to be run, and the first to be named below. */
const shards = Promise.all([shard(1), shard(3)]).then(async (two) => [...two, await shard(2)]);

const filesOf = (dir: string) => resultsIn(join(folder, dir));

describe('shards of a batch', () => {
  it('run every n-th scenario and keep it, with nothing to tell on standard output yet', async () => {
    const [first] = await shards;
    expect([first!.code, first!.out]).toEqual([0, '']);
    expect(first!.err).toContain('Shard 1 of 3 is in shard-1: taper merge puts shards together.');
    expect(Object.keys(filesOf('shard-1'))).toEqual(['runs/00001.bin', 'runs/00004.bin', 'runs/plan.json']);
    expect(Object.keys(filesOf('shard-2'))).toEqual(['runs/00002.bin', 'runs/plan.json']);
  });

  it('put together give the same bytes as one machine, in any order, without the files they were read from', async () => {
    await shards;
    const elsewhere = copyOf(folder);
    for (const name of ['council.yaml', 'grid.yaml']) rmSync(join(elsewhere, name));
    const one = await whole;
    for (const order of [
      ['shard-2', 'shard-1', 'shard-3'],
      ['shard-3', 'shard-2', 'shard-1'],
    ]) {
      const { code, out } = await taper(elsewhere, 'merge', ...order, '--out', 'merged');
      expect([code, out]).toEqual([0, one.out]);
      expect(resultsIn(join(elsewhere, 'merged'))).toEqual(filesOf('whole'));
    }
  });

  it('that are missing are named, with their scenarios, and nothing is written', async () => {
    await shards;
    const some = copyOf(folder);
    rmSync(join(some, 'shard-1', 'runs', '00004.bin'));
    const bin = join(some, 'shard-1', 'runs', '00001.bin');
    writeFileSync(bin, readFileSync(bin).subarray(0, 2000));
    const { code, out, err } = await taper(some, 'merge', 'shard-3', 'shard-1', '--out', 'merged');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('00001.bin (“As now, 20”) is damaged: it is cut short');
    expect(err).toContain('shard 1/3: all of 2 scenarios: “As now, 20”, “A tenth more, 12”');
    expect(err).toContain('shard 2/3: all of 1 scenario: “As now, 12”');
    expect(err).not.toContain('shard 3/3');
    expect(existsSync(join(some, 'merged'))).toBe(false);
  });

  it('of different batches are not put together, and what differs is told', async () => {
    await shards;
    const args = ['batch', 'grid.yaml', ...short, '--shard', '2/3', '--out', 'other', '--replications', '2'];
    const other = await taper(folder, ...args, '--seed', 'other', '--set', 'place.children=9000');
    expect(other.code).toBe(0);
    const { code, err } = await taper(folder, 'merge', 'shard-1', 'other', 'shard-3', '--out', 'mixed');
    expect(code).toBe(2);
    expect(err).toContain('are not of the same batch:');
    expect(err).toMatch(/the seed is “(grid|other)” in \S+ and “(grid|other)” in \S+/);
    expect(err).toMatch(/the number of runs is [23] in \S+ and [23] in \S+/);
    expect(err).toContain('other numbers in “As now, 20”');
    expect(existsSync(join(folder, 'mixed'))).toBe(false);
    const none = await taper(folder, 'merge', '.', '--out', 'mixed');
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('. holds no runs of a batch')]);
  });

  it('do not take the place of runs of something else', async () => {
    await whole;
    const before = filesOf('whole');
    const args = ['batch', 'grid.yaml', ...short, '--seed', 'x', '--shard', '1/3', '--out', 'whole'];
    const { code, err } = await taper(folder, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining('the seed is “grid” there and “x” here')]);
    expect(filesOf('whole')).toEqual(before);
    const wrong = await taper(folder, 'batch', 'grid.yaml', '--shard', '4/3');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('such as 1/4')]);
  });
});

describe('the fragments of docs/scale.md', () => {
  const page = readFileSync(join(root, 'docs/scale.md'), 'utf8');
  const fragments = [...page.matchAll(/^```bash\n([^]*?)^```$/gm)].map(([, text]) => text ?? '');
  const fragmentWith = (word: string) => fragments.find((text) => text.includes(word)) ?? '';

  /** Runs a fragment in a folder of its own, with the small grid, and Taper as it was built. */
  async function runs(fragment: string, env: Record<string, string> = {}): Promise<string> {
    const own = gridFolder();
    const bin = join(own, 'bin');
    mkdirSync(bin);
    // What follows `npx pnpm@… --silent taper` goes to the command line.
    const npx = `#!/bin/sh\nshift 3\ncase $1 in batch) set -- "$@" ${short.join(' ')};; esac\nexec "${process.execPath}" "${cliEntry}" "$@"\n`;
    // Stands for GNU parallel, whose options are those of the page.
    const parallel =
      '#!/bin/sh\nshift 8\nwhile read -r k; do sh -c "$(echo "$*" | sed "s/{}/$k/g")" || exit; done\n';
    for (const [name, text] of Object.entries({ npx, parallel })) {
      writeFileSync(join(bin, name), text);
      chmodSync(join(bin, name), 0o755);
    }
    const text = fragment.replace(/^( *batch=).*$/m, '$1grid.yaml');
    const path = `${bin}:${process.env.PATH ?? ''}`;
    await promisify(execFile)('bash', ['-ec', text], { cwd: own, env: { PATH: path, ...env } });
    return own;
  }

  it.each([
    ['plain processes', fragmentWith('wait\n')],
    ['xargs', fragmentWith('xargs')],
    ['GNU parallel', fragmentWith('parallel')],
  ])('with %s give the bytes of one machine', async (_, fragment) => {
    await whole;
    const own = await runs(fragment);
    expect(resultsIn(join(own, 'out', 'merged'))).toEqual(filesOf('whole'));
  });

  it('for Slurm and Kubernetes run the shard that the scheduler names', async () => {
    const slurm = { SLURM_ARRAY_TASK_ID: '2', SLURM_ARRAY_TASK_COUNT: '2', SLURM_CPUS_PER_TASK: '1' };
    const array = await runs(fragmentWith('#SBATCH'), slurm);
    // The script of the pod: the lines below `- |`.
    const [, script = ''] = /- \|\n((?: {14}.*\n)+)/.exec(page) ?? [];
    const pod = await runs(script, { JOB_COMPLETION_INDEX: '1' });
    const second = ['runs/00002.bin', 'runs/00004.bin', 'runs/plan.json'];
    expect(Object.keys(resultsIn(join(array, 'out', 'shards', '2')))).toEqual(second);
    expect(Object.keys(resultsIn(join(pod, 'out', 'shards', '1')))).toEqual(second);
  });
});
