import type { Scenario, StageSpec } from '../scenario/types.ts';
import type { ChoiceBuilder } from './choices.ts';
import type { CompiledStages } from './compiled.ts';
import type { LawTable } from './laws.ts';
import { idHash } from './purposes.ts';

const DAYS_A_YEAR = 365.25;

interface Numbering {
  readonly stageIds: readonly string[];
  readonly serviceIds: readonly string[];
  readonly tags: readonly string[];
  readonly laws: LawTable;
  readonly choices: ChoiceBuilder;
  /** Class of each priority; empty where there is one class. */
  readonly classes: ReadonlyMap<number, number>;
}

/** Compiles the stages of a scenario, in the order of their ids. */
export function compileStages(scenario: Scenario, numbering: Numbering): CompiledStages {
  const { stageIds, serviceIds, tags, laws, choices, classes } = numbering;
  const stages = stageIds.map((id) => scenario.stages[id]!);
  const reals = (of: (stage: StageSpec) => number) => Float64Array.from(stages, of);
  const integers = (of: (stage: StageSpec) => number) => Int32Array.from(stages, of);
  const choiceOf = (shares: Readonly<Record<string, number>> | undefined) =>
    shares !== undefined && Object.values(shares).some((share) => share > 0) ? choices.add(shares) : -1;
  const returns = (stage: StageSpec) => stage.return ?? scenario.return;
  return {
    count: stageIds.length,
    ids: stageIds,
    hash: Int32Array.from(stageIds, idHash),
    service: integers((stage) => serviceIds.indexOf(stage.service)),
    hours: reals((stage) => stage.hours),
    maintenanceHours: reals((stage) => stage.hours * stage.maintenance),
    work: integers((stage) => (stage.work === null ? -1 : laws.add(stage.work))),
    reviewFirst: reals((stage) => stage.reviews?.first ?? 0),
    reviewNext: reals((stage) => stage.reviews?.next ?? 0),
    reviewEarly: reals((stage) => stage.reviews?.early ?? 0),
    timeBox: reals((stage) =>
      stage.timeBox === null ? Infinity : stage.timeBox.after * stage.timeBox.stretch,
    ),
    escalation: reals((stage) => sum(Object.values(stage.escalation?.to ?? {})) / DAYS_A_YEAR),
    escalationChoice: integers((stage) => choiceOf(stage.escalation?.to)),
    riskWhenReady: reals((stage) => stage.escalation?.whenReady ?? 1),
    withdrawal: reals((stage) => stage.withdrawal / DAYS_A_YEAR),
    ...compileRoutes(stageIds, stages, laws, choices),
    nextChoice: integers((stage) => choiceOf(stage.next)),
    holds: Uint8Array.from(stages, (stage) => (stage.handover === 'hold' ? 1 : 0)),
    clock: reals((stage) => stage.clockWorkingDays ?? 0),
    returnScale: reals((stage) => returns(stage).scale),
    returnShape: reals((stage) => returns(stage).shape),
    returnCut: reals((stage) => returns(stage).cut),
    returnChoice: integers((stage) => choiceOf(returns(stage).to)),
    statutory: Uint8Array.from(stages, (stage) => (stage.statutory ? 1 : 0)),
    priority: reals((stage) => stage.priority),
    class: integers((stage) => {
      const riskFirst = scenario.services[stage.service]?.discipline === 'riskFirst';
      return riskFirst ? (classes.get(stage.priority) ?? 0) : 0;
    }),
    points: reals((stage) => stage.points),
    tags: integers((stage) => stage.official.reduce((mask, tag) => mask | (1 << tags.indexOf(tag)), 0)),
  };
}

type RouteArrays = Pick<
  CompiledStages,
  'routeFrom' | 'routeShare' | 'routeLaw' | 'routeChoice' | 'routeHash'
>;

function compileRoutes(
  stageIds: readonly string[],
  stages: readonly StageSpec[],
  laws: LawTable,
  choices: ChoiceBuilder,
): RouteArrays {
  const from = [0];
  const all = stages.flatMap((stage, index) => {
    const routes = Object.entries(stage.routes).sort(([a], [b]) => (a < b ? -1 : 1));
    from.push(from.at(-1)! + routes.length);
    return routes.map(([id, route]) => [`${stageIds[index]}/${id}`, route] as const);
  });
  return {
    routeFrom: Int32Array.from(from),
    routeShare: Float64Array.from(all, ([, route]) => route.share),
    routeLaw: Int32Array.from(all, ([, route]) => laws.add(route.time)),
    routeChoice: Int32Array.from(all, ([, route]) => choices.add(route.to)),
    routeHash: Int32Array.from(all, ([id]) => idHash(id)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
