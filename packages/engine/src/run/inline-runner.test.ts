import { describe, expect, it } from 'vitest';
import { bytesOf, fakeRequest, layoutOfFake, prepareFake } from '../../../../test/support/fake-runs.ts';
import { createInlineRunner } from './inline-runner.ts';

const inline = (prepare = prepareFake) => createInlineRunner(prepare, layoutOfFake);

describe('a run in this thread', () => {
  it('simulates every replication once, however often it is named', async () => {
    const outcomes = await inline().run({ ...fakeRequest(0), replications: [2, 0, 2, 5] });
    expect(outcomes.replications).toEqual([0, 2, 5]);
    expect(outcomes.events).toBe(10 + 12 + 15);
  });

  it('gives the same bytes in one go as in two that are merged', async () => {
    const whole = await inline().run(fakeRequest(8));
    const late = await inline().run({ ...fakeRequest(0), replications: [5, 6, 7] });
    const early = await inline().run(fakeRequest(5));
    late.merge(early);
    expect(bytesOf(late)).toEqual(bytesOf(whole));
  });

  it('can be stopped by something that happens between two replications', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 0);
    const outcomes = await inline().run(fakeRequest(100_000), { signal: stop.signal });
    expect(outcomes.replications.length).toBeLessThan(100_000);
  });

  it('tells its progress after every replication', async () => {
    const seen: string[] = [];
    await inline().run(fakeRequest(3), { onProgress: ({ done, total }) => seen.push(`${done} of ${total}`) });
    expect(seen).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  });

  it('fails when a replication throws, and says which', async () => {
    const faulty = inline(() => ({
      replicate: () => {
        throw new RangeError('negative hours');
      },
    }));
    await expect(faulty.run({ ...fakeRequest(0), replications: [6] })).rejects.toMatchObject({
      code: 'replication-failed',
      message: 'Replication 6 failed: negative hours',
    });
  });

  it('is refused by a runner that was closed', async () => {
    const runner = inline();
    runner.close();
    await expect(runner.run(fakeRequest(1))).rejects.toMatchObject({ code: 'runner-closed' });
  });
});
