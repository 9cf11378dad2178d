import { daysAYear } from '../scenario/duration.ts';
import { costCells } from '../scenario/money/cost-cells.ts';
import { hourPrice } from '../scenario/money/hour-price.ts';
import { priceFactor } from '../scenario/money/price-years.ts';
import type { Scenario } from '../scenario/types.ts';

const WEEK = 7;

/**
 * What things cost, in the prices of the scenario's price year: money a day, or at once. Cells are the parts that cost
 * is counted in; -1: it costs nothing.
 */
export interface CompiledSpending {
  /** Of a full-time permanent worker, by role. */
  readonly fte: Float64Array;
  /** Cells of permanent and of agency staff: `role * services + service`. */
  readonly permanentCell: Int32Array;
  readonly agencyCell: Int32Array;
  /** Of each place, and of each child placed, by kind of placement, with the cells of places used and empty. */
  readonly fixed: Float64Array;
  readonly variable: Float64Array;
  readonly placedCell: Int32Array;
  readonly emptyCell: Int32Array;
  /** Costs c of stage s: `stageFrom[s]` up to `stageFrom[s + 1]`; of a start, and of each day that a family is open. */
  readonly stageFrom: Int32Array;
  readonly stageCell: Int32Array;
  readonly perStart: Float64Array;
  readonly perDay: Float64Array;
}

/** The order in which a model numbers what costs something. */
interface Numbering {
  readonly roleIds: readonly string[];
  readonly serviceIds: readonly string[];
  readonly stageIds: readonly string[];
  readonly placementIds: readonly string[];
}

/** Compiles what things cost to flat arrays. */
export function compileSpending(scenario: Scenario, ids: Numbering): CompiledSpending {
  const { roles, placements } = scenario;
  const { indexOf } = costCells(scenario);
  const staffCells = (kind: 'permanent' | 'agency') =>
    Int32Array.from(
      ids.roleIds.flatMap((role) => {
        const { cost } = roles[role]!;
        return ids.serviceIds.map((service) => (cost === null ? -1 : indexOf(kind, cost.bearer, service)));
      }),
    );
  const placeCells = (kind: 'placed' | 'empty') =>
    Int32Array.from(ids.placementIds, (id) => {
      const { cost } = placements[id]!;
      return cost === null ? -1 : indexOf(kind, cost.bearer);
    });
  const perDay = (part: 'fixed' | 'variable') =>
    Float64Array.from(ids.placementIds, (id) => {
      const { cost } = placements[id]!;
      return cost === null ? 0 : (cost[part] * priceFactor(scenario.money, cost)) / WEEK;
    });
  return {
    fte: Float64Array.from(ids.roleIds, (id) => {
      const { cost } = roles[id]!;
      return cost === null ? 0 : (cost.perYear * priceFactor(scenario.money, cost)) / daysAYear;
    }),
    permanentCell: staffCells('permanent'),
    agencyCell: staffCells('agency'),
    fixed: perDay('fixed'),
    variable: perDay('variable'),
    placedCell: placeCells('placed'),
    emptyCell: placeCells('empty'),
    ...compileStageCosts(scenario, ids.stageIds),
  };
}

/** What is paid in cash, and what the time of others costs, are costs of their own: others may bear them. */
function compileStageCosts(
  scenario: Scenario,
  stageIds: readonly string[],
): Pick<CompiledSpending, 'stageFrom' | 'stageCell' | 'perStart' | 'perDay'> {
  const { stages, money, roles } = scenario;
  const { indexOf } = costCells(scenario);
  const byStage = stageIds.map((id) => {
    const { costs, service } = stages[id]!;
    return Object.values(costs).flatMap((cost) => {
      const factor = priceFactor(money, cost);
      const cash = {
        cell: indexOf('bought', cost.bearer, service),
        start: cost.perStart * factor,
        day: (cost.perWeek * factor) / WEEK,
      };
      const worker = cost.role === null ? null : (roles[cost.role]?.cost ?? null);
      if (cost.role === null || worker === null) return [cash];
      const hour = hourPrice(roles[cost.role]!) * priceFactor(money, worker);
      const time = {
        cell: indexOf('time', worker.bearer, service),
        start: cost.hoursPerStart * hour,
        day: (cost.hoursPerWeek * hour) / WEEK,
      };
      return [cash, time];
    });
  });
  const all = byStage.flat();
  return {
    stageFrom: Int32Array.from([0, ...byStage.map((_, stage) => byStage.slice(0, stage + 1).flat().length)]),
    stageCell: Int32Array.from(all, ({ cell }) => cell),
    perStart: Float64Array.from(all, ({ start }) => start),
    perDay: Float64Array.from(all, ({ day }) => day),
  };
}
