/** What a box is for. */
export interface BoxedStage {
  readonly id: string;
  readonly label: string;
  readonly level: number;
  /** The most families that stand in it at once. */
  readonly most: number;
}

/** Where a stage is drawn, in pixels, and how its dots stand in it. */
export interface StageBox extends BoxedStage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the part with dots, below the words. */
  readonly top: number;
  readonly perRow: number;
  readonly pitch: number;
}

/** Boxes of all stages, and how high the picture is. */
export interface StageBoxes {
  readonly boxes: readonly StageBox[];
  readonly height: number;
}

/** Pixels from dot to dot, the widest first: as wide as the picture's height allows. */
const PITCHES = [10, 8, 7, 6, 5, 4] as const;
const MOST_HIGH = 760;
/** Of the words above the dots, between boxes of a column, and between columns. */
const WORDS = 56;
const GAP = 16;
const BETWEEN = 22;

/**
 * Lays stages out in the columns of the pathway, the highest level of a column at the top, each with room for as many
 * dots as families are in it at once at most.
 * @param columns column of each stage, from 0
 * @param width of the picture, in pixels
 */
export function stageBoxes(
  stages: readonly BoxedStage[],
  columns: ReadonlyMap<string, number>,
  width: number,
): StageBoxes {
  const laid = PITCHES.map((pitch) => layOut(stages, columns, width, pitch));
  return laid.find(({ height }) => height <= MOST_HIGH) ?? laid.at(-1)!;
}

function layOut(
  stages: readonly BoxedStage[],
  columns: ReadonlyMap<string, number>,
  width: number,
  pitch: number,
): StageBoxes {
  const count = Math.max(0, ...columns.values()) + 1;
  const wide = (width - BETWEEN * (count - 1)) / count;
  const perRow = Math.max(1, Math.floor(wide / pitch));
  let height = 0;
  const boxes = Array.from({ length: count }, (_, column) => {
    let y = 0;
    return stages
      .filter(({ id }) => columns.get(id) === column)
      .sort((a, b) => b.level - a.level || b.most - a.most)
      .map((stage): StageBox => {
        const top = y + WORDS;
        const box = { ...stage, x: column * (wide + BETWEEN), y, width: wide, top, perRow, pitch };
        y = top + Math.max(1, Math.ceil(stage.most / perRow)) * pitch + GAP;
        height = Math.max(height, y - GAP);
        return box;
      });
  });
  return { boxes: boxes.flat(), height };
}

/** The middle of a place of a box, in pixels. */
export function placeIn({ x, top, perRow, pitch }: StageBox, slot: number): { x: number; y: number } {
  return {
    x: x + ((slot % perRow) + 0.5) * pitch,
    y: top + (Math.floor(slot / perRow) + 0.5) * pitch,
  };
}
