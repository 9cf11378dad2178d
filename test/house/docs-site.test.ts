import { describe, expect, test } from 'vitest';
import { article } from '../../packages/ui/docs-site/article.ts';
import { contents } from '../../packages/ui/docs-site/contents.ts';

const TITLES = new Map([
  ['model.md', 'The model'],
  ['fields.md', 'Fields'],
  ['validation/durham.md', 'Durham'],
]);
const site = { titles: TITLES, image: (_: string, href: string) => `assets/${href}` };
const htmlOf = (markdown: string, source = 'model.md'): string => article(source, markdown, site).html;

describe('A page of the documentation', () => {
  test('links to other pages of the site by their titles, from any folder', () => {
    expect(htmlOf('[fields.md](fields.md)')).toContain('<a href="fields.html">Fields</a>');
    expect(htmlOf('[the rule](../model.md#a-rule)', 'validation/durham.md')).toContain(
      '<a href="../model.html#a-rule">the rule</a>',
    );
  });

  test('names what is in the repository only, and leads nowhere', () => {
    const html = htmlOf('[a file](../scenarios/a.yaml) and [a.yaml](../scenarios/a.yaml)');
    expect(html).not.toContain('<a');
    expect(html).toContain(
      'a file (<code>scenarios/a.yaml</code> in the sources) and <code>scenarios/a.yaml</code>',
    );
  });

  test('has anchors at headings as repositories have them, each once', () => {
    const { html, headings } = article(
      'model.md',
      '# The model\n\n## A queue\n\n## A queue\n\n### `x` & y\n',
      site,
    );
    expect(headings.map(({ id }) => id)).toEqual(['a-queue', 'a-queue-1']);
    expect(html).toContain('<h3 id="x--y"><code>x</code> &amp; y ');
  });

  test('has anchors at the rows of a reference table, and lets a search find each by what it is', () => {
    const table =
      '# P\n\n## Part\n\n| Id | What |\n| - | - |\n| `a.*.b` | **Work.** Days. |\n| `a.*.b` | 3 |\n\nAfter.';
    const { html, passages } = article('fields.md', table, site);
    expect(html).toContain('<tr id="a.*.b">');
    expect(html).toContain('<tr id="a.*.b-1">');
    expect(passages.slice(1)).toEqual([
      { anchor: 'part', heading: 'Part', text: '' },
      { anchor: 'a.*.b', heading: 'Work (a.*.b)', text: 'Work. Days. · Part' },
      { anchor: 'a.*.b-1', heading: '3 (a.*.b)', text: '3 · Part' },
      { anchor: 'part', heading: 'Part', text: 'After.' },
    ]);
  });

  test('sets numbers to the right', () => {
    const html = htmlOf('| What | How many |\n| - | - |\n| A | 1,200 |\n| B | −3.5% |');
    expect(html).toContain('<td>A</td><td class="right">1,200</td>');
  });
});

test('Every page has a place in the navigation: one that nobody has placed comes last', () => {
  const groups = contents(['model.md', 'new.md']);
  expect(groups.map(({ title, pages }) => [title, pages.map(({ source }) => source)])).toEqual([
    ['The model', ['model.md']],
    ['More', ['new.md']],
  ]);
});
