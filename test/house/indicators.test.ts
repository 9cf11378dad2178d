import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicatorsOf, readScenario } from '@taper/engine';
import { article } from '../../packages/ui/docs-site/article.ts';
import { entryOf } from '../../packages/ui/src/docs/beside.ts';
import { readyScenarios } from '../support/ready-files.ts';

const page = readFileSync('docs/indicators.md', 'utf8');
const documented = [...page.matchAll(/^\| \**`([^`]+)`/gm)].map(([, id]) => id ?? '');

describe('The page of indicators', () => {
  const site = article('indicators.md', page, { titles: new Map(), image: (_, href) => href });
  const anchors = new Set(site.passages.map(({ anchor }) => anchor));

  it('names each once', () => {
    expect(documented.length).toBeGreaterThan(0);
    expect(documented.filter((id, index) => documented.indexOf(id) !== index)).toEqual([]);
  });

  it('lets a link lead to each by its id', () => {
    expect(documented.filter((id) => !site.html.includes(`<tr id="${id}">`))).toEqual([]);
  });

  it.each(readyScenarios)('has all that %s reports, where links of the page lead', (file) => {
    const { scenario } = readScenario(file, (path) => readFileSync(path, 'utf8'));
    const reported = indicatorsOf(scenario!).map(({ id }) => entryOf(id));
    expect([...new Set(reported)].filter((id) => !anchors.has(id))).toEqual([]);
  });
});
