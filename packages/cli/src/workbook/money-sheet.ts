import { costsByYear } from '@taper/engine';
import type { Cell, Sheet } from '@taper/workbook';
import type { Study } from '../study/study.ts';
import { moneyRows } from '../writers/money-rows.ts';
import { scenarioCells, scenarioHeader } from './scenario-cells.ts';

const NO_RANGE = [null, null] as const;

/** What each scenario costs in each financial year, by what and by whom; null where nothing has a cost. */
export function moneySheet(study: Study): Sheet | null {
  const rows = study.scenarios.flatMap((scenario) => {
    const { run, index } = scenario.runs();
    return costsByYear(run, index).map((cost): Cell[] => [
      ...[...scenarioCells(study, scenario), cost.year, cost.months, cost.kind, cost.bearer, cost.service],
      ...[cost.isCash ? 'cash' : 'time of staff', cost.unit, cost.priceYear, cost.mean],
      ...(cost.ci95 ?? NO_RANGE),
    ]);
  });
  if (rows.length === 0) return null;
  const header = [
    ...[...scenarioHeader(study), 'financial year', 'months', 'kind', 'borne by', 'service'],
    ...['cash or time', 'unit', 'prices of', 'mean', 'ci95_low', 'ci95_high'],
  ];
  return { name: 'Money', rows: [header, ...rows] };
}

/** What rises and what is avoided against the base, as money.csv has it; null where nothing is compared. */
export function valueSheet({ scenarios }: Study): Sheet | null {
  const rows = scenarios.flatMap(({ name, against, money }) =>
    money === undefined
      ? []
      : moneyRows(money, name, against ?? '').map(({ part, item, label, unit, amount }): Cell[] => [
          ...[name, against, part, item, label.trim(), unit, money.priceYear, amount?.mean],
          ...(amount?.ci95 ?? NO_RANGE),
          ...((amount !== null && 'plausible' in amount ? amount.plausible : null) ?? NO_RANGE),
          amount !== null && 'verdict' in amount ? amount.verdict : null,
        ]),
  );
  if (rows.length === 0) return null;
  const header = [
    ...['scenario', 'against', 'part', 'item', 'label', 'unit', 'prices of', 'mean'],
    ...['ci95_low', 'ci95_high', 'plausible_low', 'plausible_high', 'verdict'],
  ];
  return { name: 'Value for money', rows: [header, ...rows] };
}
