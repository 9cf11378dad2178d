import type { Evidence } from './finding.ts';
import type { Path } from './path.ts';
import { formatPath } from './path.ts';
import type { ReadResult } from './read.ts';
import { readLeaf } from './reading/leaf.ts';
import { scenarioSchema } from './schema/scenario.ts';
import type { LeafShape, Shape } from './schema/shape.ts';
import { shapeOf } from './schema/shape.ts';

/** A value as a file writes it; null where there is none. */
export type WrittenValue = string | number | boolean | null;

/** One thing in which two scenarios differ, with where each number comes from. */
export interface ScenarioDifference {
  readonly path: string;
  readonly from: WrittenValue;
  readonly to: WrittenValue;
  readonly fromEvidence?: Evidence;
  readonly toEvidence?: Evidence;
}

/** What a value is written as, and what it means: `12mo` and `1y` mean the same. */
interface Leaf {
  readonly written: WrittenValue;
  readonly meaning: string;
}

/**
 * Lists the values in which two scenarios differ, defaults included, in the order of the schema.
 * Names, labels, `about`, `reasons`, `view` and `observed` change no result and are left out.
 */
export function diffScenarios(a: ReadResult, b: ReadResult): ScenarioDifference[] {
  const [from, to] = [leavesOf(a.document), leavesOf(b.document)];
  const paths = [...new Set([...from.keys(), ...to.keys()])];
  return paths
    .filter((path) => from.get(path)?.meaning !== to.get(path)?.meaning)
    .map((path) => ({
      path,
      from: from.get(path)?.written ?? null,
      to: to.get(path)?.written ?? null,
      ...evidenceAt('fromEvidence', a.evidence, path),
      ...evidenceAt('toEvidence', b.evidence, path),
    }));
}

function evidenceAt(
  key: 'fromEvidence' | 'toEvidence',
  evidence: readonly Evidence[],
  path: string,
): Pick<ScenarioDifference, 'fromEvidence' | 'toEvidence'> {
  const found = evidence.find((item) => item.path === path);
  return found === undefined ? {} : { [key]: found };
}

const silent = new Set(['taper', 'name', 'about', 'reasons', 'view', 'observed', 'place.name']);

function leavesOf(document: unknown): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  gather(shapeOf(scenarioSchema), document ?? {}, [], leaves);
  return leaves;
}

function gather(shape: Shape, written: unknown, path: Path, leaves: Map<string, Leaf>): void {
  if (silent.has(path.join('.'))) return;
  const value = written ?? shape.default;
  if (value === undefined || (shape.none && value === 'none')) return;
  if (shape.kind === 'leaf') gatherLeaf(shape, value, path, leaves);
  else if (shape.kind === 'list') leaves.set(formatPath(path), listLeaf(value));
  else if (isMap(value)) {
    for (const [key, part] of partsOf(shape, value)) gather(part, own(value, key), [...path, key], leaves);
  }
}

function partsOf(shape: Exclude<Shape, { kind: 'leaf' | 'list' }>, value: Readonly<Record<string, unknown>>) {
  if (shape.kind === 'map') return [...shape.fields].filter(([key]) => key !== 'label');
  if (shape.kind === 'record') return Object.keys(value).map((key) => [key, shape.value] as const);
  const option = shape.options.get(String(own(value, shape.by)));
  return option === undefined ? [] : [[shape.by, lawName] as const, ...option.fields];
}

function gatherLeaf(shape: LeafShape, value: unknown, path: Path, leaves: Map<string, Leaf>): void {
  // What a dated change sets is a number like that at its path, with its source or without.
  const numeric = shape.field.unit !== undefined || shape.field.kind === 'anything';
  const quantity = numeric && isMap(value) ? value : { value };
  leaves.set(formatPath(path), leafOf(shape, own(quantity, 'value')));
  if (shape.field.range !== true) return;
  for (const end of ['low', 'high']) {
    leaves.set(formatPath([...path, end]), leafOf(shape, own(quantity, end) ?? own(quantity, 'value')));
  }
}

function leafOf(shape: LeafShape, written: unknown): Leaf {
  const read = readLeaf(shape, written);
  const meaning = read.ok ? read.value : written;
  return { written: plain(written), meaning: JSON.stringify(meaning === Infinity ? 'Infinity' : meaning) };
}

/** Lists in a scenario are sets, and lists of lists sets of sets: their order means nothing. */
function listLeaf(value: unknown): Leaf {
  const items = asList(value).map((item) =>
    Array.isArray(item) ? asList(item).map(String).sort().join(' or ') : String(item),
  );
  return { written: items.join(', '), meaning: JSON.stringify([...new Set(items)].sort()) };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The name of a law compares as text. */
const lawName = shapeOf(scenarioSchema.shape.name);

function plain(value: unknown): WrittenValue {
  const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return simple ? value : value === undefined || value === null ? null : JSON.stringify(value);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(map: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
