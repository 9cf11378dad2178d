import type { Path } from '../path.ts';
import type { Remark, Report } from '../reading/report.ts';
import type { Node } from '../source/node.ts';
import { deepest, keyPlace } from '../source/node.ts';
import type { Scenario } from '../types.ts';

/** What a check of the whole scenario has to work with. */
export interface Checker {
  readonly scenario: Scenario;
  /** Whether the file, or one it extends, writes this. */
  readonly given: (path: Path) => boolean;
  /** Whether all of these were read without an error, so that it makes sense to judge them. */
  readonly sound: (...paths: Path[]) => boolean;
  /** Reports at the value that stands at the path. */
  readonly report: (path: Path, remark: Remark) => void;
  /** Reports at the key at the end of the path. */
  readonly reportKey: (path: Path, remark: Remark) => void;
}

/** Makes a checker for a scenario and the tree it was read from. */
export function createChecker(scenario: Scenario, root: Node, report: Report): Checker {
  return {
    scenario,
    given: (path) => deepest(root, path).depth === path.length,
    sound: (...paths) => paths.every((path) => report.sound(path)),
    report: (path, remark) => report.add(deepest(root, path).node.place, path, remark),
    reportKey: (path, remark) => report.add(keyPlace(root, path), path, remark),
  };
}
