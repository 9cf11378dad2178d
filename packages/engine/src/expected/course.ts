import { replicationAssumptions } from '../model/assumptions.ts';
import { compileScenario } from '../model/compile.ts';
import type { CompiledModel } from '../model/compiled.ts';
import type { Assumptions } from '../model/world.ts';
import { changeDays, scenarioAt } from '../scenario/timeline/at.ts';
import type { Scenario } from '../scenario/types.ts';
import { type Network, networkOf } from './network.ts';
import { type ServiceNow, serviceNow } from './service-course.ts';
import { type Assumed, compileBase } from './solved-demand.ts';
import { type Staying, staffThatStays } from './staff-that-stays.ts';

/** A stretch of time in which no number of a scenario changes. */
export interface Stretch {
  /** The scenario as it is in this stretch. */
  readonly scenario: Scenario;
  /** Day from which it holds; -Infinity: ever. */
  readonly from: number;
  readonly model: CompiledModel;
  readonly network: Network;
  readonly services: readonly ServiceNow[];
  /** By service, who of the stretch before is still there on the first day; none for the first. */
  readonly staying: readonly Staying[];
}

/** All that expected flows need of a scenario: made once, and run in no time. */
export interface Course {
  readonly scenario: Scenario;
  readonly assumptions: Assumptions;
  readonly warmUp: number;
  /** In the order of time; those of the base up to day 0, unless the scenario warms up as itself or has stages of its own. */
  readonly stretches: readonly Stretch[];
}

/**
 * Prepares expected flows: compiles each stretch of the timeline, and takes examples through each pathway that is not
 * the one before.
 *
 * @param base the base of a comparison, in which the scenario's opening warms up; itself when left out
 * @param assumed whether assumptions have their middle values, or no effect
 * @param attention whether families may get less than full attention: `full` is quicker, for `unlimited` flows only
 * @param near a course of a scenario much like it, with the same base and prepared in the same way: what its examples
 *   did is taken over where it would be the same
 */
export function prepareCourse(
  scenario: Scenario,
  base: Scenario = scenario,
  assumed: Assumed = 'mid',
  attention: 'all' | 'full' = 'all',
  near: Course | null = null,
): Course {
  const own = scenario.opening.steady || base === scenario || !isLaidOutAs(scenario, base);
  const opening = own ? scenario : base;
  const warmUp = opening.opening.warmUp;
  const first = compileBase(own && base === scenario ? scenario : base, assumed);
  const known = near?.stretches ?? [];
  const make: Making = { base, first, assumed, attention, known };
  const before = own ? [] : stretchesOf(base, make, -warmUp, 0);
  const end = first.monthStarts[first.months]!;
  const after = stretchesOf(scenario, make, own ? -warmUp : 0, end, before.at(-1));
  return {
    scenario,
    assumptions: replicationAssumptions(scenario, assumed),
    warmUp,
    stretches: [...before, ...after],
  };
}

/** Whether stocks of the one are stocks of the other: a stage or service more or less opens as if it had always been so. */
function isLaidOutAs(a: Scenario, b: Scenario): boolean {
  const same = (one: object, other: object) => Object.keys(one).join() === Object.keys(other).join();
  return same(a.stages, b.stages) && same(a.services, b.services);
}

/** What stretches of one course are made with. */
interface Making {
  readonly base: Scenario;
  readonly first: CompiledModel;
  readonly assumed: Assumed;
  readonly attention: 'all' | 'full';
  readonly known: readonly Stretch[];
}

function stretchesOf(
  scenario: Scenario,
  { base, first, assumed, attention, known }: Making,
  from: number,
  to: number,
  last?: Stretch,
): Stretch[] {
  const days = changeDays(scenario).filter((day) => day > from && day < to);
  const others = last === undefined ? [...known] : [last, ...known];
  let before = last;
  return [from, ...days].map((day, index) => {
    const state = scenarioAt(scenario, day);
    const model = state === base ? first : compileScenario(state, first);
    const same = others.find((other) => isSamePathway(other.scenario, state));
    const network = same?.network ?? networkOf(model, replicationAssumptions(state, assumed), attention);
    const services = model.services.ids.map((_, service) =>
      serviceNow(model, service, familiesOf(model, network, service)),
    );
    const since = index === 0 && last === undefined ? -Infinity : day;
    const staying = before === undefined ? [] : staffThatStays(before.model, model);
    const stretch: Stretch = { scenario: state, from: since, model, network, services, staying };
    before = stretch;
    others.unshift(stretch);
    return stretch;
  });
}

function familiesOf({ stages }: CompiledModel, { open }: Network, service: number): number {
  return open.reduce((sum, families, stage) => sum + (stages.service[stage] === service ? families : 0), 0);
}

/** Parts of a scenario that say what becomes of a family; the rest says how many come and who works with them. */
const PATHWAY = [
  ...(['stages', 'families', 'placements', 'thresholds', 'official'] as const),
  ...(['return', 'assumptions', 'practices'] as const),
] as const;

/** Whether families of two scenarios, of which one may be made from the other, are the same and fare alike. */
function isSamePathway(a: Scenario, b: Scenario): boolean {
  const same = (one: unknown, other: unknown) =>
    one === other || JSON.stringify(one) === JSON.stringify(other);
  const streams = ({ demand }: Scenario) =>
    Object.entries(demand.streams).map(([id, { entry, children, need }]) => [id, entry, children, need]);
  return PATHWAY.every((key) => same(a[key], b[key])) && same(streams(a), streams(b));
}
