import { dayNumber, monthStarts } from '../calendar/dates.ts';
import { daysAYear } from '../scenario/duration.ts';
import { costCells } from '../scenario/money/cost-cells.ts';
import { priceFactor } from '../scenario/money/price-years.ts';
import { changeDays, scenarioAt } from '../scenario/timeline/at.ts';
import type { Scenario } from '../scenario/types.ts';

const known = new WeakMap<Scenario, Float64Array>();

/**
 * Reckons what a scenario pays by the calendar, whatever happens: costs of setting up and running costs, in money by
 * month and cell: `month * cells + cell`. What is paid before the first day of the results, or after the last, is not
 * among them.
 */
export function scheduledCosts(scenario: Scenario): Float64Array {
  let found = known.get(scenario);
  if (found === undefined) known.set(scenario, (found = reckon(scenario)));
  return found;
}

function reckon(scenario: Scenario): Float64Array {
  const { horizon, money } = scenario;
  const { cells, indexOf } = costCells(scenario);
  const start = dayNumber(horizon.start);
  const months = monthStarts(horizon.start, horizon.months);
  const sums = new Float64Array(horizon.months * cells.length);
  for (const cost of Object.values(money.setUp)) {
    const day = dayNumber(cost.date) - start;
    const month = months.findLastIndex((first) => first <= day);
    if (month < 0 || month >= horizon.months) continue;
    sums[month * cells.length + indexOf('set-up', cost.bearer)]! += cost.amount * priceFactor(money, cost);
  }
  const spans = spansOf(scenario, months);
  for (const [id, cost] of Object.entries(money.running)) {
    const cell = indexOf('running', cost.bearer);
    const from = cost.from === null ? 0 : dayNumber(cost.from) - start;
    const until = cost.until === null ? Infinity : dayNumber(cost.until) - start;
    const factor = priceFactor(money, cost) / daysAYear;
    for (const { month, first, end } of spans) {
      const days = Math.min(end, until) - Math.max(first, from);
      if (days <= 0) continue;
      const { perYear } = scenarioAt(scenario, first).money.running[id]!;
      sums[month * cells.length + cell]! += days * perYear * factor;
    }
  }
  return sums;
}

/** The months, cut where numbers of the scenario change. */
function spansOf(
  scenario: Scenario,
  months: Float64Array,
): { readonly month: number; readonly first: number; readonly end: number }[] {
  const last = months.at(-1)!;
  const inside = changeDays(scenario).filter((day) => day > 0 && day < last);
  const cuts = [...new Set([...months, ...inside])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((first, index) => ({
    ...{ first, end: cuts[index + 1]! },
    month: months.findLastIndex((start) => start <= first),
  }));
}
