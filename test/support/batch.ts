import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderWith, staffedCouncil } from './cli.ts';

/** Two by two scenarios, held against each other. */
export const smallGrid = `taper-batch: 1
name: Caps and demand
base: council.yaml
replications: 3
seed: grid
against: { cap: 20 }
show: [wait.families.service=social-work, referrals.perYear]
grid:
  demand:
    now: { label: As now }
    more: { label: A tenth more, set: { demand.streams.referrals.families: 352 } }
  cap:
    20: {}
    12: { set: { services.social-work.cap.perFte: 12 } }
`;

/** Makes a folder with a small council and a grid of four scenarios. */
export function gridFolder(): string {
  return folderWith({ 'council.yaml': staffedCouncil, 'grid.yaml': smallGrid });
}

/** Copies a folder to a place of its own. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'taper-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Every file of a folder of results, by name, but the manifest: it tells when and how long, so it is never the same. */
export function resultsIn(folder: string, below = ''): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = join(below, name);
    if (statSync(join(folder, path)).isDirectory()) Object.assign(files, resultsIn(folder, path));
    else if (name !== 'manifest.json') files[path] = readFileSync(join(folder, path), 'latin1');
  }
  return files;
}

/** Waits until a file is there. */
export async function appearanceOf(path: string): Promise<void> {
  while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 5));
}
