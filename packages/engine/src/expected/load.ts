import { compileScenario } from '../model/compile.ts';
import type { CompiledModel } from '../model/compiled.ts';
import type { Finding } from '../scenario/finding.ts';
import type { Scenario } from '../scenario/types.ts';
import { expectedTraffic } from './traffic.ts';

/** What one service is asked for in the long run, against what it has. */
export interface ServiceLoad {
  readonly service: string;
  /** Hours a week of direct work that families want, at full attention. */
  readonly wantedHours: number;
  readonly hours: number;
  /** Load of the families it would lead, in the unit of its cap, and the cap of all its workers together. */
  readonly load: number;
  readonly cap: number;
}

/** Reckons what each service is asked for when everybody gets full attention and nobody waits. */
export function serviceLoads(scenario: Scenario): ServiceLoad[] {
  const model = compileScenario(scenario);
  const { families } = expectedTraffic(model);
  const children = meanChildren(scenario);
  return model.services.ids.map((service, index) => {
    let wantedHours = 0;
    let load = 0;
    for (let stage = 0; stage < model.stages.count; stage++) {
      if (model.stages.service[stage] !== index) continue;
      wantedHours += families[stage]! * model.stages.hours[stage]!;
      load += families[stage]! * loadOfFamily(model, index, stage, children);
    }
    return { service, wantedHours, hours: hoursOf(model, index), load, cap: capOf(model, index) };
  });
}

/** Warns of every service whose demand no way of sharing its hours or places could carry. */
export function loadFindings(scenario: Scenario, file: string): Finding[] {
  return serviceLoads(scenario).flatMap((load) => {
    const label = scenario.services[load.service]!.label;
    const path = `services.${load.service}`;
    const at = {
      code: 'demand-above-staffing',
      severity: 'warning',
      file,
      line: 0,
      column: 0,
      path,
    } as const;
    const findings: Finding[] = [];
    if (load.wantedHours > load.hours) {
      findings.push({
        ...at,
        message: `${label} is asked for about ${Math.round(load.wantedHours)} hours of direct work a week and has ${Math.round(load.hours)}: ${percent(load.wantedHours, load.hours)} of what it can give.`,
        hint: 'Families will wait, or get less attention than they want. Add posts, lower demand, or read the results as a service that falls behind.',
      });
    }
    if (scenario.services[load.service]!.cap.kind === 'hard' && load.load > load.cap) {
      findings.push({
        ...at,
        message: `${label} would lead about ${Math.round(load.load)} ${scenario.services[load.service]!.cap.unit} and its hard cap allows ${Math.round(load.cap)}: ${percent(load.load, load.cap)}.`,
        hint: 'The line of waiting families grows all the time. Raise the cap, add posts, or read the results as a service that falls behind.',
      });
    }
    return findings;
  });
}

function percent(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((100 * part) / whole)}%` : 'without any';
}

function hoursOf(model: CompiledModel, service: number): number {
  let hours = 0;
  model.workers.service.forEach((of, worker) => {
    if (of === service) hours += model.workers.supply[worker]!;
  });
  model.units.service.forEach((of, unit) => {
    if (of === service) hours += model.units.spareHours[unit]!;
  });
  return hours;
}

function capOf(model: CompiledModel, service: number): number {
  let cap = 0;
  model.workers.service.forEach((of, worker) => {
    if (of === service) cap += model.workers.cap[worker]!;
  });
  return cap;
}

function loadOfFamily(model: CompiledModel, service: number, stage: number, children: number): number {
  const unit = model.services.capUnit[service]!;
  if (unit === 1) return children;
  return unit === 0 ? model.stages.points[stage]! : 1;
}

function meanChildren(scenario: Scenario): number {
  return Object.entries(scenario.families.children).reduce(
    (sum, [count, share]) => sum + Number(count) * share,
    0,
  );
}
