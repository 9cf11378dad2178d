import { describe, expect, test } from 'vitest';
import { fields } from './fields.ts';
import { scenarioJsonSchema } from './json-schema.ts';

interface Json {
  readonly anyOf?: readonly Json[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly additionalProperties?: Json | boolean;
  readonly [key: string]: unknown;
}

const schema = scenarioJsonSchema() as Json;

/** Goes down a path of the schema, into whichever alternatives have the key as more than something to take out. */
function at(path: string): Json[] {
  return path
    .split('.')
    .reduce<Json[]>((places, key) => places.flatMap((place) => below(place, key)), [schema]);
}

function below(json: Json, key: string): Json[] {
  const own = key === '*' ? json.additionalProperties : json.properties?.[key];
  const deeper = (json.anyOf ?? []).flatMap((option) => below(option, key));
  return typeof own === 'object' && own['type'] !== 'null' ? [own, ...deeper] : deeper;
}

test('every field has its place in the JSON schema', () => {
  for (const { path } of fields()) expect(at(path), path).not.toEqual([]);
});

describe('in the JSON schema', () => {
  test('every number and length of time may be a quantity with its source', () => {
    for (const { path, unit } of fields()) {
      if (unit === undefined) continue;
      for (const place of at(path))
        expect(place.anyOf, path).toContainEqual({ $ref: '#/definitions/quantity' });
    }
  });
  test('everything may be null, which removes it', () => {
    for (const path of ['stages', 'stages.*', 'stages.*.hours', 'stages.*.work', 'official.case']) {
      for (const place of at(path)) expect(place.anyOf, path).toContainEqual({ type: 'null' });
    }
  });
  test('a number has its bounds, its label and its default', () => {
    expect(at('services.*.units.*.vacancy')).toEqual([
      {
        title: 'Vacancy',
        description:
          'Share of posts that stand empty whatever recruitment does, spread evenly over the service. Unit: share.',
        default: 0,
        anyOf: [
          { type: 'number', minimum: 0, maximum: 1 },
          { $ref: '#/definitions/quantity' },
          { type: 'null' },
        ],
      },
    ]);
  });
  test('a length of time has its pattern', () => {
    const [first] = at('stages.*.reviews.first');
    const pattern = new RegExp(String(first?.anyOf?.[0]?.['pattern']));
    expect(['13w', '47.6d', '3mo', '2y'].every((text) => pattern.test(text))).toBe(true);
    expect(['13', '45wd', 'w'].some((text) => pattern.test(text))).toBe(false);
  });
  test('a choice has its words', () => {
    expect(at('services.*.cap.kind')[0]?.anyOf?.[0]).toEqual({
      type: 'string',
      enum: ['hard', 'statutoryFirst', 'none'],
    });
  });
  test('a part that can be switched off may be none', () => {
    expect(at('stages.*.work')[0]?.anyOf).toContainEqual({ const: 'none' });
  });
  test('a file that changes a law may take out what the new law does not have', () => {
    const laws = at('stages.*.work')[0]?.anyOf ?? [];
    const fixed = laws.find((law) => law.properties?.['law']?.['const'] === 'fixed');
    expect(fixed?.properties?.['cv']).toEqual({ type: 'null' });
  });
  test('unknown fields are refused, and only the version must be there', () => {
    expect(schema['additionalProperties']).toBe(false);
    expect(schema['required']).toEqual(['taper']);
    expect(JSON.stringify(schema).match(/"required"/g)).toHaveLength(1);
  });
  test('a quantity has all of its keys', () => {
    const { quantity } = schema['definitions'] as Record<string, Json>;
    expect(Object.keys(quantity?.properties ?? {})).toEqual([
      ...[
        'value',
        'low',
        'high',
        'unit',
        'source',
        'year',
        'confidence',
        'basis',
        'evidence',
        'fact',
        'note',
      ],
    ]);
  });
});
