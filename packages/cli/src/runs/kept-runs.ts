import { type Outcomes, type RunRequest, decodeRuns, encodeRuns } from '@taper/engine';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputFault } from '../ending/stops.ts';
import { writeOutDir } from '../writers/out-dir.ts';

/** The file in which a folder of results keeps every number of every run, so that more can be added. */
export const RUNS_FILE = 'runs.bin';

type RunsOf = Omit<RunRequest, 'replications'>;

/**
 * Reads the runs that a folder of results holds; null where it holds none yet.
 * @throws InputFault where no folder is given, or they are not runs of the same scenarios, seed, assumptions and engine
 */
export function keptRuns(dir: string | undefined, request: RunsOf): Outcomes | null {
  if (dir === undefined) throw new InputFault('--continue goes on from the folder of --out: give that too.');
  const path = join(dir, RUNS_FILE);
  if (!existsSync(path)) return null;
  const kept = decodeRuns(readRuns(path), request);
  if ('outcomes' in kept) return kept.outcomes;
  const reasons = ('damaged' in kept ? [kept.damaged] : kept.unlike)
    .map((reason) => `  ${reason}`)
    .join('\n');
  throw new InputFault(
    `The runs in ${path} cannot be added to:\n${reasons}\nGive another --out, or leave out --continue to make them anew.`,
  );
}

/** Keeps runs of which more were wanted, and tells where; null without a folder, or without any run. */
export function keepRuns(dir: string | undefined, request: RunsOf, outcomes: Outcomes): string | null {
  if (dir === undefined || outcomes.replications.length === 0) return null;
  writeOutDir(dir, { [RUNS_FILE]: encodeRuns(request, outcomes) });
  return join(dir, RUNS_FILE);
}

function readRuns(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputFault(`The runs in ${path} cannot be read: ${(error as Error).message}.`);
  }
}
