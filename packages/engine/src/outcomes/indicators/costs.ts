import { daysAYear } from '../../scenario/duration.ts';
import { type CostCell, type CostKind, COST_KINDS, costCells } from '../../scenario/money/cost-cells.ts';
import type { Scenario } from '../../scenario/types.ts';
import { ratio, type Readings } from '../readings.ts';
import { scheduledCosts } from '../scheduled-costs.ts';
import { define, type DefinedIndicator } from './defined.ts';

/** A kind of cost in words: what the row is called, and what is counted in it. */
const KINDS: Readonly<Record<CostKind, readonly [name: string, what: string]>> = {
  permanent: ['permanent staff', 'permanent people in post, on-costs included'],
  agency: ['agency staff', 'agency staff, their premium included'],
  placed: ['placements used', 'children placed, and the places that they are in'],
  empty: ['empty places', 'places that stand empty'],
  bought: [
    'processes and help bought in',
    'what is paid for starts in stages, and for help that is bought in',
  ],
  time: ['time of others', 'hours that stages take of people who are not in post here'],
  'set-up': ['setting up', 'setting things up, once'],
  running: ['running programmes', 'training, licences and the like'],
};

/** A kind of cost in words, such as `agency staff`. */
export function costKindLabel(kind: CostKind): string {
  return KINDS[kind][0];
}

/** Id of the indicator of a part that cost is counted in, and of its monthly series: money a year. */
export function costCellId({ bearer, service, kind }: CostCell): string {
  return `cost.perYear.bearer=${bearer}${service === null ? '' : `.service=${service}`}.kind=${kind}`;
}

/** A difference of one unit of the currency a year for each child of the area is too small to matter. Assumed. */
export function moneyThatMatters(children: number): number {
  return Math.max(1, children);
}

/** What a scenario costs: in all, by who bears it, by kind and by service; none where nothing has a cost. */
export function costIndicators(scenario: Scenario): DefinedIndicator[] {
  const { cells } = costCells(scenario);
  if (cells.length === 0) return [];
  const { money, services } = scenario;
  const bearers = distinct(cells.map(({ bearer }) => bearer));
  const own = distinct(cells.flatMap(({ service }) => service ?? []));
  const kinds = COST_KINDS.filter((kind) => cells.some((cell) => cell.kind === kind));
  const label = (bearer: string) => money.bearers[bearer]?.label ?? bearer;
  return [
    total(scenario),
    ...bearers.map((bearer) =>
      sumOf(scenario, (cell) => cell.bearer === bearer, {
        id: `cost.perYear.bearer=${bearer}`,
        label: `Cost a year borne by ${label(bearer)}`,
        definition: `What ${label(bearer)} bears of the cost, a year.`,
      }),
    ),
    ...kinds.map((kind) =>
      sumOf(scenario, (cell) => cell.kind === kind, {
        id: `cost.perYear.kind=${kind}`,
        label: `Cost a year of ${KINDS[kind][0]}`,
        definition: `Cost of ${KINDS[kind][1]}, a year.`,
      }),
    ),
    ...own.map((service) =>
      sumOf(scenario, (cell) => cell.service === service, {
        id: `cost.perYear.service=${service}`,
        label: `Cost a year of ${services[service]!.label}`,
        definition: `Cost of the people of ${services[service]!.label} and of its stages, a year; placements, setting up and running programmes are not counted by service.`,
      }),
    ),
    ...cells.map((cell) => ofCell(scenario, cell)),
    perCase(scenario),
  ];
}

function total(scenario: Scenario): DefinedIndicator {
  const { priceYear } = scenario.money;
  return sumOf(scenario, () => true, {
    id: 'cost.perYear',
    label: 'Cost a year',
    definition: `All that is given a cost, a year: people, placements, processes, setting up and running programmes${priceYear === null ? '' : `, in prices of ${priceYear}`}. Simulated, not actual; what has no cost in the file is not counted.`,
    good: 'lower',
    headline: true,
  });
}

function ofCell(scenario: Scenario, cell: CostCell): DefinedIndicator {
  const { money, services } = scenario;
  const bearer = money.bearers[cell.bearer]?.label ?? cell.bearer;
  const service = cell.service === null ? '' : `, ${services[cell.service]!.label}`;
  const [name, what] = KINDS[cell.kind];
  return sumOf(scenario, (other) => other === cell, {
    id: costCellId(cell),
    label: `Cost a year of ${name}${service}: ${bearer}`,
    definition: `Cost of ${what}${service}, borne by ${bearer}, a year.`,
  });
}

function perCase(scenario: Scenario): DefinedIndicator {
  return define({
    id: 'cost.perCase',
    label: 'Cost for each case closed',
    definition: 'All cost of the period, by the children whose case was closed in it.',
    unit: scenario.money.currency,
    matters: 0,
    monthly: false,
    value: (r) =>
      ratio(
        costOf(scenario, r, () => true),
        r.sum(r.channels.casesClosed),
      ),
  });
}

function sumOf(
  scenario: Scenario,
  counts: (cell: CostCell) => boolean,
  words: Pick<DefinedIndicator, 'id' | 'label' | 'definition'> & Partial<DefinedIndicator>,
): DefinedIndicator {
  return define({
    unit: `${scenario.money.currency} a year`,
    matters: moneyThatMatters(scenario.place.children),
    value: (r) => (costOf(scenario, r, counts) / r.days) * daysAYear,
    ...words,
  });
}

/** Adds up money over the months that are read: what was spent day by day, at once, and by the calendar. */
function costOf(scenario: Scenario, r: Readings, counts: (cell: CostCell) => boolean): number {
  const { cells } = costCells(scenario);
  const scheduled = scheduledCosts(scenario);
  let sum = 0;
  cells.forEach((cell, index) => {
    if (!counts(cell)) return;
    sum += r.integral(r.channels.spending(index)) + r.sum(r.channels.spent(index));
    for (let month = r.from; month < r.to; month++) sum += scheduled[month * cells.length + index]!;
  });
  return sum;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));
}
