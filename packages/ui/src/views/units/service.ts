import { formatRange, formatValue } from '@taper/engine';
import type { Scenario } from '@taper/engine';
import type { BarRow } from '../../charts/bar-chart.ts';
import type { ChartTable } from '../../charts/chart.ts';
import { scenarioColour } from '../../components/scenario-mark/scenario-mark.ts';
import type { ViewInput } from '../view.ts';
import type { LoadRow } from './load-chart.ts';

/** Unit of caseloads. */
const LOAD = 'children a worker';

/** Where hours go, the work with families first; what remains of hours paid is given to other work. */
const ACTIVITIES: readonly (readonly [activity: string, words: string])[] = [
  ['given', 'With families'],
  ['idle', 'Not asked for by any family'],
  ['inexperience', 'Lost to newness'],
  ['meeting', 'Meetings of the unit'],
  ['supervision', 'Supervising others'],
  ['training', 'Supervision and training'],
  ['relief', 'Taking administration off others'],
  ['admin', 'Administration'],
  ['travel', 'Travel'],
  ['away', 'Ill or on leave'],
];

/** Services that lead families, those whose caseloads are capped first: they are asked about most. */
export function servicesOf({ services }: Scenario): { readonly id: string; readonly label: string }[] {
  const all = Object.entries(services).map(([id, { label, cap }]) => ({
    id,
    label,
    isCapped: cap.kind !== 'none',
  }));
  return [...all.filter(({ isCapped }) => isCapped), ...all.filter(({ isCapped }) => !isCapped)];
}

/** The first service that a scenario changes; null where it changes none. */
export function changedService(base: Scenario, other: Scenario): string | null {
  const written = (service: unknown) => JSON.stringify(service);
  const changed = Object.keys(base.services).find(
    (id) => written(base.services[id]) !== written(other.services[id]),
  );
  return changed ?? null;
}

/** How load is spread in a service, a row a scenario; scenarios without the service are left out. */
export function loadRows(input: ViewInput, service: string): LoadRow[] {
  return input.scenarios.flatMap(({ name, mark, scenario }, place) => {
    const mean = meanOf(input, place, `caseload.children.mean.service=${service}`);
    if (mean === null) return [];
    const pair = (of: string) => {
      const low = meanOf(input, place, `caseload.${of}.low.service=${service}`);
      const high = meanOf(input, place, `caseload.${of}.high.service=${service}`);
      return low === null || high === null ? null : ([low, high] as const);
    };
    return [
      {
        ...{ name, mark, colour: scenarioColour(mark), mean },
        ...{ workers: pair('children'), units: pair('unit') },
        cap: capOf(scenario, service),
      },
    ];
  });
}

/** The same in numbers. */
export function loadTable(rows: readonly LoadRow[]): ChartTable {
  const range = (of: readonly [number, number] | null) => formatRange(of, LOAD);
  return {
    head: ['Scenario', 'Mean', 'Eight in ten workers', 'Eight in ten units', 'Cap'],
    rows: rows.map(({ name, mean, workers, units, cap }) => [
      ...[name, formatValue(mean, LOAD), range(workers), range(units)],
      cap === null ? 'none' : String(cap),
    ]),
  };
}

/** Where the hours of a service go, the base and one scenario, as shares of the hours paid. */
export function hourRows(input: ViewInput, service: string, place: number): BarRow[] {
  const places = [...new Set([0, place])];
  return ACTIVITIES.flatMap(([activity, label]) => {
    const bars = places.flatMap((of) => {
      const hours = meanOf(input, of, `hours.perWeek.service=${service}.activity=${activity}`);
      const paid = meanOf(input, of, `hours.perWeek.service=${service}.activity=paid`);
      if (hours === null || paid === null || !(paid > 0)) return [];
      const value = hours / paid;
      const colour = scenarioColour(input.scenarios[of]?.mark ?? 0);
      return [{ value, range: null, colour, look: 'solid', text: formatValue(value, 'share') } as const];
    });
    return bars.some(({ value }) => value > 0.0005) ? [{ label, bars }] : [];
  });
}

/** The same in numbers, with hours a week. */
export function hourTable(
  input: ViewInput,
  service: string,
  place: number,
  rows: readonly BarRow[],
): ChartTable {
  const places = [...new Set([0, place])];
  const shown = ACTIVITIES.filter(([, words]) => rows.some(({ label }) => label === words));
  const hours = (of: number, activity: string) =>
    formatValue(meanOf(input, of, `hours.perWeek.service=${service}.activity=${activity}`), 'hours a week');
  return {
    head: ['Hours a week', ...places.map((of) => input.scenarios[of]?.name ?? '')],
    rows: [['paid', 'Paid'] as const, ...shown].map(([activity, words]) => [
      words,
      ...places.map((of) => hours(of, activity)),
    ]),
  };
}

/** Children a full-time worker may hold; null where none is set, or where families are counted. */
function capOf({ services }: Scenario, service: string): number | null {
  const cap = services[service]?.cap;
  return cap?.unit === 'children' && Number.isFinite(cap.perFte) ? cap.perFte : null;
}

function meanOf({ comparison }: ViewInput, place: number, id: string): number | null {
  return comparison.scenarios[place]?.indicators.find((one) => one.id === id)?.mean ?? null;
}
