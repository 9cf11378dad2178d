import { formatPath, parsePath } from '@taper/engine';
import { writtenAt } from './controls.ts';
import type { Control } from './controls.ts';
import { tidy } from './scale.ts';
import { writtenNumber } from './written-number.ts';

/** Numbers by path. */
export type Amounts = Readonly<Record<string, number>>;

/**
 * Gives the numbers that change with one: where it is a share of a whole, the other shares make room in proportion, so
 * that all still come to 1.
 * @param valueAt what stands at a path now, as a file writes it
 */
export function amountsWith(
  { path, field }: Pick<Control, 'path' | 'field'>,
  amount: number,
  document: unknown,
  valueAt: (path: string) => unknown,
): Amounts {
  const own = { [path]: amount };
  if (field.unit !== 'share' || !field.path.endsWith('*')) return own;
  const parent = parsePath(path)?.slice(0, -1) ?? [];
  const map = writtenAt(document, parent);
  const paths = Object.keys(map ?? {}).map((key) => formatPath([...parent, key]));
  const others = paths
    .filter((other) => other !== path)
    .map((other) => [other, amountAt(valueAt(other))] as const);
  const before = amountAt(valueAt(path));
  const rest = others.reduce((sum, [, share]) => sum + share, 0);
  if (Math.abs(before + rest - 1) > 1e-6 || rest === 0) return own;
  const shared = others.map(([other, share]) => [other, tidy((share * (1 - amount)) / rest)] as const);
  return { ...own, ...Object.fromEntries(shared) };
}

function amountAt(written: unknown): number {
  return writtenNumber(written)?.amount ?? 0;
}
