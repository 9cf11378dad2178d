import { OUTSIDE, isDrawn } from './flows.ts';
import type { Flow, FlowStage, PathwayFlows } from './flows.ts';

/** A stage as a bar, in pixels. */
export interface PlacedStage extends FlowStage {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A flow as a band from one place to another, in pixels: `y` is its middle. */
export interface PlacedFlow extends Flow {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  /** Whether it leads on; one that leads back, or stays at its place, is drawn as a loop. */
  readonly isForward: boolean;
}

/** The pathway laid out. */
export interface PathwayLayout {
  readonly stages: readonly PlacedStage[];
  readonly flows: readonly PlacedFlow[];
  /** Those who come from outside and those who are closed, as short bands at the stage. */
  readonly entries: readonly PlacedFlow[];
  readonly exits: readonly PlacedFlow[];
  readonly height: number;
  /** From one column to the next. */
  readonly columnWidth: number;
}

/** Measures of the picture, in pixels. */
export interface PathwayFrame {
  readonly width: number;
  /** Of a bar. */
  readonly bar: number;
  /** That a bar takes at least, with its words, and what is between two. */
  readonly slot: number;
  readonly gap: number;
  /** That the busiest stage is high. */
  readonly tallest: number;
  /** Left for those who come in, and for the words of the last column. */
  readonly before: number;
  readonly after: number;
}

/**
 * Lays the pathway out in columns: each stage stands one to the right of the stage that brings it most of its families,
 * and within a column the highest level stands at the top, as in the pattern of work.
 */
export function layOut({ stages, flows, entries }: PathwayFlows, frame: PathwayFrame): PathwayLayout {
  const column = columnsOf(stages, flows);
  const count = Math.max(0, ...column.values()) + 1;
  const step = count > 1 ? (frame.width - frame.before - frame.after - frame.bar) / (count - 1) : 0;
  const scale = frame.tallest / Math.max(1, ...stages.map(({ perYear }) => perYear));
  const placed = new Map<string, PlacedStage>();
  let height = 0;
  for (let at = 0; at < count; at++) {
    let y = 0;
    for (const stage of inColumn(stages, column, at)) {
      const tall = Math.max(1.5, stage.perYear * scale);
      const slot = Math.max(tall, frame.slot);
      placed.set(stage.id, { ...stage, x: frame.before + at * step, y: y + (slot - tall) / 2, height: tall });
      y += slot + frame.gap;
    }
    height = Math.max(height, y - frame.gap);
  }
  const centred = centre([...placed.values()], column, height);
  return {
    ...bands(centred, flows, entries, { scale, bar: frame.bar, column }),
    stages: [...centred.values()],
    height,
    columnWidth: count > 1 ? step : frame.width - frame.before,
  };
}

function inColumn(
  stages: readonly FlowStage[],
  column: ReadonlyMap<string, number>,
  at: number,
): FlowStage[] {
  return stages
    .filter(({ id }) => column.get(id) === at)
    .sort((a, b) => b.level - a.level || b.perYear - a.perYear);
}

/** One to the right of the stage that brings most; stages that only outside feeds come first. */
export function columnsOf(stages: readonly FlowStage[], flows: readonly Flow[]): Map<string, number> {
  const feeder = new Map(
    stages.map(({ id }) => {
      const into = flows.filter((flow) => flow.to === id && flow.from !== id && isDrawn(flow));
      const most = into.reduce<Flow | null>((a, b) => (a === null || b.perYear > a.perYear ? b : a), null);
      return [id, most?.from ?? null] as const;
    }),
  );
  const columns = new Map<string, number>();
  const columnOf = (id: string, seen: ReadonlySet<string>): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    const from = feeder.get(id) ?? null;
    // Two that feed each other most: the one met first stands first.
    const found = from === null || seen.has(from) ? 0 : columnOf(from, new Set([...seen, id])) + 1;
    columns.set(id, found);
    return found;
  };
  [...stages].sort((a, b) => b.perYear - a.perYear).forEach(({ id }) => columnOf(id, new Set([id])));
  return columns;
}

/** Moves columns down so that their middles are level. */
function centre(
  stages: readonly PlacedStage[],
  column: ReadonlyMap<string, number>,
  height: number,
): Map<string, PlacedStage> {
  const low = new Map<number, number>();
  for (const { id, y, height: tall } of stages) {
    const at = column.get(id) ?? 0;
    low.set(at, Math.max(low.get(at) ?? 0, y + tall));
  }
  return new Map(
    stages.map((stage) => {
      const down = (height - (low.get(column.get(stage.id) ?? 0) ?? 0)) / 2;
      return [stage.id, { ...stage, y: stage.y + down }];
    }),
  );
}

/** Puts the bands at each bar one under the other, in the order of where they lead, so that few cross. */
function bands(
  placed: ReadonlyMap<string, PlacedStage>,
  flows: readonly Flow[],
  entries: readonly Flow[],
  { scale, bar, column }: { scale: number; bar: number; column: ReadonlyMap<string, number> },
): Pick<PathwayLayout, 'flows' | 'entries' | 'exits'> {
  const yOf = (id: string) => placed.get(id)?.y ?? Infinity;
  const drawn = flows.filter((flow) => isDrawn(flow) && placed.has(flow.from));
  const leaving = new Map<string, number>();
  const arriving = new Map<string, number>();
  const take = (at: Map<string, number>, id: string, width: number) => {
    const from = at.get(id) ?? yOf(id);
    at.set(id, from + width);
    return from + width / 2;
  };
  // Those who are closed leave at the bottom, those who come from outside arrive there: the places within come first.
  const outOrder = [...drawn].sort((a, b) => yOf(a.to) - yOf(b.to));
  const starts = new Map(outOrder.map((flow) => [flow, take(leaving, flow.from, flow.perYear * scale)]));
  const inOrder = drawn.filter(({ to }) => placed.has(to)).sort((a, b) => yOf(a.from) - yOf(b.from));
  const ends = new Map(inOrder.map((flow) => [flow, take(arriving, flow.to, flow.perYear * scale)]));
  const stub = 22;
  return {
    flows: inOrder.map((flow) => ({
      ...flow,
      x1: (placed.get(flow.from)?.x ?? 0) + bar,
      y1: starts.get(flow) ?? 0,
      x2: placed.get(flow.to)?.x ?? 0,
      y2: ends.get(flow) ?? 0,
      width: flow.perYear * scale,
      isForward: (column.get(flow.to) ?? 0) > (column.get(flow.from) ?? 0),
    })),
    entries: entries.flatMap((flow) => {
      const stage = placed.get(flow.to);
      if (stage === undefined) return [];
      const y = take(arriving, flow.to, flow.perYear * scale);
      const ends = { x1: stage.x - stub, y1: y, x2: stage.x, y2: y };
      return [{ ...flow, ...ends, width: flow.perYear * scale, isForward: true }];
    }),
    exits: outOrder.flatMap((flow) => {
      const stage = placed.get(flow.from);
      if (flow.to !== OUTSIDE || stage === undefined) return [];
      const y = starts.get(flow) ?? 0;
      const ends = { x1: stage.x + bar, y1: y, x2: stage.x + bar + stub, y2: y };
      return [{ ...flow, ...ends, width: flow.perYear * scale, isForward: true }];
    }),
  };
}
