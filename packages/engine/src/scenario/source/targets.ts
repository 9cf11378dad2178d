import { nearest } from '../nearest.ts';
import type { Path } from '../path.ts';
import { formatPath } from '../path.ts';
import type { LeafShape, Shape, VariantShape } from '../schema/shape.ts';
import type { MapNode, Node } from './node.ts';

/** A place that an override sets. */
export interface Target {
  readonly path: Path;
  readonly shape: Shape;
  /** What the file has there, if anything. */
  readonly node: Node | undefined;
}

/** Why a path names nothing. */
export interface UnknownPath {
  readonly message: string;
  readonly hint: string;
}

/**
 * Finds what a path names in a scenario: one place, or with `*` for a key, one for each key the file has there.
 * A field that the file leaves out can be named; a stage or role that the scenario does not have cannot.
 */
export function findTargets(root: Target, path: Path): readonly Target[] | UnknownPath {
  let targets: readonly Target[] = [root];
  for (let depth = 0; depth < path.length; depth++) {
    const key = path[depth] ?? '';
    const below = targets.flatMap((target) => (key === '*' ? allBelow(target) : oneBelow(target, key)));
    if (below.length === 0) return unknownPath(path, depth, targets);
    targets = below;
  }
  return targets;
}

function allBelow({ path, shape, node }: Target): Target[] {
  if (shape.kind !== 'record') return [];
  return [...entriesOf(node)].map(([key, entry]) => ({
    path: [...path, key],
    shape: shape.value,
    node: entry.node,
  }));
}

function oneBelow({ path, shape, node }: Target, key: string): Target[] {
  const below = shapeBelow(shape, key, node);
  return below === undefined
    ? []
    : [{ path: [...path, key], shape: below, node: entriesOf(node).get(key)?.node }];
}

function shapeBelow(shape: Shape, key: string, node: Node | undefined): Shape | undefined {
  if (shape.kind === 'map') return shape.fields.get(key);
  if (shape.kind === 'variant') return fieldsOf(shape, node).get(key);
  if (shape.kind !== 'record') return undefined;
  // A share or a number may be added to a map of them; a part of the council that is not there cannot be changed.
  return entriesOf(node).has(key) || shape.value.kind === 'leaf' ? shape.value : undefined;
}

/** Fields of the law that the file chose; of every law where it chose none. */
function fieldsOf(shape: VariantShape, node: Node | undefined): ReadonlyMap<string, Shape> {
  const by = entriesOf(node).get(shape.by)?.node;
  const chosen = by?.kind === 'scalar' ? shape.options.get(String(by.value)) : undefined;
  const options = chosen === undefined ? [...shape.options.values()] : [chosen];
  return new Map([[shape.by, nameOf(shape)], ...options.flatMap((option) => [...option.fields])]);
}

function nameOf({ schema, options, by }: VariantShape): LeafShape {
  const choices = [...options.keys()];
  const field = { kind: 'choice' as const, title: by, description: 'Which law.', choices };
  return { kind: 'leaf', schema, optional: false, none: false, field };
}

function unknownPath(path: Path, depth: number, targets: readonly Target[]): UnknownPath {
  const key = path[depth] ?? '';
  const above = depth === 0 ? 'the scenario' : formatPath(path.slice(0, depth));
  const known = [...new Set(targets.flatMap(keysBelow))];
  const near = nearest(key, known);
  const message = `${above} has no "${key}"`;
  if (near === null)
    return { message, hint: known.length > 0 ? `there is: ${known.join(', ')}` : 'stop there' };
  const meant = path.map((part, at) => (at === depth ? near : part));
  return { message, hint: `did you mean "${formatPath(meant)}"?` };
}

function keysBelow({ shape, node }: Target): string[] {
  if (shape.kind === 'map') return [...shape.fields.keys()];
  if (shape.kind === 'variant') return [...fieldsOf(shape, node).keys()];
  return shape.kind === 'record' ? [...entriesOf(node).keys()] : [];
}

function entriesOf(node: Node | undefined): MapNode['entries'] {
  return node?.kind === 'map' ? node.entries : new Map();
}
