import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { indicatorsOf, outcomeLayout, prepareReplications } from '@taper/engine';
import { quickScenario } from '../support/quick-scenario.ts';
import { readyScenarios } from '../support/ready-files.ts';

/**
 * What every ready scenario gives for a fixed seed. A change here is a change of results that users see: tell it in
 * CHANGELOG.md, and only then record it anew (`pnpm test test/noreg -u`).
 */
describe('results for a fixed seed', () => {
  it.each(readyScenarios)('are what they were: %s', (file) => {
    const scenario = quickScenario(file);
    const values = prepareReplications([scenario], 'no regression', 'mid').replicate(0).values[0]!;
    const { indicators } = outcomeLayout(scenario);
    // Somebody is open at every level, or the numbers below say less than they seem to.
    indicators.forEach((id, index) => {
      if (id.startsWith('open.children.level=')) expect(values[index], id).toBeGreaterThan(0);
    });
    const headline = indicatorsOf(scenario)
      .filter((indicator) => indicator.headline)
      .map(({ id }) => `${id} ${values[indicators.indexOf(id)]!.toPrecision(9)}`);
    const bytes = createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex');
    expect([...headline, `all ${values.length} numbers: ${bytes.slice(0, 16)}`].join('\n')).toMatchSnapshot();
  });
});
