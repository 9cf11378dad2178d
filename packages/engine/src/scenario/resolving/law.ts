import { parseBands } from '../schema/laws.ts';
import type { Days, LawSpec } from '../types.ts';
import type { Written } from './written.ts';

type WrittenLaw = NonNullable<Written<'stages'>['work']>;

/** Makes a law of the engine from one of a file, if there is any. */
export function lawOrNull(law: WrittenLaw | null): LawSpec | null {
  return law === null ? null : resolveLaw(law);
}

/** Makes a law of the engine from one of a file. */
export function resolveLaw(law: WrittenLaw): LawSpec {
  return law.law === 'bands' ? { ...law, bands: resolveBands(law.bands) } : law;
}

/** Turns shares by bands such as `0y..2y` into bands in days, from the shortest time up. */
export function resolveBands(
  shares: Readonly<Record<string, number>>,
): { from: Days; to: Days; share: number }[] {
  return parseBands(Object.keys(shares)).map(({ key, from, to }) => ({ from, to, share: shares[key] ?? 0 }));
}
