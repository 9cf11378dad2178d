import type { Path } from '../path.ts';
import { formatPath, parsePath } from '../path.ts';
import { isDynamic } from '../timeline/dynamic.ts';
import type { FieldMeta } from './field.ts';
import { scenarioSchema } from './scenario.ts';
import type { LeafShape, Shape, VariantShape } from './shape.ts';
import { shapeOf } from './shape.ts';

/** All there is to know of one field of a scenario file: for controls, tables, overrides and editors. */
export interface FieldInfo {
  /** Where the field is, with `*` for a key that the author chooses: `stages.*.hours`. */
  readonly path: string;
  readonly kind: FieldMeta['kind'] | 'list';
  readonly label: string;
  readonly description: string;
  /** Whether it must be written wherever the part it belongs to is. */
  readonly required: boolean;
  readonly unit?: string;
  /** Smallest and largest value allowed; `above` where the bound itself is not. Days for lengths of time. */
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly whole?: boolean;
  /** The word that may stand in place of a number, such as `none` for no limit. */
  readonly word?: string;
  readonly choices?: readonly string[];
  /** What it is when left out, as a file would write it. */
  readonly default?: number | string | boolean;
  readonly source?: string;
  readonly year?: string;
  readonly confidence?: 'H' | 'M' | 'L';
  readonly basis?: 'published' | 'derived' | 'assumed';
  /** Whether a dated change of the timeline may change it. */
  readonly dynamic: boolean;
}

let all: readonly FieldInfo[] | undefined;

/** Lists every field of a scenario file, in the order of the schema. */
export function fields(): readonly FieldInfo[] {
  all ??= [...listFields(shapeOf(scenarioSchema), []).values()];
  return all;
}

/** Finds the field that a path such as `stages.assessment.hours` names; undefined when it names none. */
export function fieldAt(path: string): FieldInfo | undefined {
  const keys = parsePath(path);
  return keys === null ? undefined : fields().find((field) => matches(field.path.split('.'), keys));
}

function matches(pattern: readonly string[], keys: Path): boolean {
  return pattern.length === keys.length && pattern.every((part, at) => part === '*' || part === keys[at]);
}

/** Fields by path; where several laws share a field, it is listed once. */
function listFields(shape: Shape, path: Path): Map<string, FieldInfo> {
  if (shape.kind === 'leaf') return new Map([[formatPath(path), infoOf(shape, path)]]);
  if (shape.kind === 'record') return listFields(shape.value, [...path, '*']);
  if (shape.kind === 'list') return listOf(shape.item, shape, path);
  if (shape.kind === 'map') return listMap(shape.fields, path);
  const options = [...shape.options.values()].flatMap((option) => [...listMap(option.fields, path)]);
  return new Map([nameOf(shape, path), ...options]);
}

function listMap(parts: ReadonlyMap<string, Shape>, path: Path): Map<string, FieldInfo> {
  return new Map([...parts].flatMap(([key, part]) => [...listFields(part, [...path, key])]));
}

/** A list of lists is a field too: the one that its innermost parts are. */
function listOf(item: Shape, list: Shape, path: Path): Map<string, FieldInfo> {
  if (item.kind === 'list') return listOf(item.item, list, path);
  if (item.kind !== 'leaf') return new Map();
  const info = infoOf({ ...item, optional: list.optional, default: list.default }, path);
  return new Map([[info.path, { ...info, kind: 'list' }]]);
}

function nameOf({ by, options }: VariantShape, path: Path): readonly [string, FieldInfo] {
  const where = formatPath([...path, by]);
  const description = 'Which law of time it is.';
  const choices = [...options.keys()];
  return [
    where,
    { path: where, kind: 'choice', label: 'Law', description, required: true, dynamic: false, choices },
  ];
}

function infoOf({ field, ...shape }: LeafShape, path: Path): FieldInfo {
  const chosen = path.at(-1) === '*';
  const required = !chosen && shape.default === undefined && !shape.optional;
  const { kind, title: label, description } = field;
  const where = formatPath(path);
  const dynamic = isDynamic(where, kind);
  return { path: where, kind, label, description, required, dynamic, ...details(field) };
}

const detailKeys = [
  ...(['unit', 'min', 'above', 'max', 'whole', 'word', 'choices', 'default'] as const),
  ...(['source', 'year', 'confidence', 'basis'] as const),
];

function details(field: FieldMeta): Partial<FieldInfo> {
  return Object.fromEntries(
    detailKeys.flatMap((key) => (field[key] === undefined ? [] : [[key, field[key]]])),
  );
}
