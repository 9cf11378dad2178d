import { defaultBearer } from '../schema/money.ts';
import type { WrittenScenario } from '../schema/scenario.ts';
import type {
  MoneySpec,
  PlacementCostSpec,
  PricedSpec,
  RoleCostSpec,
  RunningSpec,
  StageCostSpec,
} from '../types.ts';
import { labelled, mapValues, type Written } from './written.ts';

type WrittenMoney = WrittenScenario['money'];

/** Makes money complete: the council is always among those who bear costs. */
export function resolveMoney(money: WrittenMoney): MoneySpec {
  const { [defaultBearer]: council = {}, ...others } = money.bearers;
  return {
    ...money,
    priceYear: money.priceYear ?? null,
    bearers: mapValues({ [defaultBearer]: council, ...others }, labelled),
    setUp: mapValues(money.setUp, (cost, id) => priced(labelled(cost, id))),
    running: mapValues(money.running, resolveRunning),
  };
}

function resolveRunning(cost: WrittenMoney['running'][string], id: string): RunningSpec {
  return { ...priced(labelled(cost, id)), from: cost.from ?? null, until: cost.until ?? null };
}

/** Makes what a role costs complete. */
export function resolveRoleCost(cost: NonNullable<Written<'roles'>['cost']>): RoleCostSpec {
  return { ...priced(cost), perHour: cost.perHour ?? null };
}

/** Makes what a kind of placement costs complete. */
export function resolvePlacementCost(cost: NonNullable<Written<'placements'>['cost']>): PlacementCostSpec {
  return priced(cost);
}

/** Makes one of the costs of a stage complete. */
export function resolveStageCost(cost: Written<'stages'>['costs'][string], id: string): StageCostSpec {
  return { ...priced(labelled(cost, id)), role: cost.role ?? null };
}

function priced<Cost extends { readonly priceYear?: string | undefined }>(
  cost: Cost,
): Omit<Cost, 'priceYear'> & Pick<PricedSpec, 'priceYear'> {
  return { ...cost, priceYear: cost.priceYear ?? null };
}
