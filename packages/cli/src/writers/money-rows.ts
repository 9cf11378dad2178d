import type { MoneyDifference, MoneyEstimate, MoneyResult, MoneySensitivity } from '@taper/engine';

/** One amount of a money result with the words that name it. */
export interface MoneyRow {
  /** Which part of the result it is, for files: `cost`, `extra`, `avoided`, … */
  readonly part: string;
  /** Which one within the part; empty for its total. */
  readonly item: string;
  readonly label: string;
  /** The currency, or `ratio`. */
  readonly unit: string;
  /** Null where it cannot be formed. */
  readonly amount: MoneyEstimate | MoneyDifference | null;
  /** Whether it stands in the money of two scenarios, and so has a sign. */
  readonly signed: boolean;
  /** Which way is good, where it is judged. */
  readonly good: 'lower' | 'higher' | null;
}

/**
 * Lists the amounts of a money result in the order in which they are told: both costs, what rises, what is avoided, net
 * and ratio, then the same where less is avoided, then financial years.
 *
 * @param scenario,base their names
 */
export function moneyRows(money: MoneyResult, scenario: string, base: string): MoneyRow[] {
  const { unit, extra, avoided, years, sensitivities } = money;
  const row = (part: string, item: string, label: string, amount: MoneyEstimate): MoneyRow => ({
    ...{ part, item, label, unit, amount, signed: false, good: null },
  });
  return [
    row('cost', '', `Cost of “${scenario}”`, money.cost),
    row('comparator', '', `Cost of “${base}”`, money.comparator),
    row('extra', '', 'Costs that rise', extra.total),
    ...extra.byKind.map((kind) => row('extra', `kind=${kind.kind}`, `  ${kind.label}`, kind)),
    row('avoided', '', 'Costs avoided', avoided.total),
    ...avoided.byBearer.flatMap(({ bearer, label, total, cashable, staffTime }) => [
      row('avoided', `bearer=${bearer}`, `  ${label}`, total),
      row('avoided', `bearer=${bearer}.cashable`, '    cash', cashable),
      row('avoided', `bearer=${bearer}.staffTime`, '    time of staff', staffTime),
    ]),
    ...endRows(sensitivities[0]!, unit, ''),
    ...sensitivities.slice(1).flatMap((one) => endRows(one, unit, sensitivityName(one))),
    ...years.flatMap((year): MoneyRow[] => [
      row('year', `${year.year}.cost`, `${year.year}: cost of “${scenario}”`, year.cost),
      row('year', `${year.year}.comparator`, `${year.year}: cost of “${base}”`, year.comparator),
      { ...row('year', `${year.year}.difference`, year.year, year.difference), signed: true, good: 'lower' },
      {
        ...row('year', `${year.year}.cashable`, `${year.year}: cash`, year.cashable),
        ...{ signed: true, good: 'lower' },
      },
    ]),
  ];
}

/** Says a sensitivity in words: whom of those kept out of care, and what of the outcomes, it counts. */
export function sensitivityLabel({ entered, lasting }: MoneySensitivity): string {
  const percent = (share: number) => `${share * 100}%`;
  const care = `${percent(entered)} of those kept out of care would have entered it`;
  return `${care}, ${percent(lasting)} of outcomes last beyond the first year`;
}

function sensitivityName({ entered, lasting }: MoneySensitivity): string {
  return `entered=${entered}.lasting=${lasting}`;
}

function endRows({ avoided, net, ratio }: MoneySensitivity, unit: string, item: string): MoneyRow[] {
  const rows: MoneyRow[] = [
    {
      ...{ part: 'net', item, label: 'Net: what it costs more in all', unit, amount: net },
      ...{ signed: true, good: 'lower' },
    },
    {
      ...{ part: 'ratio', item, label: 'Avoided for each 1 that rises', unit: 'ratio', amount: ratio },
      ...{ signed: false, good: 'higher' },
    },
  ];
  if (item === '') return rows;
  const first: MoneyRow = {
    ...{ part: 'avoided', item, label: 'Costs avoided', unit, amount: avoided },
    ...{ signed: false, good: null },
  };
  return [first, ...rows];
}
