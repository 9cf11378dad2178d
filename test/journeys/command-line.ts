import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { CompareResult } from '@taper/engine';
import { cliEntry, root } from '../../scripts/support/paths.mjs';

/** Compares scenario files with the compiled command line. */
export async function compareOnCommandLine(
  files: readonly string[],
  seed: string,
  replications: number,
): Promise<CompareResult> {
  const options = ['--seed', seed, '--replications', String(replications), '--json'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cliEntry, 'compare', ...files, ...options],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as CompareResult;
}
