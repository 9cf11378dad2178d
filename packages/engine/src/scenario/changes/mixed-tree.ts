import type { Path } from '../path.ts';
import type { Entry, MapNode, Node } from '../source/node.ts';

/** The tree of one scenario with what another has at some paths, or without what it lacks there. */
export function mixedTree(from: MapNode, to: MapNode, paths: readonly Path[]): MapNode {
  return paths.reduce((tree, path) => replaced(tree, to, path), from);
}

function replaced(tree: MapNode, to: Node | undefined, [key = '', ...rest]: Path): MapNode {
  const old = tree.entries.get(key);
  const wanted = to?.kind === 'map' ? to.entries.get(key) : undefined;
  const entries = new Map(tree.entries);
  if (rest.length > 0) {
    if (old === undefined && wanted === undefined) return tree;
    entries.set(key, { ...(old ?? wanted!), node: replaced(mapOf(old, wanted), wanted?.node, rest) });
  } else if (wanted === undefined) entries.delete(key);
  else entries.set(key, wanted);
  return { ...tree, entries };
}

/** The map that is there, or an empty one where the other tree has its own. */
function mapOf(old: Entry | undefined, wanted: Entry | undefined): MapNode {
  if (old?.node.kind === 'map') return old.node;
  return { kind: 'map', entries: new Map(), place: (wanted ?? old)!.place };
}
