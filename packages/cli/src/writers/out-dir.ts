import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { InputFault } from '../stops.ts';

/**
 * Makes sure, before any work is done, that results can be written to a folder, which need not exist yet.
 * @throws InputFault when they cannot
 */
export function checkOutDir(dir: string): void {
  const above = nearestExisting(resolve(dir));
  try {
    if (!statSync(above).isDirectory()) throw new Error(`${above} is not a folder`);
    accessSync(above, constants.W_OK);
  } catch (error) {
    throw cannotWrite(dir, error);
  }
}

/**
 * Writes result files so that none is ever half there: all of them beside their places first, then moved. Whatever
 * else is in the folder stays. Nothing here waits, so no signal can come between.
 * @param files texts by name; the last one is moved last
 * @throws InputFault when the folder does not take them
 */
export function writeOutDir(dir: string, files: Readonly<Record<string, string>>): void {
  const beside = (name: string) => join(dir, `.${name}.${process.pid}.tmp`);
  const names = Object.keys(files);
  let created: string | undefined;
  try {
    created = makeFolders(resolve(dir));
    for (const name of names) writeFileSync(beside(name), files[name] ?? '');
    for (const name of names) renameSync(beside(name), join(dir, name));
  } catch (error) {
    for (const name of names) rmSync(beside(name), { force: true });
    if (created !== undefined) rmSync(created, { recursive: true, force: true });
    throw cannotWrite(dir, error);
  }
}

/**
 * Makes a folder and those above it, one by one, and returns the topmost that it made. Node's own recursive way never
 * ends where a file system refuses new folders by saying that the path does not exist, as /proc does.
 */
function makeFolders(dir: string): string | undefined {
  const missing: string[] = [];
  for (let path = dir; path !== nearestExisting(dir); path = dirname(path)) missing.unshift(path);
  for (const path of missing) mkdirSync(path);
  return missing[0];
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

function cannotWrite(dir: string, error: unknown): InputFault {
  return new InputFault(`Results cannot be written to ${dir}: ${(error as Error).message}.`);
}
