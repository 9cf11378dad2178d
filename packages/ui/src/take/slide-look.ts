import type PptxGenJS from 'pptxgenjs';
import type { DeckChart } from './deck-parts.ts';
import { ACCENT, ACCENT_PALE, INK, LINE, SCENARIOS, SOFT, SURFACE } from './slide-colours.ts';
import { BODY, asXmlText } from './slide-text.ts';

export type Slide = ReturnType<PptxGenJS['addSlide']>;
export type TableRow = Parameters<Slide['addTable']>[0][number];

export const FONT = 'Calibri';
/** Inches of a slide of 16:9, and of what stands on it. */
const WIDTH = 13.333;
export const HEIGHT = 7.5;
export const EDGE = 0.6;
export const FULL = WIDTH - 2 * EDGE;
/** Where what is told begins, below the title. */
export const TOP = 1.35;
/** Of cells: above, right, below, left. */
export const MARGIN: [number, number, number, number] = [0.04, 0.08, 0.04, 0.08];

/** Begins a slide with a title. */
export function slideWith(show: PptxGenJS, title: string): Slide {
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

/** Says which of several slides of one kind this is. */
export function titled(title: string, place: number, count: number): string {
  return count === 1 ? title : `${title} (${place + 1} of ${count})`;
}

/** How text stands, across the whole slide unless told otherwise. */
export function at(y: number, h: number, look: object) {
  return { x: EDGE, y, w: FULL, h, margin: 0, color: INK, fontFace: FONT, fontSize: BODY, ...look };
}

/** How a table looks. */
export function tableLook() {
  return {
    ...{ x: EDGE, y: TOP + 0.1, w: FULL, fontFace: FONT, fontSize: BODY, color: INK, valign: 'top' as const },
    ...{ border: { type: 'solid' as const, pt: 0.5, color: LINE }, margin: MARGIN },
  } as const;
}

/** The first row of a table. */
export function heads(texts: readonly string[]): TableRow {
  return texts.map((text) => ({
    text: asXmlText(text),
    options: { bold: true, color: ACCENT, fill: { color: ACCENT_PALE } },
  }));
}

/** How a chart looks that PowerPoint draws itself. */
export function chartLook({ marks, format, title, words }: DeckChart) {
  return {
    chartColors: marks.map(colourOf),
    altText: asXmlText(`${title}. ${words}`),
    ...{ catAxisLabelFontSize: BODY, catAxisLabelColor: INK, catAxisLabelFontFace: FONT },
    ...{ valAxisLabelFontSize: BODY, valAxisLabelColor: SOFT, valAxisLabelFontFace: FONT },
    ...{ valAxisLabelFormatCode: format, valGridLine: { color: LINE, size: 0.5 } },
    ...{ dataLabelColor: INK, dataLabelFontSize: BODY, dataLabelFormatCode: format },
  };
}

/** The colour of a scenario by its mark. */
export function colourOf(mark: number): string {
  return SCENARIOS[mark % SCENARIOS.length]!;
}
