import { type Indicator, indicatorsOf, verdictWords, verdictWorth } from '@taper/engine';
import type { Cell } from '@taper/workbook';
import type { StudiedScenario, Study } from '../study/study.ts';
import { type Portion, portionOf } from './portion.ts';
import { scenarioCells, scenarioHeader } from './scenario-cells.ts';

const NO_RANGE = [null, null] as const;

/** Mean and spreads of every outcome in every scenario. */
export function summarySheets(study: Study): Portion {
  return outcomeSheets(study, {
    name: 'Summary',
    header: [
      ...['indicator', 'label', 'unit', 'mean', 'ci95_low', 'ci95_high', 'p10', 'p50', 'p90'],
      ...['plausible_low', 'plausible_high'],
    ],
    of: study.scenarios,
    cells: ({ id, label, unit, mean, ci95, p10, p50, p90, plausible }) => [
      ...[id, label, unit, mean, ...(ci95 ?? NO_RANGE), p10, p50, p90, ...(plausible ?? NO_RANGE)],
    ],
  });
}

/** Differences of every outcome, with verdicts in words; null where nothing is compared. */
export function differenceSheets(study: Study): Portion | null {
  const of = study.scenarios.filter(({ against }) => against !== null);
  if (of.length === 0) return null;
  return outcomeSheets(study, {
    name: 'Differences',
    header: [
      ...['against', 'indicator', 'label', 'unit', 'difference', 'ci95_low', 'ci95_high', 'p10', 'p90'],
      ...['plausible_low', 'plausible_high', 'verdict', 'good or bad', 'clear_from', 'shows_from'],
    ],
    of,
    cells: ({ id, label, unit, difference }, good, { against }) => {
      if (difference === null)
        return [against, id, label, unit, ...Array<null>(7).fill(null), 'cannot be compared'];
      const { mean, ci95, p10, p90, plausible, verdict, when } = difference;
      return [
        ...[against, id, label, unit, mean, ...ci95, p10, p90, ...(plausible ?? NO_RANGE)],
        ...[verdictWords(verdict), verdictWorth(verdict, good), dayOf(when?.clear), dayOf(when?.shows)],
      ];
    },
  });
}

interface OutcomeTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly of: readonly StudiedScenario[];
  readonly cells: (
    indicator: StudiedScenario['indicators'][number],
    good: Indicator['good'],
    scenario: StudiedScenario,
  ) => readonly Cell[];
}

/** A row for each scenario and outcome. */
function outcomeSheets(study: Study, { name, header, of, cells }: OutcomeTable): Portion {
  const shown = new Set(study.shown.map(({ id }) => id));
  const told = ({ indicators }: StudiedScenario, isShownOnly: boolean) =>
    isShownOnly ? indicators.filter(({ id }) => shown.has(id)) : indicators;
  const count = (isShownOnly: boolean) =>
    of.reduce((sum, scenario) => sum + told(scenario, isShownOnly).length, 0);
  return portionOf({
    name,
    header: [...scenarioHeader(study), ...header],
    counts: { all: count(false), shown: count(true) },
    rows: function* (isShownOnly) {
      for (const scenario of of) {
        const goods = new Map(indicatorsOf(scenario.scenario).map(({ id, good }) => [id, good]));
        for (const one of told(scenario, isShownOnly))
          yield [...scenarioCells(study, scenario), ...cells(one, goods.get(one.id) ?? null, scenario)];
      }
    },
    elsewhere: 'summary.csv',
  });
}

function dayOf(day: string | null | undefined): Date | null {
  return day === null || day === undefined ? null : new Date(day);
}
