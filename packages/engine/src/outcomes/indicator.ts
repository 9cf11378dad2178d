/** What an indicator says, for every face that shows it. */
export interface Indicator {
  /** `measure[.dimension=value…]`, for example `open.children.level=4`. */
  readonly id: string;
  /** A few words, for example `Children open at level 4`. */
  readonly label: string;
  /** A sentence or two that a manager understands. */
  readonly definition: string;
  /** `share`, `children`, `families`, `days`, `a year`, `ratio`, `hours a week`, `children per worker`, … */
  readonly unit: string;
  /** Which way is good, where there is one. */
  readonly good: 'lower' | 'higher' | null;
  /** A difference smaller than this is too small to matter, in the indicator's own unit. */
  readonly matters: number;
  /** The official statistic it answers to, if any. */
  readonly official: string | null;
  /** Shown first in tables and on cards. */
  readonly headline: boolean;
}
