import { sortedIds } from '../numbering.ts';
import type { Scenario } from '../types.ts';

/** Kinds of cost, in the order in which they are told. */
export const COST_KINDS = [
  'permanent',
  'agency',
  'placed',
  'empty',
  'bought',
  'time',
  'set-up',
  'running',
] as const;

/** Kind of a cost. */
export type CostKind = (typeof COST_KINDS)[number];

/** One of the parts that cost is counted in. */
export interface CostCell {
  readonly kind: CostKind;
  /** Id of who bears it. */
  readonly bearer: string;
  /** Id of the service that it is a cost of; null: of no one service, as of placements. */
  readonly service: string | null;
}

/** The parts in which a scenario counts cost: those that it could have any in. They do not depend on any number. */
export interface CostCells {
  readonly cells: readonly CostCell[];
  /** Place of a cell; -1 where there is none. */
  readonly indexOf: (kind: CostKind, bearer: string, service?: string | null) => number;
}

const known = new WeakMap<Scenario, CostCells>();

/** Lists the parts that a scenario's cost is counted in, by kind, who bears it and service; none where nothing has a cost. */
export function costCells(scenario: Scenario): CostCells {
  let found = known.get(scenario);
  if (found === undefined) known.set(scenario, (found = numbered(allCells(scenario))));
  return found;
}

/** Whether anything in a scenario has a cost. */
export function hasCosts(scenario: Scenario): boolean {
  return costCells(scenario).cells.length > 0;
}

function numbered(cells: readonly CostCell[]): CostCells {
  const byName = new Map(cells.map((cell) => [nameOf(cell), cell]));
  const names = [...byName.keys()].sort((a, b) => (a < b ? -1 : 1));
  const places = new Map(names.map((name, place) => [name, place]));
  return {
    cells: names.map((name) => byName.get(name)!),
    indexOf: (kind, bearer, service = null) => places.get(nameOf({ kind, bearer, service })) ?? -1,
  };
}

/** Sorts by kind, then by who bears the cost, then by service. */
function nameOf({ kind, bearer, service }: CostCell): string {
  return [COST_KINDS.indexOf(kind), bearer, service ?? ''].join('/');
}

function allCells(scenario: Scenario): CostCell[] {
  const { setUp, running } = scenario.money;
  return [
    ...sortedIds(scenario.services).flatMap((service) => staffCells(scenario, service)),
    ...Object.values(scenario.placements).flatMap(({ cost }) =>
      cost === null ? [] : plain(['placed', 'empty'], cost.bearer),
    ),
    ...Object.values(scenario.stages).flatMap(({ costs, service }) =>
      Object.values(costs).flatMap(({ bearer, role }): CostCell[] => {
        const worker = role === null ? null : (scenario.roles[role]?.cost ?? null);
        return [
          { kind: 'bought', bearer, service },
          ...(worker === null ? [] : [{ kind: 'time' as const, bearer: worker.bearer, service }]),
        ];
      }),
    ),
    ...Object.values(setUp).flatMap(({ bearer }) => plain(['set-up'], bearer)),
    ...Object.values(running).flatMap(({ bearer }) => plain(['running'], bearer)),
  ];
}

function staffCells({ services, roles }: Scenario, service: string): CostCell[] {
  const posts = Object.values(services[service]!.units).flatMap((unit) => Object.keys(unit.posts));
  return [...new Set(posts)].flatMap((id): CostCell[] => {
    const { cost = null, workforce = null } = roles[id] ?? {};
    if (cost === null) return [];
    const { bearer } = cost;
    const agency = (workforce?.agency ?? null) === null ? [] : [{ kind: 'agency' as const, bearer, service }];
    return [{ kind: 'permanent', bearer, service }, ...agency];
  });
}

function plain(kinds: readonly CostKind[], bearer: string): CostCell[] {
  return kinds.map((kind) => ({ kind, bearer, service: null }));
}
