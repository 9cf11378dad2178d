import type { Evidence, Finding } from './finding.ts';
import { readCaseload } from './caseload/read.ts';
import { checkScenario } from './checks/check.ts';
import { parsePath } from './path.ts';
import { createReport, inOrder, type Report } from './reading/report.ts';
import { readShape } from './reading/walk.ts';
import { resolveScenario } from './resolve.ts';
import type { WrittenScenario } from './schema/scenario.ts';
import { scenarioSchema } from './schema/scenario.ts';
import { shapeOf } from './schema/shape.ts';
import type { Load } from './source/load.ts';
import { loadScenario } from './source/load.ts';
import { keyPlace, type MapNode, type Place, toPlain } from './source/node.ts';
import type { Override } from './source/set.ts';
import { applyOverrides } from './source/set.ts';
import { scenarioAt } from './timeline/at.ts';
import { checkTimeline } from './timeline/check.ts';
import { readTimeline } from './timeline/read.ts';
import type { Scenario } from './types.ts';

/** What came of reading a scenario file. */
export interface ReadResult {
  /** The scenario; null when any finding is an error. */
  readonly scenario: Scenario | null;
  /** All that is wrong with the file and those it extends, in the order of the file. */
  readonly findings: readonly Finding[];
  /** Every number that says where it comes from, and every assumed default. */
  readonly evidence: readonly Evidence[];
  /** The whole file as plain maps and values, after `extends` and overrides, sources kept; null when it is not readable. */
  readonly document: unknown;
  /** Says where the key at a dotted path is written, or what is nearest above it. */
  readonly locate: (path: string) => Place;
}

/**
 * Reads a scenario file: YAML text, the files it extends and the overrides, checked and with defaults filled in.
 * @param file the name of the file, as `load` knows it.
 * @param load gives the text of a file, or undefined when it cannot be read.
 * @param options `set`: overrides, `path=value` or those of a batch file, applied in turn to the merged file.
 * @returns all findings at once; never throws for what a file says.
 */
export function readScenario(
  file: string,
  load: Load,
  options: { set?: readonly Override[] } = {},
): ReadResult {
  const report = createReport();
  const loaded = loadScenario(file, load, report);
  if (loaded === null)
    return {
      scenario: null,
      findings: inOrder(report.findings),
      evidence: [],
      document: null,
      locate: () => ({ file, line: 0, column: 0 }),
    };
  return readTree(applyOverrides(loaded, options.set ?? [], report), load, report);
}

/**
 * Reads the tree of a scenario file, after `extends` and overrides, as `readScenario` does.
 * @param report may hold what was found on the way to the tree.
 */
export function readTree(root: MapNode, load: Load, report: Report): ReadResult {
  const evidence: Evidence[] = [];
  const spot = { node: root, path: [], parent: root.place, user: false };
  const written = readShape(shapeOf(scenarioSchema), spot, { report, evidence }) as WrittenScenario;
  const standing = resolveScenario(written);
  const { timeline, changes } = readTimeline(written, standing, root, { report, evidence });
  const dated = { ...standing, timeline };
  checkScenario(dated, root, report);
  checkTimeline(dated, changes, root, report);
  const caseload = readCaseload(written.opening.caseload, scenarioAt(dated, 0), root, load, report);
  const scenario = { ...dated, opening: { ...dated.opening, caseload } };
  const sound = report.findings.every((finding) => finding.severity !== 'error');
  return {
    scenario: sound ? scenario : null,
    findings: inOrder(report.findings),
    evidence,
    document: toPlain(root),
    locate: (path) => keyPlace(root, parsePath(path) ?? []),
  };
}
