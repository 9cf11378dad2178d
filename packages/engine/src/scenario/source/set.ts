import type { Path } from '../path.ts';
import { parsePath } from '../path.ts';
import type { Report } from '../reading/report.ts';
import { scenarioSchema } from '../schema/scenario.ts';
import type { Shape } from '../schema/shape.ts';
import { shapeOf } from '../schema/shape.ts';
import { isQuantity } from './merge.ts';
import type { Entry, MapNode, Node, Place } from './node.ts';
import { parseYaml } from './parse.ts';
import type { Target } from './targets.ts';
import { findTargets } from './targets.ts';

/** The name of the file that faults in overrides are reported in; its lines are the overrides in turn. */
export const overridesFile = '--set';

/** An override that a file states: a path as it is written there, and what is to stand at it. */
export interface FileOverride {
  readonly path: string;
  /** Where the path is written. */
  readonly place: Place;
  readonly node: Node;
}

/** An override: `path=value` of the user, or one of a file. */
export type Override = string | FileOverride;

/** Applies overrides in turn; those that cannot be applied are reported and left out. */
export function applyOverrides(root: MapNode, overrides: readonly Override[], report: Report): MapNode {
  return overrides.reduce<MapNode>(
    (tree, override, index) =>
      typeof override === 'string'
        ? applyText(tree, override, index + 1, report)
        : applyOfFile(tree, override, report),
    root,
  );
}

function applyText(root: MapNode, text: string, line: number, report: Report): MapNode {
  const place = { file: overridesFile, line, column: 1 };
  const [, name = '', value = ''] = /^((?:"(?:[^"\\]|\\.)*"|[^"=])+)=([\s\S]*)$/.exec(text) ?? [];
  const path = parsePath(name.trim());
  if (path === null || value.trim() === '') {
    const hint = 'write it as services.social-work.cap.perFte=20';
    report.add(place, [], { code: 'set-malformed', message: `"${text}" is not path=value`, hint });
    return root;
  }
  const targets = targetsOf(root, path, place, report);
  const node = targets.length === 0 ? null : parseValue(value, name.length + 1, line, report);
  return node === null ? root : setAll(root, targets, node, place);
}

function applyOfFile(root: MapNode, { path: text, place, node }: FileOverride, report: Report): MapNode {
  const path = parsePath(text.trim());
  if (path === null) {
    const hint = 'write it as services.social-work.cap.perFte';
    report.add(place, [], { code: 'set-malformed', message: `"${text}" is not a path`, hint });
    return root;
  }
  // A file may say where a number comes from; who types an override at the command line is its source.
  const saysWhence = isQuantity(node) && node.kind === 'map' && node.entries.has('basis');
  const targets = targetsOf(root, path, place, report);
  return saysWhence
    ? targets.reduce((tree, target) => setAt(tree, target.path, node, place), root)
    : setAll(root, targets, node, place);
}

function targetsOf(root: MapNode, path: Path, place: Place, report: Report): readonly Target[] {
  const targets = findTargets({ path: [], shape: shapeOf(scenarioSchema), node: root }, path);
  if (!('message' in targets)) return targets;
  report.add(place, path, { code: 'set-unknown-path', ...targets });
  return [];
}

function setAll(root: MapNode, targets: readonly Target[], node: Node, place: Place): MapNode {
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
