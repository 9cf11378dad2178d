import { wrap, expose } from 'comlink';
import { expect, it } from 'vitest';
import { fakeScenarios, prepareFake } from '../../../../test/support/fake-runs.ts';
import { createWorkerApi } from './worker-entry.ts';
import type { WorkerApi } from './worker-api.ts';

it('moves the numbers of a result across, leaving none behind', async () => {
  const { port1, port2 } = new MessageChannel();
  const left: Float64Array[] = [];
  const api = createWorkerApi((...given) => {
    const prepared = prepareFake(...given);
    return {
      replicate(replication) {
        const result = prepared.replicate(replication);
        left.push(...result.values);
        return result;
      },
    };
  });
  expose(api, port1);
  const remote = wrap<WorkerApi>(port2);
  await remote.prepare(fakeScenarios, 'taper', 'mid');
  const result = await remote.replicate(3);
  port1.close();
  expect(result).toEqual(prepareFake(fakeScenarios, 'taper', 'mid').replicate(3));
  expect(left.map((values) => values.length)).toEqual([0, 0]);
});

it('refuses to replicate what was not prepared, or failed to be', async () => {
  const api = createWorkerApi((_, seed) => {
    if (seed === 'bad') throw new RangeError('no');
    return prepareFake(fakeScenarios, seed, 'mid');
  });
  expect(() => api.replicate(0)).toThrow('before it was prepared');
  await api.prepare(fakeScenarios, 'good', 'mid');
  expect(() => api.prepare(fakeScenarios, 'bad', 'mid')).toThrow('no');
  expect(() => api.replicate(0)).toThrow('before it was prepared');
});

it('prepares with the very base that it had before, where a new one says the same', async () => {
  const bases: unknown[] = [];
  const api = createWorkerApi((scenarios, seed) => {
    bases.push(scenarios[0]);
    return prepareFake(scenarios, seed, 'mid');
  });
  const [base] = fakeScenarios;
  await api.prepare(structuredClone(fakeScenarios), 'taper', 'mid');
  await api.prepare(structuredClone(fakeScenarios), 'durham', 'mid');
  await api.prepare(
    [{ ...structuredClone(base!), horizon: { start: '2001-01-01', months: 1 } }],
    'durham',
    'mid',
  );
  expect(bases[1]).toBe(bases[0]);
  expect(bases[2]).not.toBe(bases[0]);
});
