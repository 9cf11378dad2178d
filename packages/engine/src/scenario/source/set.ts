import type { Path } from '../path.ts';
import { parsePath } from '../path.ts';
import type { Report } from '../reading/report.ts';
import { scenarioSchema } from '../schema/scenario.ts';
import type { Shape } from '../schema/shape.ts';
import { shapeOf } from '../schema/shape.ts';
import { isQuantity } from './merge.ts';
import type { Entry, MapNode, Node, Place } from './node.ts';
import { parseYaml } from './parse.ts';
import { findTargets } from './targets.ts';

/** The name of the file that faults in overrides are reported in; its lines are the overrides in turn. */
export const overridesFile = '--set';

/** Applies overrides `path=value` in turn; those that cannot be applied are reported and left out. */
export function applyOverrides(root: MapNode, overrides: readonly string[], report: Report): MapNode {
  return overrides.reduce((tree, text, index) => applyOverride(tree, text, index + 1, report), root);
}

function applyOverride(root: MapNode, text: string, line: number, report: Report): MapNode {
  const place = { file: overridesFile, line, column: 1 };
  const [, name = '', value = ''] = /^((?:"(?:[^"\\]|\\.)*"|[^"=])+)=([\s\S]*)$/.exec(text) ?? [];
  const path = parsePath(name.trim());
  if (path === null || value.trim() === '') {
    const hint = 'write it as services.social-work.cap.perFte=20';
    report.add(place, [], { code: 'set-malformed', message: `"${text}" is not path=value`, hint });
    return root;
  }
  const targets = findTargets({ path: [], shape: shapeOf(scenarioSchema), node: root }, path);
  if ('message' in targets) {
    report.add(place, path, { code: 'set-unknown-path', ...targets });
    return root;
  }
  const node = parseValue(value, name.length + 1, line, report);
  if (node === null) return root;
  return targets.reduce(
    (tree, target) => setAt(tree, target.path, asWritten(node, target.shape), place),
    root,
  );
}

/** Reads the value as YAML, where it stands on its own line and column. */
function parseValue(value: string, column: number, line: number, report: Report): Node | null {
  return parseYaml('\n'.repeat(line - 1) + ' '.repeat(column) + value, overridesFile, report);
}

/** A number that the user sets says so, in the document too; nothing of its old source is kept. */
function asWritten(node: Node, shape: Shape): Node {
  const isNumber = shape.kind === 'leaf' && shape.field.unit !== undefined;
  if (isNull(node) || !isNumber || node.kind === 'list') return { ...node, user: true };
  const { place } = node;
  const basis: Entry = { place, node: { kind: 'scalar', value: 'user', place } };
  const entries =
    isQuantity(node) && node.kind === 'map' ? node.entries : new Map([['value', { place, node }]]);
  return { kind: 'map', entries: new Map([...entries, ['basis', basis]]), place, user: true };
}

/** Puts a node at a path, making the maps on the way; null takes out what is there. */
function setAt(root: MapNode, [key = '', ...rest]: Path, node: Node, place: Place): MapNode {
  const entries = new Map(root.entries);
  const old = entries.get(key);
  if (rest.length > 0) {
    const below = old?.node.kind === 'map' ? old.node : { kind: 'map' as const, entries: new Map(), place };
    entries.set(key, { place: old?.place ?? place, node: setAt(below, rest, node, place) });
  } else if (isNull(node)) entries.delete(key);
  else entries.set(key, { place, node });
  return { ...root, entries };
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}
