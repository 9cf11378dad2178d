import { type PrecisionTarget, indicatorsOf } from '@taper/engine';
import { namedOutcomes } from '../input/named-outcomes.ts';
import type { WishedPrecision } from '../options/precision-option.ts';
import type { UsableFile } from '../input/read-scenarios.ts';

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
  namedOutcomes(
    base,
    wished.flatMap(({ indicator }) => indicator ?? []),
  );
  const all = indicatorsOf(base.scenario);
  return wished.flatMap(({ indicator, half }) =>
    indicator === null
      ? all.filter(({ headline }) => headline).map(({ id }) => ({ indicator: id, half }))
      : [{ indicator, half }],
  );
}
