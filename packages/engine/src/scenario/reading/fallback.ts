import type { LeafShape, Shape } from '../schema/shape.ts';
import { readLeaf } from './leaf.ts';

/**
 * Gives a part that could not be read something harmless to hold, so that the rest of the file can still be checked.
 * A scenario with such a part is never run: the fault itself is reported as an error.
 */
export function fallback(shape: Shape): unknown {
  if (shape.none) return null;
  if (shape.default === undefined && shape.optional) return undefined;
  if (shape.kind === 'leaf') return leafFallback(shape);
  if (shape.kind === 'list') return [];
  if (shape.kind === 'record') return {};
  if (shape.kind === 'map') return mapFallback(shape.fields);
  const [name, option] = [...shape.options][0] ?? [];
  return option === undefined ? undefined : { [shape.by]: name, ...mapFallback(option.fields) };
}

function mapFallback(fields: ReadonlyMap<string, Shape>): Record<string, unknown> {
  const parts = [...fields].map(([key, field]) => [key, fallback(field)] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

function leafFallback(shape: LeafShape): unknown {
  const written = shape.default ?? harmless[shape.field.kind](shape.field.choices ?? []);
  const result = readLeaf(shape, written);
  return result.ok ? result.value : written;
}

const harmless = {
  number: () => 1,
  duration: () => '1d',
  workingDays: () => '1wd',
  text: () => '',
  choice: (choices: readonly string[]) => choices[0] ?? 1,
  flag: () => false,
  date: () => '2000-01-01',
  anything: () => null,
};
