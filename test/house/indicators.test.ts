import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indicatorsOf, readScenario } from '@taper/engine';

const page = readFileSync('docs/indicators.md', 'utf8');
const documented = [...page.matchAll(/^\| \**`([^`]+)`/gm)].map(([, id]) => id ?? '');

const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('scenarios', name).replaceAll('\\', '/'));

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

  it.each(files)('has all that %s reports', (file) => {
    const { scenario } = readScenario(file, (path) => readFileSync(path, 'utf8'));
    const reported = indicatorsOf(scenario!).map(({ id }) => withoutNames(id));
    expect([...new Set(reported)].filter((id) => !documented.includes(id))).toEqual([]);
  });
});
