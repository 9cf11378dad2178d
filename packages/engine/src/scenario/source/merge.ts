import type { Path } from '../path.ts';
import { lawNames } from '../schema/laws.ts';
import type { Entry, MapNode, Node } from './node.ts';

/** Keys of a quantity: a number with where it comes from. */
const quantityKeys = [
  ...(['value', 'low', 'high', 'unit', 'source', 'year'] as const),
  ...(['confidence', 'basis', 'evidence', 'fact', 'note'] as const),
];

/** Whether a node is a quantity: it has a `value` and nothing that a quantity does not have. */
export function isQuantity(node: Node): boolean {
  if (node.kind !== 'map' || node.entries.get('value')?.node.kind !== 'scalar') return false;
  return [...node.entries.keys()].every((key) => (quantityKeys as readonly string[]).includes(key));
}

/** Told of a key whose removal removes nothing: where it is, and the map that has no such key. */
export type OnUseless = (path: Path, entry: Entry, base: MapNode) => void;

/**
 * Lays a file over the one it extends: maps are merged, lists and values replaced, null removes.
 * A quantity is replaced as a whole, so that a new value never keeps an old source; and so is a law by another law,
 * which has no use for the numbers of the old one.
 */
export function mergeNodes(base: Node, over: Node, onUseless: OnUseless, path: Path = []): Node {
  if (base.kind !== 'map' || over.kind !== 'map' || isQuantity(over)) return withoutNulls(over);
  const entries = new Map(isOtherLaw(base, over) ? [] : base.entries);
  for (const [key, entry] of over.entries) {
    const below = entries.get(key);
    const here = [...path, key];
    if (isNull(entry.node)) {
      if (!base.entries.has(key)) onUseless(here, entry, base);
      entries.delete(key);
    } else {
      const node =
        below === undefined ? withoutNulls(entry.node) : mergeNodes(below.node, entry.node, onUseless, here);
      entries.set(key, { place: entry.place, node });
    }
  }
  return { ...over, entries };
}

function isOtherLaw(base: MapNode, over: MapNode): boolean {
  const [old, present] = [lawOf(base), lawOf(over)];
  return old !== null && present !== null && old !== present;
}

function lawOf({ entries }: MapNode): string | null {
  const name = entries.get('law')?.node;
  return name?.kind === 'scalar' && lawNames.includes(String(name.value)) ? String(name.value) : null;
}

/** Drops every key that holds null. */
export function withoutNulls(node: Node): Node {
  if (node.kind !== 'map') return node;
  const entries = new Map<string, Entry>();
  for (const [key, entry] of node.entries) {
    if (!isNull(entry.node)) entries.set(key, { ...entry, node: withoutNulls(entry.node) });
  }
  return { ...node, entries };
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}
