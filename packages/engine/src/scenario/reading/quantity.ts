import { timeUnit } from '../duration.ts';
import type { Evidence } from '../finding.ts';
import { formatPath } from '../path.ts';
import type { Provenance } from '../schema/provenance.ts';
import type { LeafShape } from '../schema/shape.ts';
import type { MapNode, Node } from '../source/node.ts';
import { fallback } from './fallback.ts';
import { readLeaf } from './leaf.ts';
import type { Walk, Written } from './spot.ts';
import { sameUnit } from './units.ts';

/** The figures that a quantity gives. */
export const figures = ['value', 'low', 'high'] as const;
type Figure = (typeof figures)[number];

/** One figure: as written, and as the field reads it. */
interface Read {
  readonly written: number | string;
  readonly value: unknown;
}

/** Reads a number that comes with its source: keeps the source as evidence and gives back the number. */
export function readQuantity(
  shape: LeafShape,
  spot: Written<MapNode>,
  provenance: Provenance,
  walk: Walk,
): unknown {
  requireUnit(shape, provenance, spot, walk);
  const read: Partial<Record<Figure, Read>> = {};
  for (const figure of figures) {
    const result = readFigure(shape, figure, spot, provenance.unit, walk);
    if (result !== null) read[figure] = result;
  }
  const { value } = read;
  if (value === undefined) return withoutValue(shape, spot, walk);
  requireOrder(read, spot, walk);
  requireSource(provenance, spot, walk);
  requireAssumption(shape, provenance, spot, walk);
  walk.evidence.push(evidenceOf(shape, spot, provenance, { ...read, value }));
  return shape.field.range === true ? rangeOf(value, read) : value.value;
}

function readFigure(
  shape: LeafShape,
  figure: Figure,
  { node, path }: Written<MapNode>,
  unit: string | undefined,
  { report }: Walk,
): Read | null {
  const part = node.entries.get(figure)?.node;
  if (part === undefined) return null;
  const written = withUnit(part, shape, unit);
  const result = readLeaf(shape, written);
  if (!result.ok) {
    report.add(part.place, figure === 'value' ? path : [...path, figure], result.remark);
    return null;
  }
  return { written: written as number | string, value: result.value };
}

/** A length of time may have its unit beside it, as `{value: 13, unit: weeks}`. */
function withUnit(part: Node, { field }: LeafShape, unit: string | undefined): unknown {
  if (part.kind !== 'scalar') return part.kind === 'list' ? [] : {};
  const time = field.kind === 'duration' || field.kind === 'workingDays';
  const short = time && typeof part.value === 'number' ? timeUnit(unit ?? '') : null;
  return short === null ? part.value : `${part.value}${short}`;
}

function requireUnit(
  { field }: LeafShape,
  { unit }: Provenance,
  spot: Written<MapNode>,
  { report }: Walk,
): void {
  if (unit === undefined) return;
  const time = field.kind === 'duration' || field.kind === 'workingDays';
  const fits = time ? fitsTime(unit, spot.node) : sameUnit(unit, field.unit ?? '');
  if (fits) return;
  const place = spot.node.entries.get('unit')?.node.place ?? spot.node.place;
  const message = `${field.title} is not counted in "${unit}"`;
  const hint = time
    ? 'write the unit of time of the value, or leave it out'
    : `its unit is: ${field.unit ?? ''}`;
  report.add(place, [...spot.path, 'unit'], { code: 'wrong-unit', message, hint });
}

/** The unit of a length of time must be a unit of time, and must not contradict a value that has its own. */
function fitsTime(unit: string, node: MapNode): boolean {
  const short = timeUnit(unit);
  const value = node.entries.get('value')?.node;
  if (short === null || value?.kind !== 'scalar') return false;
  return typeof value.value === 'number' || new RegExp(`\\d${short}$`).test(String(value.value));
}

function withoutValue(shape: LeafShape, { node, path }: Written<MapNode>, { report }: Walk): unknown {
  if (!node.entries.has('value')) {
    const hint = 'add value:, or write a plain number';
    report.add(node.place, path, { code: 'missing-field', message: 'a quantity needs a value', hint });
  }
  return fallback(shape);
}

function requireOrder(
  { low, value, high }: Partial<Record<Figure, Read>>,
  spot: Written<MapNode>,
  walk: Walk,
): void {
  const inOrder = [low, value, high].flatMap((figure) => (figure === undefined ? [] : [size(figure)]));
  if (inOrder.every((figure, index) => index === 0 || figure >= (inOrder[index - 1] ?? figure))) return;
  const message = 'low, value and high are not in this order';
  const hint = 'low is at most the value, high at least the value';
  walk.report.add(spot.node.place, spot.path, { code: 'range-out-of-order', message, hint });
}

function requireSource(
  { basis, source, fact }: Provenance,
  { node, path }: Written<MapNode>,
  { report }: Walk,
): void {
  const claimed = basis === 'published' || basis === 'derived';
  if (!claimed || source !== undefined || fact !== undefined) return;
  const message = `the number is said to be ${basis}, but not where`;
  const hint = 'add source: or fact:, or write basis: assumed';
  report.add(node.place, path, { code: 'source-missing', message, hint, severity: 'warning' });
}

/** Only assumptions have a grade: other numbers say by their basis where they come from. */
function requireAssumption(
  { field }: LeafShape,
  { evidence }: Provenance,
  { node, path }: Written<MapNode>,
  { report }: Walk,
): void {
  if (evidence === undefined || field.range === true) return;
  const place = node.entries.get('evidence')?.place ?? node.place;
  const message = `${field.title} is not an assumption, and has no grade of evidence`;
  const hint = 'write basis:, source: and confidence: instead';
  report.add(place, [...path, 'evidence'], { code: 'unknown-field', message, hint });
}

function evidenceOf(
  { field }: LeafShape,
  { path, user }: Written<MapNode>,
  { basis, ...provenance }: Provenance,
  read: Partial<Record<Figure, Read>> & { readonly value: Read },
): Evidence {
  const { source, year, confidence, evidence, fact, note } = provenance;
  const unit = provenance.unit ?? field.unit;
  return {
    path: formatPath(path),
    value: read.value.written,
    ...(read.low === undefined ? {} : { low: read.low.written }),
    ...(read.high === undefined ? {} : { high: read.high.written }),
    ...(unit === undefined ? {} : { unit }),
    ...(source === undefined ? {} : { source }),
    ...(year === undefined ? {} : { year }),
    ...(confidence === undefined ? {} : { confidence }),
    basis: user ? 'user' : basis,
    ...(evidence === undefined ? {} : { evidence }),
    ...(fact === undefined ? {} : { fact }),
    ...(note === undefined ? {} : { note }),
  };
}

function rangeOf(value: Read, { low, high }: Partial<Record<Figure, Read>>): object {
  const mid = size(value);
  return { low: low === undefined ? mid : size(low), mid, high: high === undefined ? mid : size(high) };
}

/** The number that a figure stands for; an assumption reads each figure as a range of one point. A word is no number. */
function size({ value }: Read): number {
  if (value === null) return NaN;
  return typeof value === 'number' ? value : (value as { readonly mid: number }).mid;
}
