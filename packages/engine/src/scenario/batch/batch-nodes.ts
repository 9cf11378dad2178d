import type { Path } from '../path.ts';
import { type Entry, type Node, deepest } from '../source/node.ts';

/** What stands in the map at a path, in the order of the file; nothing where there is no map. */
export function entriesAt(root: Node, path: Path): [string, Entry][] {
  const node = nodeAt(root, path);
  return node.kind === 'map' && deepest(root, path).depth === path.length ? [...node.entries] : [];
}

/** What stands at a path, or nearest above it. */
export function nodeAt(root: Node, path: Path): Node {
  return deepest(root, path).node;
}
