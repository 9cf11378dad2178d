import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Deck } from './deck-parts.ts';
import { slides } from './powerpoint.ts';
import { ACCENT, ACCENT_PALE, BETTER, INK, LINE, SCENARIOS, SOFT, SURFACE, WORSE } from './slide-colours.ts';
import { asXmlText, inPages, inRoom, textHeight, textInRoom } from './slide-text.ts';

const HOSTILE = 'Cap <20> & "no more"\u0007\ud800 ]]> \'x\' =1+1';
const SHOWN = 'Cap <20> & "no more" ]]> \'x\' =1+1';

const names = ['Today', HOSTILE];
const deck: Deck = {
  question: `What if ${HOSTILE}?`,
  place: 'A place, 100 children, Apr 2015 – Mar 2018',
  basis: 'Mean of 100 runs.',
  answers: [{ name: HOSTILE, mark: 2, text: 'Re-referrals fall from 20.9% to about 19.0% (18.2–19.8%).' }],
  scenarios: names.map((name, mark) => ({ name, mark })),
  changes: [[HOSTILE, 'Cap', '17', '20']],
  rows: [
    {
      ...{ label: 'Re-referrals', good: 'lower' },
      cells: [
        { value: '20.9% (20.5–21.3%)', difference: [], worth: null },
        {
          value: '19.0%',
          difference: ['↓ clearly lower, better', '−1.9 (−2.3 to −1.5 points)'],
          worth: 'better',
        },
      ],
    },
  ],
  charts: [
    {
      ...{ kind: 'bars', title: 'Re-referrals', format: '0.0%', labels: names, marks: [0, 2] },
      ...{ series: [{ name: 'Re-referrals', values: [0.209, 0.19] }], words: 'Likely range: 18–20%.' },
    },
    {
      ...{ kind: 'lines', title: 'Waiting by month', format: '0.0', labels: ['Apr 2015', 'May 2015'] },
      series: names.map((name, at) => ({ name, values: [12.25 + at, at === 0 ? null : 13.5] })),
      ...{ marks: [0, 2], words: 'Mean of all runs.' },
    },
    {
      ...{ kind: 'levels', title: 'Pattern of work', format: '0%', labels: ['Level 2', 'Level 3'] },
      series: names.map((name) => ({ name, values: [0.6, 0.4] })),
      ...{ marks: [0, 2], words: 'Shares.' },
    },
  ],
  closing: [{ title: 'Sources', lines: ['DfE', 'seed “a”', 'abc123'] }],
};

describe('slides', () => {
  const parts = new Map<string, string>();
  const all = (which: RegExp) => [...parts].filter(([name]) => which.test(name)).map(([, text]) => text);
  const words = (which: RegExp) =>
    all(which).flatMap((xml) =>
      [...xml.matchAll(/<(?:a:t|c:v|t)(?: [^>]*)?>([^<]*)</g)].map(([, text]) => plain(text ?? '')),
    );

  beforeAll(async () => {
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await slides(deck)))))
      if (/\.(xml|rels)$/.test(name)) parts.set(name, strFromU8(bytes));
      else if (/\.xlsx$/.test(name))
        for (const [inner, more] of Object.entries(unzipSync(bytes)))
          parts.set(`${name}/${inner}`, strFromU8(more));
  });

  it('are one for each thing that is told, in a page of 16 to 9', () => {
    expect(all(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(7);
    const [, width, height] = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(parts.get('ppt/presentation.xml')!)!;
    expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 3);
  });

  it('have the words, the table and its verdicts as text', () => {
    const text = words(/^ppt\/slides\//);
    expect(text).toEqual(
      expect.arrayContaining([
        `What if ${SHOWN}?`,
        'Re-referrals fall from 20.9% to about 19.0% (18.2–19.8%).',
        '↓ clearly lower, better',
        '−1.9 (−2.3 to −1.5 points)',
        'Likely range: 18–20%.',
        'abc123',
      ]),
    );
  });

  it('have charts that PowerPoint draws, with exact numbers in them and in the sheet behind', () => {
    expect(all(/^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(3);
    expect(words(/^ppt\/charts\/chart\d+\.xml$/)).toEqual(
      expect.arrayContaining(['0.209', '0.19', '13.25', '13.5', SHOWN, 'Apr 2015']),
    );
    expect(words(/xlsx\/xl\/sharedStrings\.xml$/)).toContain(SHOWN);
    expect(all(/xlsx\/xl\/worksheets\/sheet1\.xml$/).join('')).toMatch(/<v>0\.209<\/v>/);
  });

  it('can be read from the back of a room: nothing but the line at the foot has less than 14 points', () => {
    const runs = all(/^ppt\/slides\/slide\d+\.xml$/).flatMap((xml) => [
      ...xml.matchAll(/<a:rPr[^>]* sz="(\d+)"(?:(?!<\/a:r>)[^])*?<a:t>([^<]*)/g),
    ]);
    const small = runs.flatMap(([, size, text]) => (Number(size) < 1400 ? [text] : []));
    expect(new Set(small)).toEqual(new Set([deck.basis]));
    const inCharts = all(/^ppt\/charts\/chart\d+\.xml$/).flatMap((xml) => [...xml.matchAll(/ sz="(\d+)"/g)]);
    expect(Math.min(...inCharts.map(([, size]) => Number(size)))).toBe(1400);
  });

  it('have the table of many scenarios on several slides, each with the base', async () => {
    const many = Array.from({ length: 6 }, (_, place) => ({ name: `Scenario ${place}`, mark: place }));
    const cells = many.map(() => deck.rows[0]!.cells[1]!);
    const rows = Array.from({ length: 9 }, (_, place) => ({ label: `Outcome ${place}`, good: null, cells }));
    const files = unzipSync(new Uint8Array(await slides({ ...deck, scenarios: many, rows })));
    const tables = Object.entries(files)
      .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .filter((xml) => xml.includes('Outcome'));
    const has = (xml: string, name: string) => xml.includes(`<a:t>${name}</a:t>`);
    for (const { name } of many) expect(tables.some((xml) => has(xml, name))).toBe(true);
    for (const { label } of rows) expect(tables.filter((xml) => has(xml, label))).toHaveLength(2);
    for (const xml of tables) {
      expect(has(xml, 'Scenario 0')).toBe(true);
      expect(xml.match(/<a:gridCol/g)!.length).toBeLessThanOrEqual(5);
    }
  });

  it('are well formed whatever somebody calls a scenario', () => {
    for (const [name, xml] of parts) {
      expect([name, faultOf(xml)]).toEqual([name, null]);
    }
  });
});

it('slides have the colours of the page by day', () => {
  const css = readFileSync(new URL('../app/page.css', import.meta.url), 'utf8');
  const colour = (name: string) => new RegExp(`--${name}: #(\\w{6});`).exec(css)?.[1]?.toUpperCase();
  expect([INK, SOFT, LINE, SURFACE, ACCENT, ACCENT_PALE, BETTER, WORSE]).toEqual(
    ['ink', 'ink-soft', 'line', 'surface', 'accent', 'accent-pale', 'better', 'worse'].map(colour),
  );
  expect(SCENARIOS).toEqual(SCENARIOS.map((_, mark) => colour(`scenario-${mark}`)));
});

it('text for slides is what XML takes, and not without end', () => {
  expect(asXmlText(HOSTILE)).toBe(SHOWN);
  expect(asXmlText('a'.repeat(9000))).toHaveLength(4000);
});

it('pages are as even as may be', () => {
  expect(inPages([1, 2, 3, 4, 5], 4)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  expect(inPages([], 4)).toEqual([]);
});

it('a page is as full as there is room; what is too high for any stands alone', () => {
  expect(inRoom([2, 2, 1, 7, 1], (height) => height, 4)).toEqual([[2, 2], [1], [7], [1]]);
  expect(inRoom([], () => 1, 4)).toEqual([]);
});

it('a text that no slide can hold is parted after a sign, or between words, and nothing of it is lost', () => {
  const items = Array.from({ length: 300 }, (_, place) => `an assumption number ${place}`);
  for (const text of [items.join('; '), items.join(' ')]) {
    const parts = textInRoom(text, 12, 3);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(textHeight(part, 12)).toBeLessThanOrEqual(3);
    expect(parts.join(' ')).toBe(text);
  }
  expect(textInRoom('short', 12, 3)).toEqual(['short']);
});

function plain(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** What keeps text from being XML; null when nothing does: tags that close one another, and no sign that stands for itself. */
function faultOf(xml: string): string | null {
  const open: string[] = [];
  const tag = /<(?:\?[^?]*\?|(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?))>/y;
  for (let at = 0; at < xml.length;) {
    const text = /[^<]*/y;
    text.lastIndex = at;
    const between = text.exec(xml)![0];
    if (
      /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/iu.test(
        between,
      )
    )
      return `text: ${between}`;
    at += between.length;
    if (at === xml.length) break;
    tag.lastIndex = at;
    const found = tag.exec(xml);
    if (found === null) return `tag: ${xml.slice(at, at + 60)}`;
    const [whole, end, name = '', attributes = '', alone] = found;
    if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/.test(attributes)) return `attribute: ${whole}`;
    if (end === '/' && open.pop() !== name) return `closed: ${whole}`;
    if (name !== '' && end === '' && alone === '') open.push(name);
    at += whole.length;
  }
  return open.length === 0 ? null : `left open: ${open.join(' ')}`;
}
