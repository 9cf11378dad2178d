import type { Path } from '../path.ts';

/** Where something stands in a file; lines and columns start at 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A piece of a scenario file that knows where it was written. A map's place is that of the key it stands under. */
export type Node = MapNode | ListNode | ScalarNode;

/** A single value. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly place: Place;
  readonly user?: boolean;
}

/** A list. */
export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly place: Place;
  readonly user?: boolean;
}

/** A map, in the order of the file. */
export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly place: Place;
  /** Whether the user set it by an override. */
  readonly user?: boolean;
}

/** One key of a map, where the key stands, and what is under it. */
export interface Entry {
  readonly place: Place;
  readonly node: Node;
}

/** Finds the piece at a path, or as far down towards it as the file goes. */
export function deepest(root: Node, path: Path): { readonly node: Node; readonly depth: number } {
  let node = root;
  let depth = 0;
  for (const key of path) {
    const below = child(node, key);
    if (below === undefined) break;
    node = below;
    depth += 1;
  }
  return { node, depth };
}

/** Finds where the key at the end of a path is written; or, where it is not, what is nearest above it. */
export function keyPlace(root: Node, path: Path): Place {
  const above = deepest(root, path.slice(0, -1));
  const entry = above.node.kind === 'map' ? above.node.entries.get(path.at(-1) ?? '') : undefined;
  return above.depth === path.length - 1 && entry !== undefined ? entry.place : above.node.place;
}

/** Turns a piece into plain maps, lists and values. Keys such as `__proto__` stay ordinary keys. */
export function toPlain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, toPlain(entry.node)]));
}

/** Turns plain maps, lists and values into a piece that stands, all of it, at one place. */
export function fromPlain(value: unknown, place: Place): Node {
  if (Array.isArray(value)) {
    return { kind: 'list', items: value.map((item) => fromPlain(item, place)), place };
  }
  if (typeof value !== 'object' || value === null) {
    return { kind: 'scalar', value: value as ScalarNode['value'], place };
  }
  const entries = Object.entries(value).map(
    ([key, part]) => [key, { place, node: fromPlain(part, place) }] as const,
  );
  return { kind: 'map', entries: new Map(entries), place };
}

function child(node: Node, key: string): Node | undefined {
  if (node.kind === 'map') return node.entries.get(key)?.node;
  if (node.kind === 'list' && /^\d+$/.test(key)) return node.items[Number(key)];
  return undefined;
}
