import type { Scenario } from '@taper/engine';
import { expect, it } from 'vitest';
import { blocksOf } from './blocks.ts';

const opening: Scenario['opening'] = {
  ...{ kind: 'warmup', warmUp: 0, past: 0, steady: false, states: 8, caseload: [] },
};
const twelve = Array.from({ length: 12 }, (_, replication) => replication);

it('a job has few replications, and all of them together have each once', () => {
  expect(blocksOf({ opening }, twelve)).toEqual([
    [0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9],
    [10, 11],
  ]);
  expect(blocksOf({ opening }, [])).toEqual([]);
});

it('replications that open from one state are made together', () => {
  const sampled: Pick<Scenario, 'opening'> = { opening: { ...opening, kind: 'sampled', states: 3 } };
  expect(blocksOf(sampled, twelve)).toEqual([
    [0, 3, 6, 9, 1],
    [4, 7, 10, 2, 5],
    [8, 11],
  ]);
});
