import type { ChildProcess } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endOf, folderWith, staffedCouncil, start, taper } from '../support/cli.ts';

const folder = folderWith({ 'council.yaml': staffedCouncil });
const RUNS = '1000';
const long = [
  ...['run', 'council.yaml', '--replications', RUNS, '--workers', '2'],
  ...['--set', 'horizon.months=1', '--set', 'opening.warmUp=10d', '--set', 'opening.past=2y'],
];
const kept = [...long, '--out', 'results'];

/** Waits until a tenth of the runs is done, which is when the first plain line of progress comes. */
function firstProgress(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.stderr?.once('data', () => resolve()));
}

describe('a run that is stopped', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s keeps what was finished in the folder of results, to go on from',
    async (signal) => {
      const child = start(folder, ...kept);
      const end = endOf(child);
      await firstProgress(child);
      child.kill(signal);
      const { code, out, err } = await end;
      expect([code, out]).toEqual([130, '']);
      const [, done] =
        /^Stopped: (\d+) of 1000 runs were finished. They are kept in results.runs\.bin: add --continue/m.exec(
          err,
        ) ?? [];
      expect(Number(done)).toBeGreaterThanOrEqual(100);
      expect(Number(done)).toBeLessThan(1000);
      expect(readdirSync(join(folder, 'results'))).toEqual(['runs.bin']);
      const same = kept.map((arg) => (arg === RUNS ? done! : arg));
      const again = await taper(folder, ...same, '--continue', '--json');
      expect(again.code).toBe(0);
      expect(again.err).toContain(`${done} runs taken over from results.`);
      rmSync(join(folder, 'results'), { recursive: true });
    },
  );

  it('leaves nothing behind without a folder', async () => {
    const child = start(folder, ...long);
    const end = endOf(child);
    await firstProgress(child);
    child.kill('SIGINT');
    const { code, err } = await end;
    expect(code).toBe(130);
    expect(err).toMatch(/^Stopped: \d+ of 1000 runs were finished. Nothing was written.$/m);
  });
});
