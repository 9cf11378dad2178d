import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  FakeWorkers,
  fakeRequest,
  layoutOfFake,
  prepareFake,
} from '../../../../test/support/fake-runs.ts';
import { createInlineRunner } from './inline-runner.ts';
import type { RunOptions } from './runner.ts';
import { createWorkerRunner } from './worker-runner.ts';

const runnerOn = (workers: FakeWorkers, count: number) =>
  createWorkerRunner(workers.spawn, count, layoutOfFake);

const inlineBytes = async (count: number, seed?: string) =>
  bytesOf(await createInlineRunner(prepareFake, layoutOfFake).run(fakeRequest(count, seed)));

describe('a run on worker threads', () => {
  it.each([1, 2, 7])('gives on %i workers the same bytes as in one thread', async (count) => {
    const outcomes = await runnerOn(new FakeWorkers(), count).run(fakeRequest(23));
    expect(bytesOf(outcomes)).toEqual(await inlineBytes(23));
  });

  it('starts no more workers than it was given, and all of them', async () => {
    const workers = new FakeWorkers();
    await runnerOn(workers, 3).run(fakeRequest(20));
    expect(workers.started).toBe(3);
  });

  it('starts no worker for which there is no replication', async () => {
    const workers = new FakeWorkers();
    await runnerOn(workers, 7).run(fakeRequest(2));
    expect(workers.started).toBe(2);
  });

  it('tells its progress after every replication', async () => {
    const seen: number[] = [];
    const onProgress: RunOptions['onProgress'] = ({ done, total, outcomes }) => {
      expect(total).toBe(5);
      expect(outcomes.replications).toHaveLength(done);
      seen.push(done);
    };
    await runnerOn(new FakeWorkers(), 2).run(fakeRequest(5), { onProgress });
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('is over at once when there is nothing to simulate', async () => {
    const workers = new FakeWorkers();
    const outcomes = await runnerOn(workers, 2).run(fakeRequest(0));
    expect([outcomes.replications, workers.started]).toEqual([[], 0]);
  });

  it('fails when whoever follows its progress throws', async () => {
    const onProgress = () => {
      throw new RangeError('no room on the page');
    };
    const run = runnerOn(new FakeWorkers(), 2).run(fakeRequest(5), { onProgress });
    await expect(run).rejects.toThrow('no room on the page');
  });
});

describe('a second run on the same threads', () => {
  it('keeps the workers and prepares them for its own seed', async () => {
    const workers = new FakeWorkers();
    const runner = runnerOn(workers, 2);
    await runner.run(fakeRequest(6));
    const second = await runner.run(fakeRequest(6, 'another seed'));
    expect([workers.started, workers.prepared]).toEqual([2, 4]);
    expect(bytesOf(second)).toEqual(await inlineBytes(6, 'another seed'));
  });

  it('does not prepare again for more replications of the same', async () => {
    const workers = new FakeWorkers();
    const runner = runnerOn(workers, 2);
    await runner.run(fakeRequest(6));
    await runner.run({ ...fakeRequest(0), replications: [6, 7, 8] });
    expect(workers.prepared).toBe(2);
  });

  it('waits its turn when asked for at the same time', async () => {
    const runner = runnerOn(new FakeWorkers(), 2);
    const [first, second] = await Promise.all([
      runner.run(fakeRequest(6)),
      runner.run(fakeRequest(6, 'another seed')),
    ]);
    expect(bytesOf(first)).toEqual(await inlineBytes(6));
    expect(bytesOf(second)).toEqual(await inlineBytes(6, 'another seed'));
  });

  it('begins on workers that have nothing left to do in the first, while another finishes that', async () => {
    const workers = new FakeWorkers();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    workers.onReplicate = (replication) => (replication === 5 ? held : undefined);
    const runner = runnerOn(workers, 2);
    const first = runner.run(fakeRequest(6));
    // Were it to wait for the whole of the first, neither would ever end.
    const second = await runner.run(fakeRequest(3, 'another seed'));
    release();
    expect(bytesOf(second)).toEqual(await inlineBytes(3, 'another seed'));
    expect(bytesOf(await first)).toEqual(await inlineBytes(6));
  });

  it('is right after one that was stopped in the middle', async () => {
    const runner = runnerOn(new FakeWorkers(), 2);
    const stop = new AbortController();
    const first = runner.run(fakeRequest(20), { signal: stop.signal, onProgress: () => stop.abort() });
    const second = runner.run(fakeRequest(9, 'another seed'));
    expect((await first).replications.length).toBeLessThan(20);
    expect(bytesOf(await second)).toEqual(await inlineBytes(9, 'another seed'));
  });

  it('is right after one that was stopped while workers were being prepared', async () => {
    const runner = runnerOn(new FakeWorkers(), 2);
    const stop = new AbortController();
    const first = runner.run(fakeRequest(20), { signal: stop.signal });
    setTimeout(() => stop.abort(), 0);
    const second = runner.run(fakeRequest(9, 'another seed'));
    expect((await first).replications).toEqual([]);
    expect(bytesOf(await second)).toEqual(await inlineBytes(9, 'another seed'));
  });
});

describe('a worker that dies', () => {
  it('is reported and replaced, and its replication runs again with the same result', async () => {
    const workers = new FakeWorkers();
    let isFirst = true;
    workers.onReplicate = (replication, worker) => {
      if (replication === 4 && isFirst) worker.die('out of memory');
      if (replication === 4) isFirst = false;
    };
    const troubles: string[] = [];
    const onTrouble = (message: string) => troubles.push(message);
    const outcomes = await runnerOn(workers, 2).run(fakeRequest(10), { onTrouble });
    expect(bytesOf(outcomes)).toEqual(await inlineBytes(10));
    expect(workers.started).toBe(3);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toMatch(/^Worker [12] died \(out of memory\).*replication 4 runs again/);
  });

  it('while it idles is replaced at the next run', async () => {
    const workers = new FakeWorkers();
    const runner = runnerOn(workers, 1);
    await runner.run(fakeRequest(3));
    workers.alive[0]?.die('the browser took it');
    expect(bytesOf(await runner.run(fakeRequest(3)))).toEqual(await inlineBytes(3));
    expect(workers.started).toBe(2);
  });

  it('three times over the same replication ends the run', async () => {
    const workers = new FakeWorkers();
    workers.onReplicate = (replication, worker) => {
      if (replication === 4) worker.die('out of memory');
    };
    const run = runnerOn(workers, 2).run(fakeRequest(10));
    await expect(run).rejects.toMatchObject({
      code: 'worker-lost',
      message: 'Replication 4 ended 3 workers, the last one so: out of memory.',
    });
  });
});

describe('a run that cannot go on', () => {
  it('stops at a signal with what is finished', async () => {
    const stop = new AbortController();
    const onProgress: RunOptions['onProgress'] = ({ done }) => done === 3 && stop.abort();
    const options = { signal: stop.signal, onProgress } as RunOptions;
    const outcomes = await runnerOn(new FakeWorkers(), 2).run(fakeRequest(50), options);
    expect(outcomes.replications).toHaveLength(3);
  });

  it('does not begin when it was stopped before', async () => {
    const workers = new FakeWorkers();
    const signal = AbortSignal.abort();
    const outcomes = await runnerOn(workers, 2).run(fakeRequest(5), { signal });
    expect([outcomes.replications, workers.started]).toEqual([[], 0]);
  });

  it('fails when a replication throws, and says which', async () => {
    const workers = new FakeWorkers();
    workers.onReplicate = (replication) => {
      if (replication === 4) throw new RangeError('negative hours');
    };
    await expect(runnerOn(workers, 2).run(fakeRequest(10))).rejects.toMatchObject({
      code: 'replication-failed',
      message: 'Replication 4 failed: negative hours',
    });
  });

  it('fails when the scenarios cannot be prepared', async () => {
    const workers = new FakeWorkers();
    workers.prepare = () => {
      throw new RangeError('no stages');
    };
    const run = runnerOn(workers, 2).run(fakeRequest(10));
    await expect(run).rejects.toThrow('Preparing the scenarios failed: no stages');
  });

  it('fails when the runner is closed meanwhile, and afterwards', async () => {
    const runner = runnerOn(new FakeWorkers(), 2);
    const run = runner.run(fakeRequest(50), { onProgress: () => runner.close() });
    await expect(run).rejects.toMatchObject({ code: 'runner-closed' });
    await expect(runner.run(fakeRequest(1))).rejects.toMatchObject({ code: 'runner-closed' });
  });
});
