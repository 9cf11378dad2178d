import { type PrecisionTarget, indicatorsOf } from '@taper/engine';
import type { WishedPrecision } from './precision-option.ts';
import type { UsableFile } from './read-scenarios.ts';
import { InputFault } from './stops.ts';

/**
 * Finds the outcomes that a precision is wished for: those of the first table for `enough`.
 * @throws InputFault for ids that the first scenario does not report, all of them at once
 */
export function precisionTargets(
  files: readonly UsableFile[],
  wished: readonly WishedPrecision[],
): PrecisionTarget[] {
  const base = files[0];
  if (base === undefined) return [];
  const all = indicatorsOf(base.scenario);
  const unknown = wished.flatMap(({ indicator }) =>
    indicator === null || all.some(({ id }) => id === indicator) ? [] : [indicator],
  );
  if (unknown.length > 0) {
    const named = unknown.map((id) => `"${id}"`).join(', ');
    throw new InputFault(`${base.file} has no outcome ${named}. Ids are in docs/indicators.md.`);
  }
  return wished.flatMap(({ indicator, half }) =>
    indicator === null
      ? all.filter(({ headline }) => headline).map(({ id }) => ({ indicator: id, half }))
      : [{ indicator, half }],
  );
}
