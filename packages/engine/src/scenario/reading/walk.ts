import { suggestion } from '../nearest.ts';
import type { Path } from '../path.ts';
import { formatPath } from '../path.ts';
import type { Provenance } from '../schema/provenance.ts';
import { provenanceSchema } from '../schema/provenance.ts';
import { shapeOf } from '../schema/shape.ts';
import type { LeafShape, ListShape, MapShape, RecordShape, Shape, VariantShape } from '../schema/shape.ts';
import type { ListNode, MapNode } from '../source/node.ts';
import { fromPlain, toPlain } from '../source/node.ts';
import { fallback } from './fallback.ts';
import { readLeaf } from './leaf.ts';
import { figures, readQuantity } from './quantity.ts';
import type { Remark } from './report.ts';
import type { Spot, Walk, Written } from './spot.ts';

const provenanceShape = shapeOf(provenanceSchema) as MapShape;

/**
 * Reads what stands at a spot as the schema says, with defaults for what is left out.
 * Every fault is reported at its place, and the part at fault is given something harmless.
 */
export function readShape(shape: Shape, spot: Spot, walk: Walk): unknown {
  const { node } = spot;
  if (node === undefined) return readMissing(shape, spot, walk);
  if (shape.none && node.kind === 'scalar' && node.value === 'none') return null;
  const here = { ...spot, node, user: spot.user || node.user === true };
  if (shape.kind === 'leaf') return readLeafNode(shape, here, walk);
  if (shape.kind === 'list') {
    return node.kind === 'list'
      ? readList(shape, { ...here, node }, walk)
      : wrongKind('a list', shape, here, walk);
  }
  if (node.kind !== 'map') return wrongKind('a map', shape, here, walk);
  if (shape.kind === 'record') return readRecord(shape, { ...here, node }, walk);
  return shape.kind === 'map'
    ? readMap(shape, { ...here, node }, walk)
    : readVariant(shape, { ...here, node }, walk);
}

function readMissing(shape: Shape, spot: Spot, walk: Walk): unknown {
  if (shape.default !== undefined) {
    if (shape.kind === 'leaf') noteDefault(shape, spot, walk);
    const node = fromPlain(shape.default, spot.parent);
    return readShape(shape, { ...spot, node, user: false }, walk);
  }
  if (shape.optional) return undefined;
  const field = spot.path.at(-1) ?? '';
  const hint = shape.kind === 'leaf' ? shape.field.description : `add ${field}:`;
  walk.report.add(spot.parent, spot.path, { code: 'missing-field', message: `${field} is missing`, hint });
  return fallback(shape);
}

/** A default that is an assumption is evidence like any other number. */
function noteDefault({ field }: LeafShape, { path }: Spot, { evidence }: Walk): void {
  const { basis, default: value } = field;
  if (basis === undefined || value === undefined || typeof value === 'boolean') return;
  const { unit, source, year, confidence } = field;
  evidence.push({
    path: formatPath(path),
    value,
    basis,
    note: 'default',
    ...(unit === undefined ? {} : { unit }),
    ...(source === undefined ? {} : { source }),
    ...(year === undefined ? {} : { year }),
    ...(confidence === undefined ? {} : { confidence }),
  });
}

function readLeafNode(shape: LeafShape, spot: Written, walk: Walk): unknown {
  const { node, path } = spot;
  if (shape.field.kind === 'anything') return toPlain(node);
  if (node.kind === 'map' && shape.field.unit !== undefined) {
    const quantity = { ...spot, node };
    const said = readMap(provenanceShape, { ...quantity, user: false }, walk, figures) as Provenance;
    return readQuantity(shape, quantity, said, walk);
  }
  const value = toPlain(node);
  const result = readLeaf(shape, value);
  if (!result.ok) {
    walk.report.add(node.place, path, result.remark);
    return fallback(shape);
  }
  if (spot.user) noteUser(shape, path, value, walk);
  return result.value;
}

function noteUser({ field }: LeafShape, path: Path, value: unknown, { evidence }: Walk): void {
  const unit = field.unit === undefined ? {} : { unit: field.unit };
  const shown = typeof value === 'number' ? value : String(value);
  evidence.push({ path: formatPath(path), value: shown, ...unit, basis: 'user' });
}

function readList(shape: ListShape, spot: Written<ListNode>, walk: Walk): unknown {
  return spot.node.items.map((node, index) =>
    readShape(
      shape.item,
      { ...spot, node, path: [...spot.path, String(index)], parent: spot.node.place },
      walk,
    ),
  );
}

function readRecord(shape: RecordShape, spot: Written<MapNode>, walk: Walk): unknown {
  for (const [key, { place }] of spot.node.entries) {
    if (shape.key.safeParse(key).success) continue;
    const ids = shape.ids ? '; ids start with a letter, then have letters, digits and dashes' : '';
    const hint = `write ${shape.what}${ids}`;
    const message = `"${key}" cannot be a key here`;
    walk.report.add(place, [...spot.path, key], { code: 'bad-id', message, hint });
  }
  const parts = [...spot.node.entries.keys()].map(
    (key) => [key, readChild(shape.value, key, spot, walk)] as const,
  );
  const whole: unknown = Object.fromEntries(parts);
  if (walk.report.sound(spot.path)) checkWhole(shape, whole, spot, walk);
  return whole;
}

/** Checks that hold for a map as a whole, such as shares that sum to 1. */
function checkWhole(
  shape: RecordShape,
  whole: unknown,
  { node, path }: Written<MapNode>,
  { report }: Walk,
): void {
  if ((shape.schema.def.checks ?? []).length === 0) return;
  for (const issue of shape.schema.safeParse(whole).error?.issues ?? []) {
    if (issue.code !== 'custom') continue;
    const key = issue.path[0];
    const at = key === undefined ? node.place : (node.entries.get(String(key))?.place ?? node.place);
    const { code, hint } = issue.params as Pick<Remark, 'code' | 'hint'>;
    report.add(at, key === undefined ? path : [...path, String(key)], { code, message: issue.message, hint });
  }
}

function readMap(
  { fields }: Pick<MapShape, 'fields'>,
  spot: Written<MapNode>,
  walk: Walk,
  besides: readonly string[] = [],
): object {
  for (const [key, { place }] of spot.node.entries) {
    if (fields.has(key) || besides.includes(key)) continue;
    const hint = suggestion(key, [...fields.keys()], 'field');
    walk.report.add(place, [...spot.path, key], {
      code: 'unknown-field',
      message: `unknown field "${key}"`,
      hint,
    });
  }
  const parts = [...fields].map(([key, field]) => [key, readChild(field, key, spot, walk)] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

function readVariant(shape: VariantShape, spot: Written<MapNode>, walk: Walk): unknown {
  const names = [...shape.options.keys()];
  const entry = spot.node.entries.get(shape.by);
  const name = entry?.node.kind === 'scalar' ? String(entry.node.value) : '';
  const option = shape.options.get(name);
  if (option !== undefined) return { [shape.by]: name, ...readMap(option, spot, walk, [shape.by]) };
  const path = [...spot.path, shape.by];
  if (entry === undefined) {
    const hint = `add ${shape.by}: with one of: ${names.join(', ')}`;
    walk.report.add(spot.node.place, path, {
      code: 'missing-field',
      message: `${shape.by} is missing`,
      hint,
    });
  } else {
    const message = `"${name}" is not one of the choices`;
    const hint = suggestion(name, names, 'choice');
    walk.report.add(entry.node.place, path, { code: 'unknown-choice', message, hint });
  }
  return fallback(shape);
}

function readChild(shape: Shape, key: string, spot: Written<MapNode>, walk: Walk): unknown {
  const { path, user, node } = spot;
  return readShape(
    shape,
    { node: node.entries.get(key)?.node, path: [...path, key], parent: node.place, user },
    walk,
  );
}

function wrongKind(expected: string, shape: Shape, { node, path }: Written, { report }: Walk): unknown {
  const found = node.kind === 'scalar' ? JSON.stringify(node.value) : `a ${node.kind}`;
  const hint = shape.none ? `write ${expected}, or none` : `write ${expected}`;
  report.add(node.place, path, { code: 'wrong-type', message: `expected ${expected}, found ${found}`, hint });
  return fallback(shape);
}
