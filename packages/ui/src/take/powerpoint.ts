import PptxGenJS from 'pptxgenjs';
import { inSentence } from '../words/in-sentence.ts';
import type { Deck, DeckChart, DeckRow } from './deck-parts.ts';
export { deckOf } from './deck.ts';
import { download } from './download.ts';
import { ACCENT, ACCENT_PALE, BETTER, INK, LINE, SCENARIOS, SOFT, SURFACE, WORSE } from './slide-colours.ts';
import { asXmlText, inPages } from './slide-text.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const FONT = 'Calibri';

/** Inches of a slide of 16:9, and of what stands on it. */
const [WIDTH, HEIGHT, EDGE] = [13.333, 7.5, 0.6];
const FULL = WIDTH - 2 * EDGE;
const TOP = 1.35;
/** Of cells: above, right, below, left. */
const MARGIN: [number, number, number, number] = [0.04, 0.08, 0.04, 0.08];

type Slide = ReturnType<PptxGenJS['addSlide']>;
type TableRow = Parameters<Slide['addTable']>[0][number];

/** Saves a comparison as slides. Fetched by who asks for it. */
export async function savePowerPoint(name: string, deck: Deck): Promise<void> {
  download(name, new Blob([await slides(deck)], { type: TYPE }));
}

/** Draws a comparison as slides whose charts and tables can be edited. */
export async function slides(deck: Deck): Promise<ArrayBuffer> {
  const show = new PptxGenJS();
  show.layout = 'LAYOUT_WIDE';
  show.theme = { headFontFace: FONT, bodyFontFace: FONT };
  show.title = asXmlText(deck.question);
  show.company = 'Taper';
  answerSlides(show, deck);
  changeSlides(show, deck);
  compareSlides(show, deck);
  const bars = deck.charts.filter(({ kind }) => kind === 'bars');
  for (const four of inPages(bars, 4)) barSlide(show, four);
  for (const chart of deck.charts.filter(({ kind }) => kind !== 'bars')) wideSlide(show, chart);
  for (const two of inPages(deck.closing, 2)) closingSlide(show, two);
  return (await show.write({ outputType: 'arraybuffer', compression: true })) as ArrayBuffer;
}

function slideWith(show: PptxGenJS, title: string): Slide {
  const slide = show.addSlide();
  slide.background = { color: SURFACE };
  const text = asXmlText(title);
  slide.addText(text, {
    ...{ x: EDGE, y: 0.35, w: FULL, h: 0.85, margin: 0, valign: 'middle', bold: true, color: INK },
    ...{ fontFace: FONT, fontSize: text.length > 160 ? 16 : text.length > 80 ? 20 : 26 },
  });
  slide.addShape('line', { x: EDGE, y: 1.25, w: FULL, h: 0, line: { color: ACCENT, width: 1.5 } });
  return slide;
}

function answerSlides(show: PptxGenJS, { question, place, basis, answers }: Deck): void {
  for (const page of inPages(answers, 3)) {
    const slide = slideWith(show, question);
    slide.addText(asXmlText(place), at(TOP, 0.4, { color: SOFT, fontSize: 14 }));
    const height = 4.7 / Math.max(2, page.length);
    page.forEach(({ name, mark, text }, index) => {
      const y = TOP + 0.5 + index * height;
      slide.addShape('rect', {
        ...{ x: EDGE, y: y + 0.08, w: 0.08, h: height - 0.2, fill: { color: colourOf(mark) } },
        line: { color: colourOf(mark) },
      });
      slide.addText(
        [
          { text: asXmlText(name), options: { bold: true, breakLine: true, color: colourOf(mark) } },
          { text: asXmlText(text) },
        ],
        {
          ...at(y, height - 0.05, { fontSize: text.length * page.length > 1300 ? 13 : 16, valign: 'top' }),
          ...{ x: EDGE + 0.25, w: FULL - 0.25 },
        },
      );
    });
    slide.addText(asXmlText(basis), at(HEIGHT - 0.75, 0.4, { color: SOFT, fontSize: 12 }));
  }
}

function changeSlides(show: PptxGenJS, { changes }: Deck): void {
  for (const page of inPages(changes, 12)) {
    const slide = slideWith(show, 'What each scenario changes');
    const rows = page.map((row) => row.map((text) => cell(text)));
    slide.addTable([heads(['Scenario', 'Input', 'From', 'To']), ...rows], {
      ...tableLook(13),
      colW: [3.4, 5.3, 1.7, FULL - 10.4],
    });
  }
}

function compareSlides(show: PptxGenJS, { rows, scenarios, basis }: Deck): void {
  const isNarrow = scenarios.length > 4;
  const size = isNarrow ? 9 : 11;
  const label = isNarrow ? 2 : 2.8;
  inPages(rows, isNarrow ? 5 : 7).forEach((page, place, pages) => {
    const which = pages.length === 1 ? '' : ` (${place + 1} of ${pages.length})`;
    const slide = slideWith(show, `Compare${which}`);
    const body = page.map((row) => [cell(labelOf(row)), ...row.cells.map((one) => compared(one))]);
    slide.addTable([heads(['', ...scenarios.map(({ name }) => name)]), ...body], {
      ...tableLook(size),
      colW: [label, ...scenarios.map(() => (FULL - label) / scenarios.length)],
    });
    slide.addText(asXmlText(basis), at(HEIGHT - 0.5, 0.35, { color: SOFT, fontSize: 11 }));
  });
}

function labelOf({ label, good }: DeckRow): string {
  return good === null ? label : `${label} (${good} is better)`;
}

function compared({ value, difference, worth }: DeckRow['cells'][number]): TableRow[number] {
  const color = worth === 'better' ? BETTER : worth === 'worse' ? WORSE : SOFT;
  return {
    text: [
      { text: asXmlText(value), options: { bold: true, color: INK, breakLine: difference !== '' } },
      ...(difference === '' ? [] : [{ text: asXmlText(difference), options: { color } }]),
    ],
  };
}

function barSlide(show: PptxGenJS, charts: readonly DeckChart[]): void {
  const slide = slideWith(show, 'Headline outcomes by scenario');
  const isOneRow = charts.length < 3;
  const [width, height] = [FULL / 2 - 0.15, isOneRow ? 5.7 : 2.85];
  charts.forEach((chart, index) => {
    const [x, y] = [EDGE + (index % 2) * (width + 0.3), TOP + 0.05 + Math.floor(index / 2) * (height + 0.1)];
    slide.addText(asXmlText(chart.title), {
      ...at(y, 0.3, { bold: true, fontSize: 13 }),
      ...{ x, w: width },
    });
    slide.addChart('bar', seriesOf(chart), {
      ...chartLook(chart, 10),
      ...{
        x,
        y: y + 0.3,
        w: width,
        h: height - 0.85,
        barDir: 'bar',
        catAxisOrientation: 'maxMin' as 'minMax',
      },
      ...{ showValue: true, dataLabelFormatCode: chart.format, dataLabelFontSize: 10, barGapWidthPct: 40 },
      ...{ valAxisHidden: true, valAxisMinVal: 0, valGridLine: { style: 'none' } },
    });
    slide.addText(asXmlText(chart.words), {
      ...at(y + height - 0.55, 0.5, {
        color: SOFT,
        fontSize: chart.words.length > 200 ? 8 : 10,
        valign: 'top',
      }),
      ...{ x, w: width },
    });
  });
  slide.addNotes(asXmlText(charts.map(({ title, words }) => `${title}. ${words}`).join('\n')));
}

function wideSlide(show: PptxGenJS, chart: DeckChart): void {
  const slide = slideWith(show, chart.title);
  const look = {
    ...chartLook(chart, 12),
    ...{
      x: EDGE,
      y: TOP + 0.05,
      w: FULL,
      h: 5,
      showLegend: true,
      legendPos: 'b' as const,
      legendFontSize: 12,
    },
    legendColor: INK,
  };
  if (chart.kind === 'lines')
    slide.addChart('line', seriesOf(chart), {
      ...look,
      ...{ lineSize: 2.25, lineDataSymbol: 'none', valAxisMinVal: 0 },
      catAxisLabelFrequency: String(Math.max(1, Math.ceil(chart.labels.length / 12))),
    });
  else
    slide.addChart('bar', seriesOf(chart), {
      ...look,
      ...{ barDir: 'bar', barGapWidthPct: 40, showValue: true, dataLabelFormatCode: chart.format },
      ...{ dataLabelFontSize: 10, valAxisMinVal: 0, valGridLine: { style: 'none' }, valAxisHidden: true },
    });
  slide.addText(asXmlText(chart.words), at(6.45, 0.7, { color: SOFT, fontSize: 12, valign: 'top' }));
  slide.addNotes(asXmlText(`${chart.title}. ${chart.words}`));
}

function closingSlide(show: PptxGenJS, parts: Deck['closing']): void {
  const slide = slideWith(
    show,
    parts.map(({ title }, place) => (place === 0 ? title : inSentence(title))).join(', '),
  );
  const height = 5.6 / parts.length;
  parts.forEach(({ title, lines }, index) => {
    const letters = lines.join(' ').length;
    slide.addText(
      [
        { text: asXmlText(title), options: { bold: true, breakLine: true, color: ACCENT } },
        ...lines.map((line) => ({ text: asXmlText(line), options: { breakLine: true } })),
      ],
      at(TOP + 0.1 + index * height, height - 0.1, {
        fontSize: letters > 1400 ? 9 : letters > 700 ? 11 : 14,
        valign: 'top',
      }),
    );
  });
}

function seriesOf({ labels, series }: DeckChart) {
  // Without a number nothing is drawn, rather than 0.
  return series.map(({ name, values }) => ({
    name: asXmlText(name),
    labels: labels.map(asXmlText),
    values: values.map((value) => value ?? ('' as unknown as number)),
  }));
}

function chartLook({ marks, format, title, words }: DeckChart, size: number) {
  return {
    chartColors: marks.map(colourOf),
    altText: asXmlText(`${title}. ${words}`),
    ...{ catAxisLabelFontSize: size, catAxisLabelColor: INK, catAxisLabelFontFace: FONT },
    ...{ valAxisLabelFontSize: size, valAxisLabelColor: SOFT, valAxisLabelFontFace: FONT },
    ...{ valAxisLabelFormatCode: format, valGridLine: { color: LINE, size: 0.5 } },
    dataLabelColor: INK,
  };
}

function at(y: number, h: number, look: object) {
  return { x: EDGE, y, w: FULL, h, margin: 0, color: INK, fontFace: FONT, fontSize: 14, ...look };
}

function tableLook(fontSize: number) {
  return {
    ...{ x: EDGE, y: TOP + 0.1, w: FULL, fontFace: FONT, fontSize, color: INK, valign: 'top' as const },
    ...{ border: { type: 'solid' as const, pt: 0.5, color: LINE }, margin: MARGIN },
  } as const;
}

function heads(texts: readonly string[]): TableRow {
  return texts.map((text) => ({
    text: asXmlText(text),
    options: { bold: true, color: ACCENT, fill: { color: ACCENT_PALE } },
  }));
}

function cell(text: string): TableRow[number] {
  return { text: asXmlText(text) };
}

function colourOf(mark: number): string {
  return SCENARIOS[mark % SCENARIOS.length]!;
}
