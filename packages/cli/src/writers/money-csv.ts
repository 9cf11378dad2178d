import type { CompareResult } from '@taper/engine';
import { type Cell, csv } from './csv.ts';
import { moneyRows } from './money-rows.ts';

const HEADER = [
  ...['scenario', 'base', 'part', 'item', 'label', 'unit', 'basis', 'price_year', 'months'],
  ...['mean', 'ci95_low', 'ci95_high', 'plausible_low', 'plausible_high', 'verdict'],
];

const NO_RANGE = [null, null] as const;

/** Writes one row a scenario and amount, of scenarios that have costs to hold against the base's. */
export function moneyCsv({ scenarios, base }: CompareResult): string {
  const rows = scenarios.flatMap(({ name, money }): Cell[][] => {
    if (money === undefined) return [];
    const { basis, priceYear, months, breakEven } = money;
    const how = [basis, priceYear, months];
    return [
      ...moneyRows(money, name, base).map(({ part, item, label, unit, amount }) => [
        ...[name, base, part, item, label.trim(), unit, ...how, amount?.mean ?? null],
        ...(amount?.ci95 ?? NO_RANGE),
        ...((amount !== null && 'plausible' in amount ? amount.plausible : null) ?? NO_RANGE),
        amount !== null && 'verdict' in amount ? amount.verdict : null,
      ]),
      [
        ...[name, base, 'breakEven', 'share', 'Runs that break even', 'share', ...how],
        ...[breakEven.share, ...NO_RANGE, ...NO_RANGE, null],
      ],
      [
        ...[name, base, 'breakEven', 'month', 'Median month', 'months', ...how],
        ...[breakEven.month, ...NO_RANGE, ...NO_RANGE, null],
      ],
    ];
  });
  return csv(HEADER, rows);
}
