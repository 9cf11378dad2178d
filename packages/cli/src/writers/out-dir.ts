import { existsSync, mkdirSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { InputFault } from '../ending/stops.ts';

/**
 * Makes sure, before any work is done, that results can be written to a folder, which need not exist yet. Rights alone
 * do not tell: it is tried, and nothing is left behind.
 * @param names of the files that are to be written there
 * @throws InputFault when they cannot
 */
export function checkOutDir(dir: string, names: readonly string[]): void {
  if (dir.trim() === '') throw new InputFault('Give --out the name of a folder.');
  inFolder(dir, (missing) => {
    try {
      for (const name of names) refuseOther(join(dir, name));
      writeFileSync(beside(dir, 'trial'), '');
      rmSync(beside(dir, 'trial'));
    } finally {
      removeFolders(missing);
    }
  });
}

/**
 * Writes result files so that none is ever half there: all of them beside their places first, then moved. Whatever
 * else is in the folder stays. Nothing here waits, so no signal can come between.
 * @param files contents by name; the last one is moved last
 * @throws InputFault when the folder does not take them
 */
export function writeOutDir(dir: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  const contents = Object.entries(files);
  inFolder(dir, () => {
    try {
      for (const [name, content] of contents) writeFileSync(beside(dir, name), content);
      for (const [name] of contents) renameSync(beside(dir, name), join(dir, name));
    } catch (error) {
      for (const [name] of contents) rmSync(beside(dir, name), { force: true });
      throw error;
    }
  });
}

/** Where a file of a folder is written before it is moved to its place. */
export function beside(dir: string, name: string): string {
  return join(dir, `.${name}.${process.pid}.tmp`);
}

/** How often folders are made anew that another process has made or taken away meanwhile. */
const ATTEMPTS = 20;

/**
 * Does work in a folder that need not exist yet. Where it fails, the folders that were missing are taken away again.
 * @param work is given the folders that were missing
 * @throws InputFault when it fails
 */
function inFolder(dir: string, work: (missing: readonly string[]) => void): void {
  for (let attempt = 1; ; attempt++) {
    const missing = missingFolders(resolve(dir));
    try {
      makeFolders(resolve(dir), missing);
      return work(missing);
    } catch (error) {
      removeFolders(missing);
      // Shards of a batch begin together, and each tries the folders above its own.
      const { code } = error as NodeJS.ErrnoException;
      const isMeanwhile = code === 'ENOENT' || (code === 'EEXIST' && missing.length > 0);
      if (!isMeanwhile || attempt === ATTEMPTS) throw cannotWrite(dir, error);
    }
  }
}

/**
 * Makes the missing folders one by one. Node's own recursive way never ends where a file system refuses new folders by
 * saying that the path does not exist, as /proc does.
 */
function makeFolders(dir: string, missing: readonly string[]): void {
  for (const path of missing) mkdirSync(path);
  if (!statSync(dir).isDirectory()) throw new Error(`${dir} is not a folder`);
}

/** Takes back the folders that could be made, innermost first; one in which somebody has put something stays. */
function removeFolders(missing: readonly string[]): void {
  for (const path of missing.toReversed()) {
    try {
      rmdirSync(path);
    } catch {
      // It is not there, or not empty.
    }
  }
}

/** Folders on the way to `dir` that do not exist yet, outermost first. */
function missingFolders(dir: string): string[] {
  const missing: string[] = [];
  for (let path = dir; !existsSync(path) && dirname(path) !== path; path = dirname(path))
    missing.unshift(path);
  return missing;
}

/** A folder or a device of the name of a result would be in its way, or be lost to it. */
function refuseOther(path: string): void {
  if (existsSync(path) && !statSync(path).isFile()) throw new Error(`${path} is not a file`);
}

/** What to tell when a folder does not take results. */
export function cannotWrite(dir: string, error: unknown): InputFault {
  return new InputFault(`Results cannot be written to ${dir}: ${(error as Error).message}.`);
}
