import { readScenario, type Scenario } from '@taper/engine';
import { prepareReplications } from '../../packages/engine/src/run/replication.ts';
import { outcomeLayout } from '../../packages/engine/src/outcomes/registry.ts';
import { edited } from './small-council.ts';

/** Three children and two families who stay for the whole year: a family with two of the children, one with one. */
export const caseload = 'family,stage,days,children,worker\na,care,10,2,any\nb,care,20,1,any\n';

/**
 * A council whose cost is arithmetic: two workers, four places of which three are used, one family comes in a thousand years and nobody goes.
 * The year from April 2025 has 365 days.
 */
export const costedCouncil = `taper: 1
name: Costed
place: { children: 1000 }
horizon: { start: 2025-04-01, months: 12 }
opening: { kind: measured, caseload: families.csv }
families: { children: { 1: 1 }, frailty: 0 }
demand: { streams: { nobody: { families: 0.001, entry: { care: 1 } } } }
roles:
  carer: { leads: [care], cost: { perYear: 50000 } }
  lawyer: { cost: { perHour: 100, bearer: courts } }
services:
  homes: { cap: { kind: none }, units: { home: { posts: { carer: 2 } } } }
stages:
  care:
    level: 5
    service: homes
    hours: 1
    work: { law: fixed, mean: 90y }
    next: { closed: 1 }
    mayMoveAway: false
    placements: { foster: 1 }
    costs:
      therapy: { perWeek: 70, bearer: nhs }
      court: { role: lawyer, hoursPerWeek: 0.7 }
placements:
  foster: { places: 4, cost: { fixed: 140, variable: 700 } }
money:
  priceYear: 2025-26
  bearers: { nhs: { label: The NHS }, courts: {} }
  setUp: { desks: { amount: 3000, date: 2025-05-20 } }
  running: { licences: { perYear: 3652.5, from: 2025-06-01, until: 2025-06-11 } }
`;

/** Reads the costed council with some of its words changed, each as `[from, to]`. */
export function costed(...changes: readonly (readonly [string, string])[]): Scenario {
  const text = edited(costedCouncil, changes);
  const { scenario, findings } = readScenario('costed.yaml', (path) =>
    path.endsWith('families.csv') ? caseload : text,
  );
  if (scenario === null)
    throw new Error(findings.map(({ message, path }) => `${path}: ${message}`).join('\n'));
  return scenario;
}

/** Money of one replication by indicator, over the horizon and by month, in money and not a year. */
export class Money {
  readonly #scenario: Scenario;
  readonly #values: Float64Array;
  readonly #days: readonly number[];

  /** @param days of each month of the horizon */
  constructor(scenario: Scenario, days: readonly number[], others: readonly Scenario[] = []) {
    this.#scenario = scenario;
    this.#days = days;
    const all = [...others, scenario];
    this.#values = prepareReplications(all, 'money', 'mid').replicate(0).values.at(-1)!;
  }

  /** Money over the whole horizon. */
  of(id: string): number {
    const { indicators } = outcomeLayout(this.#scenario);
    const days = this.#days.reduce((sum, one) => sum + one, 0);
    return (this.#values[indicators.indexOf(id)]! * days) / 365.25;
  }

  /** Money of one month, the first being 0. */
  month(id: string, month: number): number {
    const { indicators, series, months } = outcomeLayout(this.#scenario);
    const place = indicators.length + series.indexOf(id) * months + month;
    return (this.#values[place]! * this.#days[month]!) / 365.25;
  }
}

/** Days of the months from April 2025 to March 2026. */
export const DAYS = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31];
