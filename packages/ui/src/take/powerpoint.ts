import PptxGenJS from 'pptxgenjs';
import type { Deck, DeckChart } from './deck-parts.ts';
export { deckOf } from './deck.ts';
import { download } from './download.ts';
import { answerSlides, changeSlides, closingSlides, compareSlides } from './slides-of-words.ts';
import { EDGE, FONT, FULL, HEIGHT, TOP, at, chartLook, slideWith } from './slide-look.ts';
import { INK, SOFT } from './slide-colours.ts';
import { BODY, asXmlText, inPages, textHeight } from './slide-text.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** Inches between two charts. */
const BETWEEN = 0.4;

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
  for (const two of inPages(bars, 2)) barSlide(show, two);
  for (const chart of deck.charts.filter(({ kind }) => kind !== 'bars')) wideSlide(show, chart);
  closingSlides(show, deck);
  return (await show.write({ outputType: 'arraybuffer', compression: true })) as ArrayBuffer;
}

function barSlide(show: PptxGenJS, charts: readonly DeckChart[]): void {
  const slide = slideWith(show, 'Headline outcomes by scenario');
  const width = (FULL - BETWEEN) / 2;
  const said = Math.max(...charts.map(({ words }) => textHeight(words, width)));
  const height = HEIGHT - TOP - 0.4 - said - 0.4;
  charts.forEach((chart, index) => {
    const place = { x: EDGE + index * (width + BETWEEN), w: width };
    slide.addText(asXmlText(chart.title), { ...at(TOP, 0.35, { bold: true, fontSize: 18 }), ...place });
    slide.addChart('bar', seriesOf(chart), {
      ...chartLook(chart),
      ...{ ...place, y: TOP + 0.4, h: height, barDir: 'bar', catAxisOrientation: 'maxMin' as 'minMax' },
      ...{ showValue: true, barGapWidthPct: 40 },
      ...{ valAxisHidden: true, valAxisMinVal: 0, valGridLine: { style: 'none' } },
    });
    slide.addText(asXmlText(chart.words), {
      ...at(TOP + 0.45 + height, said, { color: SOFT, valign: 'top' }),
      ...place,
    });
  });
  slide.addNotes(asXmlText(charts.map(({ title, words }) => `${title}. ${words}`).join('\n')));
}

function wideSlide(show: PptxGenJS, chart: DeckChart): void {
  const slide = slideWith(show, chart.title);
  const said = textHeight(chart.words, FULL);
  const height = HEIGHT - TOP - said - 0.45;
  const look = {
    ...chartLook(chart),
    ...{ x: EDGE, y: TOP + 0.05, w: FULL, h: height },
    ...{ showLegend: true, legendPos: 'b' as const, legendFontSize: BODY, legendColor: INK },
  };
  if (chart.kind === 'lines')
    slide.addChart('line', seriesOf(chart), {
      ...look,
      ...{ lineSize: 2.25, lineDataSymbol: 'none', valAxisMinVal: 0 },
      catAxisLabelFrequency: String(Math.max(1, Math.ceil(chart.labels.length / 9))),
    });
  else
    slide.addChart('bar', seriesOf(chart), {
      ...look,
      ...{ barDir: 'bar', barGapWidthPct: 40, showValue: true, catAxisOrientation: 'maxMin' as 'minMax' },
      ...{ valAxisMinVal: 0, valGridLine: { style: 'none' }, valAxisHidden: true },
    });
  slide.addText(asXmlText(chart.words), at(TOP + 0.15 + height, said, { color: SOFT, valign: 'top' }));
  slide.addNotes(asXmlText(`${chart.title}. ${chart.words}`));
}

function seriesOf({ labels, series }: DeckChart) {
  // Without a number nothing is drawn, rather than 0.
  return series.map(({ name, values }) => ({
    name: asXmlText(name),
    labels: labels.map(asXmlText),
    values: values.map((value) => value ?? ('' as unknown as number)),
  }));
}
