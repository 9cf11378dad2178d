import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endOf, folderWith, staffedCouncil, start } from '../support/cli.ts';

const folder = folderWith({ 'council.yaml': staffedCouncil });
const long = ['run', 'council.yaml', '--replications', '5000', '--workers', '2', '--out', 'results'];

/** Waits until a tenth of the runs is done, which is when the first plain line of progress comes. */
function firstProgress(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.stderr?.once('data', () => resolve()));
}

describe('a run that is stopped', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s says what was finished and leaves nothing behind',
    async (signal) => {
      const child = start(folder, ...long, '--set', 'horizon.months=1', '--set', 'opening.warmUp=10d');
      const end = endOf(child);
      await firstProgress(child);
      child.kill(signal);
      const { code, out, err } = await end;
      expect([code, out]).toEqual([130, '']);
      const [, done] = /^Stopped: (\d+) of 5000 runs were finished. Nothing was written.$/m.exec(err) ?? [];
      expect(Number(done)).toBeGreaterThanOrEqual(500);
      expect(Number(done)).toBeLessThan(5000);
      expect(existsSync(join(folder, 'results'))).toBe(false);
    },
  );
});
