import type { Path } from '../path.ts';
import type { Remark } from '../reading/report.ts';
import type { Node } from '../source/node.ts';
import type { Scenario } from '../types.ts';
import type { Dates } from './effect.ts';
import type { ReadChange } from './read.ts';

/** What a check of the timeline has to work with. */
export interface TimelineChecker {
  readonly scenario: Scenario;
  readonly root: Node;
  readonly changes: readonly ReadChange[];
  /** When each change holds, by its id. */
  readonly dates: ReadonlyMap<string, Dates>;
  /** Whether there is no error at the path, above it or below it. */
  readonly sound: (path: Path) => boolean;
  /** Reports at the key at the end of a path. */
  readonly report: (path: Path, remark: Remark) => void;
  /** Writes a day, counted from the start of the horizon, as a date. */
  readonly written: (day: number) => string;
}
