import * as z from 'zod';
import { TaperError } from '../../errors.ts';
import type { FieldMeta } from './field.ts';

/** The schema as the reader walks it: what may stand at a place in a file. */
export type Shape = LeafShape | MapShape | RecordShape | ListShape | VariantShape;

/** What all shapes of a field have. */
interface AnyShape {
  readonly schema: z.ZodType;
  /** May be left out, and then is nothing. */
  readonly optional: boolean;
  /** What a file would say in its place when it is left out. */
  readonly default?: unknown;
  /** The word `none` switches the part off. */
  readonly none: boolean;
}

/** A single value. */
export interface LeafShape extends AnyShape {
  readonly kind: 'leaf';
  readonly field: FieldMeta;
}

/** A map with named fields. */
export interface MapShape extends AnyShape {
  readonly kind: 'map';
  readonly fields: ReadonlyMap<string, Shape>;
}

/** A map whose keys the author chooses. */
export interface RecordShape extends AnyShape {
  readonly kind: 'record';
  readonly key: z.ZodType;
  /** What a key names, for messages: `a stage`. */
  readonly what: string;
  /** Whether keys are ids; otherwise they are written in a way of their own, such as numbers or bands. */
  readonly ids: boolean;
  readonly value: Shape;
}

/** A list. */
export interface ListShape extends AnyShape {
  readonly kind: 'list';
  readonly item: Shape;
}

/** One of several maps, told apart by the value of one key. */
export interface VariantShape extends AnyShape {
  readonly kind: 'variant';
  readonly by: string;
  readonly options: ReadonlyMap<string, MapShape>;
}

const known = new WeakMap<z.ZodType, Shape>();

/** Reads the shape of a schema made with the builders of field.ts. */
export function shapeOf(schema: z.ZodType): Shape {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const shape = decode(schema);
  known.set(schema, shape);
  return shape;
}

function decode(schema: z.ZodType): Shape {
  const plain = { schema, optional: false, none: false };
  if (schema instanceof z.ZodOptional) return { ...shapeOf(inner(schema)), optional: true };
  if (schema instanceof z.ZodPrefault) return { ...shapeOf(inner(schema)), default: schema.def.defaultValue };
  const meta = schema.meta();
  if (meta?.['kind'] !== undefined) return { ...plain, kind: 'leaf', field: meta as unknown as FieldMeta };
  if (schema instanceof z.ZodObject) return { ...plain, kind: 'map', fields: fieldsOf(schema) };
  if (schema instanceof z.ZodRecord) return { ...plain, kind: 'record', ...recordOf(schema) };
  if (schema instanceof z.ZodArray) {
    return { ...plain, kind: 'list', item: shapeOf(schema.element as z.ZodType) };
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return { ...plain, kind: 'variant', ...variantOf(schema) };
  if (schema instanceof z.ZodUnion) return { ...shapeOf(schema.options[1] as z.ZodType), none: true };
  throw new TaperError(`the scenario schema has a part of an unknown kind: ${schema.def.type}`);
}

function inner(schema: z.ZodOptional | z.ZodPrefault): z.ZodType {
  return schema.unwrap() as z.ZodType;
}

function fieldsOf(schema: z.ZodObject): ReadonlyMap<string, Shape> {
  const fields = Object.entries(schema.shape) as [string, z.ZodType][];
  return new Map(fields.map(([name, field]) => [name, shapeOf(field)]));
}

function recordOf(schema: z.ZodRecord): Pick<RecordShape, 'key' | 'what' | 'ids' | 'value'> {
  const key = schema.keyType as unknown as z.ZodType;
  const { title: what = 'a key', ids } = key.meta() ?? {};
  return { key, what, ids: ids === true, value: shapeOf(schema.valueType as z.ZodType) };
}

function variantOf(schema: z.ZodDiscriminatedUnion): Pick<VariantShape, 'by' | 'options'> {
  const by = schema.def.discriminator;
  const options = schema.options.map((option) => {
    const { shape } = option as unknown as z.ZodObject;
    const { [by]: name, ...rest } = shape as Record<string, z.ZodType>;
    const fields = fieldsOf(z.strictObject(rest));
    const map: MapShape = { schema: option as z.ZodType, optional: false, none: false, kind: 'map', fields };
    return [(name as z.ZodLiteral<string>).value, map] as const;
  });
  return { by, options: new Map(options) };
}
