import { daysAYear } from '../scenario/duration.ts';
import type { FactorSpec, PlacementSpec, Scenario } from '../scenario/types.ts';
import type { CompiledFactors, CompiledPlacements } from './compiled.ts';
import { idHash } from './purposes.ts';

/** Compiles factors of need, in the order of their ids. */
export function compileFactors({ families }: Scenario, ids: readonly string[]): CompiledFactors {
  const reals = (of: (factor: FactorSpec) => number) =>
    Float64Array.from(ids, (id) => of(families.factors[id]!));
  return {
    ids,
    hash: Int32Array.from(ids, idHash),
    loading: reals((factor) => factor.loading),
    work: reals((factor) => factor.work),
    escalation: reals((factor) => factor.escalation),
    return: reals((factor) => factor.return),
  };
}

/** Compiles kinds of placement, in the order of their ids. */
export function compilePlacements({ placements }: Scenario, ids: readonly string[]): CompiledPlacements {
  const reals = (of: (placement: PlacementSpec) => number) =>
    Float64Array.from(ids, (id) => of(placements[id]!));
  return {
    ids,
    places: reals((placement) => placement.places),
    overflow: Int32Array.from(ids, (id) => {
      const { overflow } = placements[id]!;
      return overflow === null ? -1 : ids.indexOf(overflow);
    }),
    moves: reals((placement) => placement.moves / daysAYear),
  };
}
