import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { batchScenarios, indicatorsOf, prepareReplications, readBatch } from '@taper/engine';
import { readyBatches } from '../support/ready-files.ts';

const load = (path: string) => readFileSync(path, 'utf8');

describe.each(readyBatches)('%s', (file) => {
  const { batch, findings } = readBatch(file, load);
  const scenarios = batch === null ? [] : batchScenarios(batch, load);

  it('has no findings, nor have its scenarios, but warnings of load', () => {
    const all = [...findings, ...scenarios.flatMap((scenario) => scenario.findings)];
    expect(all.filter(({ code }) => code !== 'demand-above-staffing')).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(1);
  });

  it('shows outcomes that some scenario of it has', () => {
    const known = new Set(scenarios.flatMap(({ scenario }) => indicatorsOf(scenario!).map(({ id }) => id)));
    expect(batch!.show.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });

  it('runs, in its first corner and its last', () => {
    for (const { scenario } of [scenarios[0]!, scenarios.at(-1)!]) {
      const short = {
        ...scenario!,
        horizon: { ...scenario!.horizon, months: 2 },
        opening: { ...scenario!.opening, warmUp: 60 },
      };
      const [values] = prepareReplications([short], 'house', 'mid').replicate(0).values;
      expect(values!.some((value) => value > 0)).toBe(true);
    }
  });
});
