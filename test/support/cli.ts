import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** Calls the compiled command line in a folder and waits for its end. Calls of a test file come one after another. */
export function taper(folder: string, ...args: string[]): Promise<Called> {
  return called({ folder, args });
}

/** Calls the command line as if on a terminal with so many columns. */
export function taperAcross(columns: number, folder: string, ...args: string[]): Promise<Called> {
  return called({ folder, args, columns: String(columns) });
}

/** What the process that calls the command line is told. */
interface Call {
  readonly folder: string;
  readonly args: readonly string[];
  readonly columns?: string;
}

let host: ChildProcess | null = null;
let lastCall: Promise<unknown> = Promise.resolve();

function called(call: Call): Promise<Called> {
  const answer = lastCall.then(() => answerTo(call));
  lastCall = answer.catch(() => undefined);
  return answer;
}

/** Sends a call to the process that makes them, which is started with the first. */
function answerTo(call: Call): Promise<Called> {
  const there = (host ??= hostOfCalls());
  return new Promise((resolve, reject) => {
    const died = (code: number | null) => {
      host = null;
      reject(new Error(`The command line ended the process that calls it, with code ${code}.`));
    };
    there.once('exit', died);
    there.once('message', (result: Called) => {
      there.off('exit', died);
      resolve(result);
    });
    there.send(call);
  });
}

function hostOfCalls(): ChildProcess {
  requireBuilt();
  const file = fileURLToPath(new URL('cli-host.mjs', import.meta.url));
  const child = fork(file, { env: environment, execArgv: [] });
  // It ends when this process does.
  child.unref();
  child.channel?.unref();
  return child;
}

/** Starts the compiled command line; nothing of the terminal the tests run in reaches it. */
export function start(folder: string, ...args: string[]): ChildProcess {
  return started(folder, args);
}

/** Starts the compiled command line with a standard output that refuses to be written: a file open for reading. */
export function startInto(file: string, folder: string, ...args: string[]): ChildProcess {
  return started(folder, args, openSync(file, 'r'));
}

/** Nothing of the environment that the tests run in reaches the command line. */
const environment = { PATH: process.env.PATH ?? '' };

function started(folder: string, args: readonly string[], out: number | 'pipe' = 'pipe'): ChildProcess {
  requireBuilt();
  const stdio = ['pipe', out, 'pipe'] as const;
  return spawn(process.execPath, [cliEntry, ...args], { cwd: folder, env: environment, stdio: [...stdio] });
}

function requireBuilt(): void {
  if (!existsSync(cliEntry))
    throw new Error('The command line is not built: run the tests through pnpm test.');
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
