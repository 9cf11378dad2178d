import type { Finding } from './finding.ts';
import { formatPath, type Path } from './path.ts';
import { createReport, inOrder, wholeFile } from './reading/report.ts';
import { isQuantity } from './source/merge.ts';
import { type Node, toPlain } from './source/node.ts';
import { loadFile, scenarioFile } from './source/load.ts';

/** One thing that a scenario file says over the file it extends. */
export interface OwnChange {
  readonly path: string;
  /** A value, a list or a number with its source, as the file has it; null where the file takes something out. */
  readonly value: unknown;
}

/** What a single scenario file says, apart from the files it extends. */
export interface OwnChanges {
  /** The file it extends, as it names it; null: none. */
  readonly extends: string | null;
  /** What the file itself says, in its order; empty where it cannot be used. */
  readonly changes: readonly OwnChange[];
  /** What makes the file unusable. Whether the changes make sense is seen when the scenario is read. */
  readonly findings: readonly Finding[];
}

/** Lists what a scenario file says itself, path by path, without reading the files it extends. */
export function ownChanges(file: string, text: string): OwnChanges {
  const report = createReport();
  const root = loadFile(file, () => text, report, wholeFile(file), scenarioFile);
  const findings = inOrder(report.findings);
  if (root === null || findings.length > 0) return { extends: null, changes: [], findings };
  const changes = [...root.entries].flatMap(([key, { node }]) => leaves(node, [key]));
  const base = changes.find(({ path }) => path === 'extends')?.value;
  return {
    extends: typeof base === 'string' ? base : null,
    changes: changes.filter(({ path }) => path !== 'extends' && path !== 'taper'),
    findings,
  };
}

function leaves(node: Node, path: Path): OwnChange[] {
  const isWhole = node.kind !== 'map' || node.entries.size === 0 || isQuantity(node);
  if (isWhole) return [{ path: formatPath(path), value: toPlain(node) }];
  return [...node.entries].flatMap(([key, entry]) => leaves(entry.node, [...path, key]));
}
