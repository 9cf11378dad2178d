import { labelPlaces } from './label-places.ts';

/** Pixels of one line of a label. */
export const LINE = 17;
/** A generous guess at the width of a letter. */
const LETTER = 8.4;
/** Pixels between two labels. */
const GAP = 4;
/** A chart narrower than this, in pixels, has labels that wrap sooner. */
const NARROW = 420;

/** What is written at the end of a line: its name over its last value. */
export interface EndLabel {
  readonly name: string;
  /** As it is written. */
  readonly value: string;
  /** Where the line ends, in pixels from the top. */
  readonly height: number;
}

/**
 * Lays labels out at the ends of their lines, moved apart where they would overlap.
 * @param width of the whole chart, in pixels
 * @param frame top and bottom of the chart's area, in pixels
 * @returns for each label its lines and how far it is moved down, in pixels
 */
export function layOutLabels(
  labels: readonly EndLabel[],
  width: number,
  frame: readonly [number, number],
): { lines: string[]; shift: number }[] {
  const texts = labels.map(({ name, value }) => [...inLines(name, width), value]);
  const tallest = Math.max(...texts.map((text) => text.length)) * LINE;
  const heights = labels.map(({ height }) => height);
  const places = labelPlaces(heights, tallest + GAP, [frame[0] + tallest / 2, frame[1] - tallest / 2]);
  return texts.map((text, index) => ({
    lines: text,
    shift: (places[index] ?? 0) - (heights[index] ?? 0),
  }));
}

/** Chooses the room that labels need beside a chart, in pixels. */
export function labelRoom(names: readonly string[], width: number): number {
  const longest = Math.max(...names.flatMap((name) => inLines(name, width).map((line) => line.length)));
  return Math.min(longest * LETTER + 14, width * 0.35);
}

/** Long names take several lines, so that the picture keeps its room. */
function inLines(name: string, width: number): string[] {
  const most = width < NARROW ? 12 : 17;
  return name.split(' ').reduce<string[]>((lines, word) => {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${line} ${word}`];
  }, []);
}
