import { replicationAssumptions } from '../model/assumptions.ts';
import { compileScenario } from '../model/compile.ts';
import { compileBase, givenReferrals } from './solved-demand.ts';
import type { Finding } from '../scenario/finding.ts';
import type { ReadResult } from '../scenario/read.ts';
import { solvedStreams } from '../scenario/solved-streams.ts';
import type { Scenario } from '../scenario/types.ts';
import { expectedStaff } from './staff-hours.ts';
import { loadIn } from './load-in.ts';
import { steadyState } from './steady.ts';

/** What is asked for is reckoned from examples: within two in a hundred it may be what there is. */
const CLEARLY_ABOVE = 1.02;

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

/**
 * Reckons what each service is asked for when everybody gets full attention and nobody waits.
 *
 * @param base the base of a comparison, whose rate of new families the scenario inherits; itself when left out
 */
export function serviceLoads(scenario: Scenario, base: Scenario = scenario): ServiceLoad[] {
  const first = compileBase(base);
  const model = base === scenario ? first : compileScenario(scenario, first);
  const steady = steadyState(model, replicationAssumptions(scenario, 'mid'));
  return model.services.ids.map((service, index) => {
    let load = 0;
    let families = 0;
    for (let stage = 0; stage < model.stages.count; stage++) {
      if (model.stages.service[stage] !== index) continue;
      families += steady.families[stage]!;
      load += loadIn(model, stage, steady.families, steady.children);
    }
    const wantedHours = steady.wanted[index]!;
    const { hours, carry } = expectedStaff(model, index, families);
    return {
      service,
      wantedHours,
      hours,
      load,
      cap: carry > 0 ? carry * model.services.capPerFte[index]! : 0,
    };
  });
}

/**
 * Warns of every service whose demand no way of sharing its hours or places could carry. An error, where the total of
 * referrals leaves nothing for the streams that are solved: such a scenario cannot be run.
 *
 * @param locate says where in the user's files a path is written, as a `ReadResult` does
 * @param base the base of a comparison, as in `serviceLoads`
 */
export function loadFindings(
  scenario: Scenario,
  locate: ReadResult['locate'],
  base: Scenario = scenario,
): Finding[] {
  // That of the base is told where the base is.
  const unsolved = unsolvedFindings(base, locate);
  if (unsolved.length > 0) return base === scenario ? unsolved : [];
  return serviceLoads(scenario, base).flatMap((load) => {
    const { label, cap } = scenario.services[load.service]!;
    const path = `services.${load.service}`;
    const at = { code: 'demand-above-staffing', severity: 'warning', ...locate(path), path } as const;
    const findings: Finding[] = [];
    const full = cap.kind === 'hard' && load.load > load.cap * CLEARLY_ABOVE;
    if (full) {
      findings.push({
        ...at,
        message: `${label} would lead about ${Math.round(load.load)} ${cap.unit} and its hard cap allows ${Math.round(load.cap)}: ${percent(load.load, load.cap)}.`,
        hint: 'Families will wait until some withdraw or step up. Raise the cap, add posts, or read the results as a service without places enough.',
      });
    }
    const wantedHours = full ? (load.wantedHours * load.cap) / load.load : load.wantedHours;
    if (wantedHours > load.hours * CLEARLY_ABOVE) {
      findings.push({
        ...at,
        message: `${label} is asked for about ${Math.round(wantedHours)} hours of direct work a week and has ${Math.round(load.hours)}: ${percent(wantedHours, load.hours)}.`,
        hint: 'Families will get less attention than they want, and stay longer. Add posts, lower demand, or read the results as a service that falls behind.',
      });
    }
    return findings;
  });
}

function unsolvedFindings(scenario: Scenario, locate: ReadResult['locate']): Finding[] {
  const { referrals } = scenario.demand;
  if (referrals === null || solvedStreams(scenario.demand).length === 0) return [];
  const { given, perUnit } = givenReferrals(scenario);
  if (given < referrals && perUnit > 0) return [];
  const path = 'demand.referrals';
  const message =
    perUnit > 0
      ? `The streams whose families are given bring about ${Math.round(given)} referrals a year, and ${referrals} are wanted in all.`
      : 'No family of a stream that is solved is ever referred.';
  const hint =
    perUnit > 0
      ? 'Raise the total, or give these streams fewer families.'
      : 'Let solved streams lead to a stage of an official case.';
  return [{ code: 'referrals-not-solvable', severity: 'error', ...locate(path), path, message, hint }];
}

function percent(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((100 * part) / whole)}%` : 'without any';
}
