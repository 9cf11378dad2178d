import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  type RunRequest,
  type Scenario,
  type WorkerHandle,
  createInlineRunner,
  createWorkerRunner,
  firstReplications,
  knownReferrals,
  readScenario,
} from '@taper/engine';
import { root } from '../../scripts/support/paths.mjs';
import { bytesOf } from '../support/fake-runs.ts';

// The compiled one: worker threads of Node 20 run no TypeScript.
const compiled = pathToFileURL(join(root, 'packages/cli/dist/spawn-thread.js')).href;
const { spawnThread } = (await import(/* @vite-ignore */ compiled)) as { spawnThread: () => WorkerHandle };

/** A scenario of Durham, cut short so that it takes no longer than a test should. */
function durham(name: string): Scenario {
  const load = (path: string) => readFileSync(join(root, path), 'utf8');
  const set = ['horizon.months=2', 'opening.warmUp=3mo', 'opening.past=2y', 'demand.referrals=1500'];
  const { scenario, findings } = readScenario(`scenarios/durham/${name}.yaml`, load, { set });
  if (scenario === null) throw new Error(JSON.stringify(findings));
  return scenario;
}

const request: RunRequest = {
  scenarios: [durham('today'), durham('cap-20')],
  ...{ seed: 'threads', assumptions: 'range', replications: firstReplications(14) },
};
const inThisThread = createInlineRunner().run(request).then(bytesOf);

/** The request, with what the demand was found to bring in this thread. */
async function withGiven(): Promise<RunRequest> {
  await inThisThread;
  return { ...request, given: knownReferrals(request.scenarios[0]!, request.assumptions) };
}

describe('Durham on worker threads', () => {
  it.each([1, 2, 7])('gives on %i threads the bytes it gives on none', async (count) => {
    const runner = createWorkerRunner(spawnThread, count);
    // A thread by itself finds out what the demand brings; several are told.
    const outcomes = await runner.run(count === 1 ? request : await withGiven());
    runner.close();
    expect(outcomes.replications).toHaveLength(14);
    expect(Buffer.compare(bytesOf(outcomes), await inThisThread)).toBe(0);
  });

  it('gives the same bytes when a thread is killed in the middle of a replication', async () => {
    const handles: WorkerHandle[] = [];
    const troubles: string[] = [];
    const spawn = () => {
      const handle = spawnThread();
      handles.push(handle);
      return handle;
    };
    const runner = createWorkerRunner(spawn, 2);
    const outcomes = await runner.run(await withGiven(), {
      onProgress: ({ done }) => {
        if (done === 3) handles[0]?.terminate();
      },
      onTrouble: (message) => void troubles.push(message),
    });
    runner.close();
    expect(handles).toHaveLength(3);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toMatch(/^Worker 1 died .* replication \d+ runs again\.$/);
    expect(Buffer.compare(bytesOf(outcomes), await inThisThread)).toBe(0);
  });

  it('fails with the reason when the engine throws inside a thread', async () => {
    const broken = { ...durham('today'), stages: undefined } as unknown as Scenario;
    const layout = () => ({ indicators: [], series: [], months: 0 });
    const unchecked = createWorkerRunner(spawnThread, 1, layout);
    await expect(unchecked.run({ ...request, scenarios: [broken] })).rejects.toMatchObject({
      code: 'replication-failed',
      message: expect.stringMatching(/^Preparing the scenarios failed: /) as string,
    });
    unchecked.close();
  });
});
