import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/support/paths.mjs';

interface Ended {
  readonly code: number;
  readonly stderr: string;
}

/** Runs the workspace's `taper` as pnpm does: in the root, with INIT_CWD telling where the user stands. */
function taper(standing: string, ...args: string[]): Promise<Ended> {
  const env = { ...process.env, INIT_CWD: join(root, standing) };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/taper.mjs', ...args], { cwd: root, env }, (error, _, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stderr });
    });
  });
}

describe('The workspace’s taper', () => {
  test('takes paths from the folder where the user stands', async () => {
    expect(await taper('scenarios/durham', 'check', 'today.yaml')).toMatchObject({ code: 0 });
  });

  test('ends with the exit code of the command line', async () => {
    const { code, stderr } = await taper('scenarios', 'run', 'today.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('"today.yaml" cannot be read');
  });
});
