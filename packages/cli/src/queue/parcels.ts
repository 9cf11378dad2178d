import {
  type KeptRuns,
  type Outcomes,
  type RunRequest,
  decodeRuns,
  encodeRuns,
  scenarioHash,
} from '@taper/engine';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What a worker needs to know of a scenario: it has no files. */
export type Work = Omit<RunRequest, 'replications'>;

/** Stands for a number that JSON has no word for. */
const NOT_FINITE = '$number';
const NEWLINE = 10;

/** Packs a scenario with all that its replications depend on. */
export function packWork(work: Work): Buffer {
  const text = JSON.stringify(work, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? { [NOT_FINITE]: String(value) } : value,
  );
  return deflateRawSync(text);
}

/** Unpacks what `packWork` has packed. */
export function unpackWork(bytes: Uint8Array): Work {
  return JSON.parse(inflateRawSync(bytes).toString(), (_, value: unknown) =>
    typeof value === 'object' && value !== null && NOT_FINITE in value ? Number(value[NOT_FINITE]) : value,
  ) as Work;
}

/** The hash of the scenario that work is of. */
export function hashOf({ scenarios }: Work): string {
  return scenarioHash(scenarios[0]!);
}

/** Packs the runs of a job: as they are kept on disk, but smaller. */
export function packRuns(job: string, work: Work, outcomes: Outcomes): Buffer {
  // Runs are mostly small whole numbers in eight bytes each: even the quickest way leaves little of them.
  return Buffer.concat([Buffer.from(`${job}\n`), deflateRawSync(encodeRuns(work, outcomes), { level: 1 })]);
}

/** The job that packed runs are of. */
export function jobOf(bytes: Buffer): string {
  return bytes.toString('utf8', 0, bytes.indexOf(NEWLINE));
}

/** Unpacks runs; says what is wrong with those of something else. */
export function unpackRuns(bytes: Buffer, work: Work): KeptRuns {
  return decodeRuns(inflateRawSync(bytes.subarray(bytes.indexOf(NEWLINE) + 1)), work);
}
