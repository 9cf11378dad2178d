import { workingDaysOfEngland } from '../calendar/bank-holidays-england.ts';
import { dayNumber, monthStarts } from '../calendar/dates.ts';
import { Channels } from '../outcomes/channels.ts';
import { officialTags, sortedIds } from '../scenario/numbering.ts';
import type { Scenario } from '../scenario/types.ts';
import { calendarMonths } from './calendar-months.ts';
import { ChoiceBuilder } from './choices.ts';
import { compileStreams } from './compile-demand.ts';
import { compileServices, compileStaff } from './compile-staff.ts';
import { compileStages } from './compile-stages.ts';
import type { CompiledModel } from './compiled.ts';
import { LawTable } from './laws.ts';

/** Days before and after the start of the horizon for which working days are known. */
const LONGEST_PAST = 366 * 100;
const LONGEST_RUN = 366 * 60;

/**
 * Compiles a scenario.
 *
 * @param base the compiled base of a comparison, whose streams of arrivals the scenario thins; itself when left out
 * @throws RangeError when the scenario refers to something it does not have (reading it would have said so)
 */
export function compileScenario(scenario: Scenario, base?: CompiledModel): CompiledModel {
  const laws = new LawTable();
  const stageIds = sortedIds(scenario.stages);
  const serviceIds = sortedIds(scenario.services);
  const tags = officialTags(scenario);
  const choices = new ChoiceBuilder(stageIds);
  const classes = classNumbers(scenario);
  const stages = compileStages(scenario, { stageIds, serviceIds, tags, laws, choices, classes });
  const staff = compileStaff(scenario, stageIds, serviceIds);
  const startDay = dayNumber(scenario.horizon.start);
  const sameStart = base?.startDay === startDay ? base : undefined;
  const streams = compileStreams(scenario, choices, laws, base?.streams);
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
    laws,
    choices: choices.table(),
    channels: new Channels(stageIds.length, serviceIds.length, tags.length),
    stages,
    services: compileServices(scenario, serviceIds, stageIds, staff),
    units: staff.units,
    workers: staff.workers,
    streams,
    official: {
      tags,
      caseMask: maskOf(scenario.official.case, tags),
      confirmedMask: maskOf(scenario.official.confirmed, tags),
      rereferralWindow: scenario.official.rereferralWindow,
    },
    classes: Math.max(1, classes.size),
    frailtyShape:
      scenario.families.frailty > 0 ? 1 / (scenario.families.frailty * scenario.families.frailty) : Infinity,
  };
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
