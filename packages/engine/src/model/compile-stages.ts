import { daysAYear } from '../scenario/duration.ts';
import type { Scenario, StageSpec } from '../scenario/types.ts';
import type { ChoiceBuilder } from './choices.ts';
import {
  CLOCK_FROM_ENTRY,
  CLOCK_FROM_PREVIOUS,
  CLOCK_FROM_REFERRAL,
  type CompiledStages,
} from './compiled.ts';
import type { LawTable } from './laws.ts';
import { idHash } from './purposes.ts';

const CLOCKS = {
  entry: CLOCK_FROM_ENTRY,
  referral: CLOCK_FROM_REFERRAL,
  previous: CLOCK_FROM_PREVIOUS,
};
/** Levels of need are 1 to 5; the place of level 0 in tables by level stays empty. */
export const LEVELS = 6;

export interface Numbering {
  readonly stageIds: readonly string[];
  readonly serviceIds: readonly string[];
  readonly placementIds: readonly string[];
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
    escalation: reals((stage) => sum(Object.values(stage.escalation?.to ?? {})) / daysAYear),
    escalationChoice: integers((stage) => choiceOf(stage.escalation?.to)),
    riskWhenReady: reals((stage) => stage.escalation?.whenReady ?? 1),
    withdrawal: reals((stage) => stage.withdrawal / daysAYear),
    ...compileRoutes(stageIds, stages, laws, choices),
    nextChoice: integers((stage) => choiceOf(stage.next)),
    ...compileDecisions(scenario, stages, numbering),
    holds: Uint8Array.from(stages, (stage) => (stage.handover === 'hold' ? 1 : 0)),
    clock: reals((stage) => stage.clockWorkingDays ?? 0),
    clockFrom: Uint8Array.from(stages, (stage) => CLOCKS[stage.clockFrom]),
    returnScale: reals((stage) => returns(stage).scale),
    returnShape: reals((stage) => returns(stage).shape),
    returnCut: reals((stage) => returns(stage).cut),
    returnChoice: integers((stage) => choiceOf(returns(stage).to)),
    returnNeed: integers((stage) => choices.addLevels(returns(stage).need)),
    level: integers((stage) => stage.level),
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

type Decisions = Pick<
  CompiledStages,
  | ('screenChoice' | 'screenAbove' | 'screenBelow' | 'kept' | 'keptFor' | 'early' | 'grownChoice')
  | ('keepsGrown' | 'adults' | 'childrenShare' | 'mayMoveAway' | 'ifFull' | 'placementChoice')
>;

/** What a stage decides of its families: levels seen, who is kept, whom it takes and where they are placed. */
function compileDecisions(
  scenario: Scenario,
  stages: readonly StageSpec[],
  { stageIds, placementIds, choices }: Numbering,
): Decisions {
  const reals = (of: (stage: StageSpec) => number) => Float64Array.from(stages, of);
  const integers = (of: (stage: StageSpec) => number) => Int32Array.from(stages, of);
  const flags = (of: (stage: StageSpec) => boolean) =>
    Uint8Array.from(stages, (stage) => (of(stage) ? 1 : 0));
  const screenChoice = new Int32Array(stages.length * LEVELS).fill(-1);
  stages.forEach((stage, index) => {
    for (const [level, shares] of Object.entries(stage.screening?.to ?? {}))
      screenChoice[index * LEVELS + Number(level)] = choices.add(shares);
  });
  const goesOn = (stage: StageSpec) =>
    Object.entries(stage.grown).some(([id, share]) => share > 0 && scenario.stages[id]?.adults === true);
  return {
    screenChoice,
    screenAbove: reals((stage) => stage.screening?.above ?? 0),
    screenBelow: reals((stage) => stage.screening?.below ?? 0),
    kept: reals((stage) => stage.stepDown?.kept ?? 0),
    keptFor: reals((stage) => stage.stepDown?.again ?? 0),
    early: reals((stage) => stage.stepDown?.early ?? 0),
    grownChoice: integers((stage) => (Object.keys(stage.grown).length > 0 ? choices.add(stage.grown) : -1)),
    keepsGrown: flags(goesOn),
    adults: flags((stage) => stage.adults),
    childrenShare: reals((stage) => stage.childrenShare),
    mayMoveAway: flags((stage) => stage.mayMoveAway),
    ifFull: integers((stage) => (stage.ifFull === null ? -1 : stageIds.indexOf(stage.ifFull))),
    placementChoice: integers((stage) =>
      stage.placements === null ? -1 : choices.addOf(stage.placements, (id) => placementIds.indexOf(id)),
    ),
  };
}

type RouteArrays = Pick<
  CompiledStages,
  'routeFrom' | 'routeShare' | 'routeLaw' | 'routeChoice' | 'routeHash' | 'ageFrom' | 'ages'
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
  const ageFrom = [0];
  const ages = all.flatMap(([, route]) => {
    const bands = route.byAge ?? [];
    ageFrom.push(ageFrom.at(-1)! + bands.length);
    return bands;
  });
  return {
    ageFrom: Int32Array.from(ageFrom),
    ages: {
      from: Float64Array.from(ages, (band) => band.from),
      to: Float64Array.from(ages, (band) => band.to),
      share: Float64Array.from(ages, (band) => band.share),
    },
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
