import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliEntry } from '../../scripts/support/paths.mjs';
import { council } from './small-council.ts';

/** The small council with staff enough to carry its demand, so that there is nothing to warn of. */
export const staffedCouncil = council(['social-worker: 5', 'social-worker: 16']);

/** Options that keep a run short: a thread more takes longer to start than these runs take. */
export const quick = [
  ...['--replications', '3', '--workers', '1', '--set', 'opening.past=2y'],
  ...['--set', 'horizon.months=6', '--set', 'opening.warmUp=1y'],
];

/** What a call of the command line left behind. */
export interface Called {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Calls the compiled command line in a folder and waits for its end. */
export function taper(folder: string, ...args: string[]): Promise<Called> {
  return endOf(start(folder, ...args));
}

/** Calls the command line as if on a terminal with so many columns. */
export function taperAcross(columns: number, folder: string, ...args: string[]): Promise<Called> {
  return endOf(started(folder, args, { COLUMNS: String(columns) }));
}

/** Starts the compiled command line; nothing of the terminal the tests run in reaches it. */
export function start(folder: string, ...args: string[]): ChildProcess {
  return started(folder, args, {});
}

/** Starts the compiled command line with a standard output that refuses to be written: a file open for reading. */
export function startInto(file: string, folder: string, ...args: string[]): ChildProcess {
  return started(folder, args, {}, openSync(file, 'r'));
}

function started(
  folder: string,
  args: readonly string[],
  more: Record<string, string>,
  out: number | 'pipe' = 'pipe',
): ChildProcess {
  if (!existsSync(cliEntry))
    throw new Error('The command line is not built: run the tests through pnpm test.');
  const { PATH = '' } = process.env;
  const env = { PATH, ...more };
  return spawn(process.execPath, [cliEntry, ...args], { cwd: folder, env, stdio: ['pipe', out, 'pipe'] });
}

/** Collects what a started command line writes until it ends. */
export function endOf(child: ChildProcess): Promise<Called> {
  const texts = { out: '', err: '' };
  child.stdout?.on('data', (data: Buffer) => (texts.out += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (texts.err += data.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...texts }));
  });
}

/** Makes a folder with the given files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'taper-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
