/** Levels from the base of a taper to its top. */
export const LEVELS = [2, 3, 4, 5] as const;

/** One bar of a taper, in pixels. */
export interface Bar {
  readonly level: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where bars stand. */
export interface TaperFrame {
  readonly left: number;
  readonly width: number;
  /** Of one bar, and between two. */
  readonly bar: number;
  readonly gap: number;
  /** The share that is as wide as the frame. */
  readonly most: number;
}

/** Shares of open families by level. */
export type Shares = ReadonlyMap<number, number>;

/** Lays shares out as centred bars, the lowest level at the base; levels without a share are left out. */
export function taperBars(shares: Shares, { left, width, bar, gap, most }: TaperFrame): Bar[] {
  return LEVELS.flatMap((level, index) => {
    const share = shares.get(level);
    if (share === undefined) return [];
    const wide = most > 0 ? (share / most) * width : 0;
    const fromTop = LEVELS.length - 1 - index;
    return [{ level, x: left + (width - wide) / 2, y: fromTop * (bar + gap), width: wide }];
  });
}
