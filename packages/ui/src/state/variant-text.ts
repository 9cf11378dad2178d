import { fileVersion, parsePath } from '@taper/engine';
import { NOTE_KINDS } from './project.ts';
import type { ChangeValue, Changes, Notes } from './project.ts';

/** What a scenario file of a variant is written from. */
export interface VariantFile {
  /** The file of the base, as seen from where this one will lie. */
  readonly extends: string;
  readonly name: string;
  readonly notes?: Notes;
  readonly changes: Changes;
}

/** Parts of a scenario by key, down to values. */
type Tree = Map<string, Tree | Leaf>;
class Leaf {
  readonly value: ChangeValue;
  constructor(value: ChangeValue) {
    this.value = value;
  }
}

/** Writes a variant as a scenario file that extends its base, for the command line and for reading. */
export function variantText({ extends: base, name, notes = {}, changes }: VariantFile): string {
  const about = NOTE_KINDS.flatMap((kind) => {
    const text = notes[kind]?.trim() ?? '';
    return text === '' ? [] : [`  ${kind}: ${inline(text)}`];
  });
  return [
    `taper: ${fileVersion}`,
    `extends: ${inline(base)}`,
    `name: ${inline(name)}`,
    ...(about.length === 0 ? [] : ['about:', ...about]),
    ...lines(treeOf(changes), 0),
    '',
  ].join('\n');
}

function treeOf(changes: Changes): Tree {
  const root: Tree = new Map();
  for (const [path, value] of Object.entries(changes)) {
    const keys = [...(parsePath(path) ?? [path])];
    const last = keys.pop() ?? '';
    let tree = root;
    for (const key of keys) {
      const below = tree.get(key);
      const next: Tree = below instanceof Map ? below : new Map<string, Tree | Leaf>();
      tree.set(key, next);
      tree = next;
    }
    tree.set(last, new Leaf(value));
  }
  return root;
}

function lines(tree: Tree, depth: number): string[] {
  const indent = '  '.repeat(depth);
  return [...tree].flatMap(([key, part]) =>
    part instanceof Leaf
      ? [`${indent}${written(key)}: ${inline(part.value)}`]
      : [`${indent}${written(key)}:`, ...lines(part, depth + 1)],
  );
}

/** A plain word stays as it is; whatever YAML might take for something else is quoted. */
function written(text: string): string {
  return /^[A-Za-z][\w-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

function inline(value: ChangeValue): string {
  if (typeof value === 'string') return written(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isList(value)) return `[${value.map(inline).join(', ')}]`;
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, part]) => `${written(key)}: ${inline(part)}`).join(', ')} }`;
}

function isList(value: object): value is readonly ChangeValue[] {
  return Array.isArray(value);
}
