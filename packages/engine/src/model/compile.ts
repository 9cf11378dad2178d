import { workingDaysOfEngland } from '../calendar/bank-holidays-england.ts';
import { dayNumber, monthStarts } from '../calendar/dates.ts';
import { layOutChannels } from '../outcomes/channels.ts';
import { daysAYear } from '../scenario/duration.ts';
import { costCells } from '../scenario/money/cost-cells.ts';
import { officialTags, sortedIds } from '../scenario/numbering.ts';
import { solvedStreams } from '../scenario/solved-streams.ts';
import type { Scenario } from '../scenario/types.ts';
import { calendarMonths } from './calendar-months.ts';
import { ChoiceBuilder } from './choices.ts';
import { compileStreams } from './compile-demand.ts';
import { compilePractices, compileRoles } from './compile-roles.ts';
import { compileServices } from './compile-services.ts';
import { compileStaff } from './compile-staff.ts';
import { compileCohorts } from './compile-cohorts.ts';
import { compileFactors, compilePlacements } from './compile-families.ts';
import { compileSpending } from './compile-spending.ts';
import { compileStages } from './compile-stages.ts';
import { LONGEST_PAST, type CompiledModel, type SolvedDemand } from './compiled.ts';
import { LawTable } from './laws.ts';

/** Days after the start of the horizon for which working days are known. */
const LONGEST_RUN = 366 * 60;

/**
 * Compiles a scenario.
 *
 * @param base the compiled base of a comparison, whose streams of arrivals the scenario thins; itself when left out
 * @param solved how a total of referrals was solved; by default the base's, in proportion to the referrals that solved
 *   streams are to bring
 * @throws RangeError when the scenario refers to something it does not have (reading it would have said so), or has
 *   streams to be solved and nobody has
 */
export function compileScenario(
  scenario: Scenario,
  base?: CompiledModel,
  solved: SolvedDemand = inherited(scenario, base),
): CompiledModel {
  const laws = new LawTable();
  const stageIds = sortedIds(scenario.stages);
  const serviceIds = sortedIds(scenario.services);
  const tags = officialTags(scenario);
  const placementIds = sortedIds(scenario.placements);
  const factorIds = sortedIds(scenario.families.factors);
  const patches = sortedIds(scenario.demand.patches);
  const caseMask = maskOf(scenario.official.case, tags);
  const confirmedMask = maskOf(scenario.official.confirmed, tags);
  const choices = new ChoiceBuilder(stageIds);
  const classes = classNumbers(scenario);
  const stages = compileStages(scenario, {
    ...{ stageIds, serviceIds, placementIds, tags, laws, choices, classes },
  });
  const roleIds = sortedIds(scenario.roles);
  const practiceIds = sortedIds(scenario.practices);
  const staff = compileStaff(scenario, serviceIds, roleIds, patches);
  const startDay = dayNumber(scenario.horizon.start);
  const sameStart = base?.startDay === startDay ? base : undefined;
  const streams = compileStreams(scenario, {
    ...{ choices, laws, patches, factors: factorIds, solved: solved.families, base },
  });
  return {
    startDay,
    months: scenario.horizon.months,
    workingDays:
      sameStart?.workingDays ?? workingDaysOfEngland(startDay - LONGEST_PAST, startDay + LONGEST_RUN),
    monthOf: sameStart?.monthOf ?? calendarMonths(startDay),
    monthStarts: monthStarts(scenario.horizon.start, scenario.horizon.months),
    warmUp: scenario.opening.warmUp,
    past: scenario.opening.past,
    grownAt: scenario.families.grownAt,
    spacing: scenario.families.spacing === null ? -1 : laws.add(scenario.families.spacing),
    movingAway: scenario.families.movingAway / daysAYear,
    siblingPoints: scenario.families.siblingPoints,
    thresholds: scenario.thresholds,
    factors: compileFactors(scenario, factorIds),
    placements: compilePlacements(scenario, placementIds),
    patches: patches.length > 0 ? patches : [''],
    solved,
    laws,
    choices: choices.table(),
    channels: layOutChannels({
      stages: stageIds.length,
      services: serviceIds.length,
      tags: tags.length,
      moves: stageIds.length * (stageIds.length + 1),
      placements: placementIds.length,
      patches: Math.max(1, patches.length),
      factors: factorIds.length,
      costs: costCells(scenario).cells.length,
    }),
    stages,
    services: compileServices(scenario, serviceIds, stageIds, patches, factorIds, staff),
    units: staff.units,
    workers: staff.workers,
    posts: staff.posts,
    roles: compileRoles(scenario, roleIds, stageIds, practiceIds, laws),
    practices: compilePractices(scenario, practiceIds, serviceIds),
    streams,
    official: {
      tags,
      caseMask,
      confirmedMask,
      takenMask: ((1 << tags.length) - 1) & ~(caseMask | confirmedMask),
      rereferralWindow: scenario.official.rereferralWindow,
    },
    spending: compileSpending(scenario, { roleIds, serviceIds, stageIds, placementIds }),
    cohorts: compileCohorts(scenario),
    classes: Math.max(1, classes.size),
    frailtyShape:
      scenario.families.frailty > 0 ? 1 / (scenario.families.frailty * scenario.families.frailty) : Infinity,
  };
}

/** The base's solved rate, in proportion to what solved streams are to bring in each of the two. */
function inherited({ demand }: Scenario, base: CompiledModel | undefined): SolvedDemand {
  if (base !== undefined && base.solved.referrals > 0 && demand.referrals !== null) {
    const { families, referrals, given } = base.solved;
    const share = Math.max(0, demand.referrals - given) / (referrals - given);
    return { families: families * share, referrals: demand.referrals, given };
  }
  if (solvedStreams(demand).length === 0) return { families: 0, referrals: 0, given: 0 };
  throw new RangeError('The rate of new families is still to be solved.');
}

function maskOf(wanted: readonly string[], tags: readonly string[]): number {
  return tags.reduce((mask, tag, bit) => (wanted.includes(tag) ? mask | (1 << bit) : mask), 0);
}

/** Class of each priority where some service serves risk first; empty where all share evenly. */
function classNumbers(scenario: Scenario): Map<number, number> {
  if (!Object.values(scenario.services).some((service) => service.discipline === 'riskFirst'))
    return new Map();
  const priorities = [...new Set(Object.values(scenario.stages).map((stage) => stage.priority))].sort(
    (a, b) => a - b,
  );
  return new Map(priorities.map((priority, index) => [priority, index]));
}
