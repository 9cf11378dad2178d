import type PptxGenJS from 'pptxgenjs';
import type { Deck, DeckRow } from './deck-parts.ts';
import { ACCENT, BETTER, INK, SOFT, WORSE } from './slide-colours.ts';
import {
  EDGE,
  FULL,
  HEIGHT,
  MARGIN,
  TOP,
  at,
  colourOf,
  heads,
  slideWith,
  tableLook,
  titled,
} from './slide-look.ts';
import type { TableRow } from './slide-look.ts';
import { FOOT, asXmlText, inPages, inRoom, textHeight, textInRoom } from './slide-text.ts';

/** Points of the answer, largest first. */
const SIZES = [20, 18, 16, 14] as const;
/** Scenarios beside the base that a table has columns for. */
const MOST_BESIDE = 3;
/** Inches for what stands under a title, and for a table that leaves a line at the foot. */
const ROOM = HEIGHT - TOP - 0.45;
const TABLE_ROOM = ROOM - 0.35;
const [ABOVE, RIGHT, BELOW, LEFT] = MARGIN;

/** The question with its answers, as large as they may be without another slide. */
export function answerSlides(show: PptxGenJS, { question, place, basis, answers }: Deck): void {
  const [width, from] = [FULL - 0.25, TOP + 0.55];
  const heightAt = (size: number) => (one: Deck['answers'][number]) =>
    textHeight(`${one.name}\n${one.text}`, width, size) + 0.2;
  const pagesAt = (size: number) => inRoom(answers, heightAt(size), HEIGHT - 0.85 - from);
  const fewest = pagesAt(SIZES.at(-1)!).length;
  const size = SIZES.find((one) => pagesAt(one).length === fewest)!;
  for (const page of pagesAt(size)) {
    const slide = slideWith(show, question);
    slide.addText(asXmlText(place), at(TOP, 0.4, { color: SOFT, fontSize: 16 }));
    let y = from;
    for (const answer of page) {
      const height = heightAt(size)(answer);
      const color = colourOf(answer.mark);
      slide.addShape('rect', {
        ...{ x: EDGE, y: y + 0.04, w: 0.08, h: height - 0.2, fill: { color }, line: { color } },
      });
      slide.addText(
        [
          { text: asXmlText(answer.name), options: { bold: true, breakLine: true, color } },
          { text: asXmlText(answer.text) },
        ],
        { ...at(y, height - 0.1, { fontSize: size, valign: 'top' }), x: EDGE + 0.25, w: width },
      );
      y += height;
    }
    slide.addText(asXmlText(basis), at(HEIGHT - 0.75, 0.4, { color: SOFT, fontSize: FOOT }));
  }
}

/** What each scenario changes. */
export function changeSlides(show: PptxGenJS, { changes }: Deck): void {
  const widths = [3.4, 4.9, 1.9, FULL - 10.2];
  const height = (row: readonly string[]) => cellsHeight(row, widths);
  inRoom(changes, height, ROOM - 0.4).forEach((page, place, pages) => {
    const slide = slideWith(show, titled('What each scenario changes', place, pages.length));
    const rows = page.map((row) => row.map((text) => ({ text: asXmlText(text) })));
    slide.addTable([heads(['Scenario', 'Input', 'From', 'To']), ...rows], { ...tableLook(), colW: widths });
  });
}

/** Outcomes by scenario, with verdicts: the base and a few scenarios on a slide, and as many outcomes as there is room for. */
export function compareSlides(show: PptxGenJS, { rows, scenarios, basis }: Deck): void {
  const beside = scenarios.slice(1).map((_, place) => place + 1);
  const tables = (beside.length === 0 ? [[]] : inPages(beside, MOST_BESIDE)).flatMap((group) => {
    const columns = [0, ...group];
    const label = columns.length > 3 ? 2.5 : 3.1;
    const widths = [label, ...columns.map(() => (FULL - label) / columns.length)];
    const names = ['', ...columns.map((place) => scenarios[place]!.name)];
    const height = (row: DeckRow) =>
      cellsHeight([labelOf(row), ...columns.map((place) => wordsOf(row.cells[place]!))], widths);
    const room = TABLE_ROOM - cellsHeight(names, widths);
    return inRoom(rows, height, room).map((page) => ({ page, columns, widths, names }));
  });
  tables.forEach(({ page, columns, widths, names }, place) => {
    const slide = slideWith(show, titled('Compare', place, tables.length));
    const body = page.map((row) => [
      { text: asXmlText(labelOf(row)) },
      ...columns.map((column) => compared(row.cells[column]!)),
    ]);
    slide.addTable([heads(names), ...body], { ...tableLook(), colW: widths });
    slide.addText(asXmlText(basis), at(HEIGHT - 0.5, 0.35, { color: SOFT, fontSize: FOOT }));
  });
}

/** What it rests on, what it cannot say, and where it comes from. */
export function closingSlides(show: PptxGenJS, { closing }: Deck): void {
  const parts = closing.flatMap(({ title, lines }) => {
    const pieces = lines.flatMap((line) => textInRoom(line, FULL, ROOM - 0.5));
    const heading = textHeight(title, FULL) + 0.2;
    return inRoom(pieces, (line) => textHeight(line, FULL), ROOM - heading).map((page, place, pages) => ({
      ...{ title, name: titled(title, place, pages.length), lines: page },
      height: heading + page.reduce((sum, line) => sum + textHeight(line, FULL), 0),
    }));
  });
  for (const page of inRoom(parts, ({ height }) => height, ROOM)) {
    const [only] = page;
    const slide = slideWith(show, page.length === 1 ? only!.name : 'What to know before believing it');
    let y = TOP + 0.1;
    for (const { title, lines, height } of page) {
      const heading = { text: asXmlText(title), options: { bold: true, breakLine: true, color: ACCENT } };
      slide.addText(
        [
          ...(page.length === 1 ? [] : [heading]),
          ...lines.map((line) => ({ text: asXmlText(line), options: { breakLine: true } })),
        ],
        at(y, height - 0.1, { valign: 'top' }),
      );
      y += height;
    }
  }
}

function labelOf({ label, good }: DeckRow): string {
  return good === null ? label : `${label} (${good} is better)`;
}

/** A cell as it is measured. */
function wordsOf({ value, difference }: DeckRow['cells'][number]): string {
  return difference.length === 0 ? value : [value, ...difference].join('\n');
}

function compared({ value, difference, worth }: DeckRow['cells'][number]): TableRow[number] {
  const color = worth === 'better' ? BETTER : worth === 'worse' ? WORSE : SOFT;
  const lines = difference.map((text, place) => ({
    text: asXmlText(text),
    options: { color, breakLine: place < difference.length - 1 },
  }));
  const options = { bold: true, color: INK, breakLine: lines.length > 0 };
  return { text: [{ text: asXmlText(value), options }, ...lines] };
}

/** How high a row of a table is: as its highest cell. */
function cellsHeight(texts: readonly string[], widths: readonly number[]): number {
  const heights = texts.map((text, column) => textHeight(text, widths[column]! - LEFT - RIGHT));
  return Math.max(...heights) + ABOVE + BELOW;
}
