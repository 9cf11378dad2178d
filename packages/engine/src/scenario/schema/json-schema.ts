import * as z from 'zod';
import { batchSchema } from './batch.ts';
import { provenanceSchema } from './provenance.ts';
import { scenarioSchema } from './scenario.ts';
import type { LeafShape, RecordShape, Shape, VariantShape } from './shape.ts';
import { shapeOf } from './shape.ts';
import { targetsSchema } from './targets.ts';
import { validationSchema } from './validation.ts';

type Json = Readonly<Record<string, unknown>>;

const nothing: Json = { type: 'null' };

/**
 * Makes the JSON schema (draft 7) by which editors complete and check scenario files.
 * It is looser than the reader: a file that extends another may leave anything out, or remove it with null,
 * and every number may be a quantity with its source.
 */
export function scenarioJsonSchema(): object {
  const { properties, ...root } = jsonOf(shapeOf(scenarioSchema)) as { properties: object };
  const base = { type: 'string', description: 'A file that this one changes, from the folder of this one.' };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Taper scenario',
    ...root,
    properties: { ...properties, extends: base },
    required: ['taper'],
    definitions: { quantity: quantityJson() },
  };
}

/** Makes the JSON schema (draft 7) by which editors complete and check batch files. */
export function batchJsonSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Taper batch',
    ...jsonOf(shapeOf(batchSchema)),
    required: ['taper-batch', 'base', 'grid'],
    definitions: { quantity: quantityJson() },
  };
}

/** Makes the JSON schema (draft 7) by which editors complete and check targets files. */
export function targetsJsonSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Taper targets',
    ...jsonOf(shapeOf(targetsSchema)),
    required: ['taper-targets', 'targets'],
    definitions: { quantity: quantityJson() },
  };
}

/** Makes the JSON schema (draft 7) by which editors complete and check validation files. */
export function validationJsonSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Taper validation',
    ...jsonOf(shapeOf(validationSchema)),
    required: ['taper-validation', 'place', 'targets'],
    definitions: { quantity: quantityJson() },
  };
}

function jsonOf(shape: Shape): Json {
  if (shape.kind === 'leaf') return leafJson(shape);
  if (shape.kind === 'list') return { type: 'array', items: jsonOf(shape.item) };
  if (shape.kind === 'record') return recordJson(shape);
  if (shape.kind === 'map') return mapJson(shape.fields);
  return { anyOf: [...shape.options.keys()].map((name) => optionJson(shape, name)) };
}

/** One kind of law. A file that changes the kind of law takes out with null what the new kind does not have. */
function optionJson({ by, options }: VariantShape, name: string): Json {
  const others = [...options.values()].flatMap((option) => [...option.fields.keys()]);
  const removed = Object.fromEntries(others.map((key) => [key, nothing]));
  const { properties, ...map } = mapJson(options.get(name)?.fields ?? new Map()) as { properties: object };
  return { ...map, properties: { [by]: { const: name }, ...removed, ...properties } };
}

/** A part of a map: in a file that extends another, null takes it out. */
function partJson(shape: Shape): Json {
  const { title, description, default: standing, ...json } = jsonOf(shape);
  const none = shape.none ? [{ const: 'none' }] : [];
  const own = Array.isArray(json['anyOf']) ? (json['anyOf'] as Json[]) : [json];
  const isScalar =
    shape.default === undefined || typeof shape.default === 'object' ? standing : shape.default;
  return withoutUndefined({ title, description, default: isScalar, anyOf: [...own, ...none, nothing] });
}

function mapJson(fields: ReadonlyMap<string, Shape>): Json {
  const properties = Object.fromEntries([...fields].map(([key, field]) => [key, partJson(field)]));
  return { type: 'object', properties, additionalProperties: false };
}

function recordJson({ key, value }: RecordShape): Json {
  const { pattern } = z.toJSONSchema(key, { io: 'input', target: 'draft-7' });
  const names = pattern === undefined ? {} : { propertyNames: { pattern } };
  return { type: 'object', ...names, additionalProperties: partJson(value) };
}

function leafJson({ schema, field }: LeafShape): Json {
  const { $schema: _schema, ...json } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as Json;
  // What zod copies of the field's metadata is for people here, not for the editor's checks.
  const { type, minimum, exclusiveMinimum, maximum, multipleOf, pattern, format, anyOf } = json;
  const value = withoutUndefined({
    ...{ type, minimum, exclusiveMinimum, maximum, multipleOf, pattern, format, anyOf },
    ...{ enum: json['enum'], const: json['const'] },
  });
  const { title, description } = describe(field);
  const quantity = field.unit === undefined ? [] : [{ $ref: '#/definitions/quantity' }];
  return { title, description, ...(quantity.length > 0 ? { anyOf: [value, ...quantity] } : value) };
}

function describe({ title, description, unit, kind, basis, default: standing }: LeafShape['field']): {
  readonly title: string;
  readonly description: string;
} {
  const counted = unit === undefined || kind === 'duration' ? '' : ` Unit: ${unit}.`;
  const assumed = basis === 'assumed' && standing !== undefined ? ` The default is an assumption.` : '';
  return { title, description: `${description}${counted}${assumed}` };
}

function quantityJson(): Json {
  const number = { type: ['number', 'string'] };
  const { properties, ...map } = jsonOf(shapeOf(provenanceSchema)) as { properties: object };
  const description = 'A number with where it comes from.';
  return { ...map, description, properties: { value: number, low: number, high: number, ...properties } };
}

function withoutUndefined(json: Json): Json {
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));
}
