import type { RunResult } from '@taper/engine';
import { arch, availableParallelism, cpus, platform } from 'node:os';
import { json } from './json.ts';

/** What a manifest tells beyond the results: how, where and when they were made. */
export interface Making {
  /** The batch file, where there is one. */
  readonly batch?: string;
  /** The folders whose runs were put together, where they were. */
  readonly merged?: readonly string[] | undefined;
  readonly files: readonly string[];
  readonly set: readonly string[];
  /** Threads of this machine, where it made the runs. */
  readonly workers?: number | undefined;
  /** The queue whose workers made the runs, where there was one. */
  readonly queue?: string | undefined;
  readonly seconds: number;
  readonly events: number;
  /** When the results were complete. */
  readonly time: Date;
}

/** What of a result a manifest repeats. */
type Made = Pick<RunResult, 'engine' | 'seed' | 'assumptions' | 'replications'> & {
  readonly horizon?: RunResult['horizon'];
} & (Pick<RunResult, 'scenario'> | { readonly scenarios: readonly RunResult['scenario'][] });

/** Writes the one result file that is not the same every time. */
export function manifest(result: Made, making: Making): string {
  const { engine, seed, assumptions, replications, horizon } = result;
  const scenarios = 'scenarios' in result ? result.scenarios : [result.scenario];
  return json({
    schema: 'taper-manifest/1',
    batch: making.batch,
    ...{ engine, seed, assumptions, replications, horizon },
    scenarios: scenarios.map(({ name, hash }, index) => ({ name, file: making.files[index], hash })),
    ...{ set: making.set, merged: making.merged },
    time: making.time.toISOString(),
    seconds: making.seconds,
    events: making.events,
    ...{ workers: making.workers, queue: making.queue },
    machine: machine(),
  });
}

/** Says what results were made on. */
export function machine(): object {
  return {
    ...{ platform: platform(), arch: arch(), cores: availableParallelism() },
    ...{ processor: cpus()[0]?.model.trim() ?? 'unknown', node: process.version },
  };
}
