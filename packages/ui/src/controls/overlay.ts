import { parsePath } from '@taper/engine';
import type { ChangeValue, Changes } from '../state/project.ts';

type Map = Readonly<Record<string, unknown>>;

/** Lays changes over a document, as a file that extends another does: a new document, the old one untouched. */
export function overlaid(document: unknown, changes: Changes): unknown {
  return Object.entries(changes).reduce<unknown>(
    (made, [path, value]) => withValue(made, parsePath(path) ?? [], value),
    document,
  );
}

function withValue(part: unknown, [key, ...rest]: readonly string[], value: ChangeValue): unknown {
  if (key === undefined) return value;
  const map: Map = isMap(part) ? part : {};
  const below = Object.hasOwn(map, key) ? map[key] : undefined;
  const entries = Object.entries(map).filter(([other]) => other !== key);
  const made = withValue(below, rest, value);
  // Places stay where they are; what is new comes last.
  if (!Object.hasOwn(map, key))
    return Object.fromEntries(made === null ? entries : [...entries, [key, made]]);
  return Object.fromEntries(
    Object.entries(map).flatMap(([other, old]) => {
      if (other !== key) return [[other, old]];
      return made === null ? [] : [[key, made]];
    }),
  );
}

function isMap(part: unknown): part is Map {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
