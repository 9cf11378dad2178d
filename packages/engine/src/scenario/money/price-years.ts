import { pow } from '../../math/pow.ts';
import type { MoneySpec, PricedSpec } from '../types.ts';

/** Half of a year, and the part of one from January to the middle of a year that starts in April. */
const MIDDLE = 0.5;
const MIDDLE_FROM_APRIL = 0.75;

/** Finds the middle of a price year, in years: 2024.5 for `2024`, 2023.75 for `2023-24`, which starts in April. */
function middleOf(priceYear: string): number {
  return Number(priceYear.slice(0, 4)) + (priceYear.length > 4 ? MIDDLE_FROM_APRIL : MIDDLE);
}

/**
 * The factor that brings a cost to the prices of the scenario's price year: 1 where either year is not said, or both
 * are the same.
 */
export function priceFactor({ priceYear, inflation }: MoneySpec, cost: PricedSpec): number {
  if (inflation === 0 || priceYear === null || cost.priceYear === null) return 1;
  return pow(1 + inflation, middleOf(priceYear) - middleOf(cost.priceYear));
}
