import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicatorsOf, readScenario } from '@taper/engine';
import { readyScenarios } from '../support/ready-files.ts';

const page = readFileSync('docs/indicators.md', 'utf8');
const documented = [...page.matchAll(/^\| \**`([^`]+)`/gm)].map(([, id]) => id ?? '');

/** Dimensions whose values are each told of by themselves. */
const toldApart = ['window', 'activity'];

/** An id with `…` for whatever a scenario, or a closed list, has in its place. */
const withoutNames = (id: string): string =>
  id.replace(/\.(\w+)=[^.]+/g, (dimension, name: string) =>
    toldApart.includes(name) ? dimension : `.${name}=…`,
  );

describe('The page of indicators', () => {
  it('names each once', () => {
    expect(documented.length).toBeGreaterThan(0);
    expect(documented.filter((id, index) => documented.indexOf(id) !== index)).toEqual([]);
  });

  it.each(readyScenarios)('has all that %s reports', (file) => {
    const { scenario } = readScenario(file, (path) => readFileSync(path, 'utf8'));
    const reported = indicatorsOf(scenario!).map(({ id }) => withoutNames(id));
    expect([...new Set(reported)].filter((id) => !documented.includes(id))).toEqual([]);
  });
});
