import { replicationAssumptions } from '../model/assumptions.ts';
import { compileScenario } from '../model/compile.ts';
import type { CompiledModel } from '../model/compiled.ts';
import { channelsOfFamilies } from '../outcomes/channels-of-families.ts';
import { Readings } from '../outcomes/readings.ts';
import { Recorder } from '../outcomes/recorder.ts';
import { indicatorsOf, indicatorValues } from '../outcomes/registry.ts';
import type { Scenario } from '../scenario/types.ts';
import type { AttentionByService } from './examples.ts';
import { settle, type Settled } from './settled.ts';
import { type Assumed, compileBase } from './solved-demand.ts';
import { expectedStaff } from './staff-hours.ts';

/** Days that the made-up record spans: rates a day become numbers of a size that outcomes are used to. */
const DAYS = 3652.5;
const EXAMPLES = 30_000;

/** How expected indicators are reckoned. */
export interface ExpectedOptions {
  /** The base of a comparison, whose rate of new families the scenario inherits; itself when left out. */
  readonly base?: Scenario;
  /** Whether assumptions have their middle values, as they have when left out, or no effect. */
  readonly assumed?: Assumed;
  /** Example families; more are slower and nearer. */
  readonly examples?: number;
  /** Attention to start from, such as that of a scenario much like it: fewer rounds then. */
  readonly start?: AttentionByService;
}

/** Expected indicators, and the attention at which they were reckoned. */
export interface ExpectedIndicators {
  /** By id; those that cannot be told without queues and chance are left out. */
  readonly values: ReadonlyMap<string, number>;
  readonly settled: Settled;
}

/**
 * Reckons what a scenario's outcomes settle to, without simulating it: at the attention that people can give, where
 * nobody waits. Shares of lengths, referrals, stocks, flows and caseloads are those of example families who live by the
 * rules of the simulation itself. It knows no queues, no caps that hold families back and no timeline, and takes the
 * numbers of the first day; where those matter the simulation departs from it.
 */
export function expectedIndicators(scenario: Scenario, options: ExpectedOptions = {}): ExpectedIndicators {
  const { base = scenario, assumed = 'mid', examples = EXAMPLES, start } = options;
  const first = compileBase(base, assumed, examples);
  const model = base === scenario ? first : compileScenario(scenario, first);
  const settled = settle(model, replicationAssumptions(scenario, assumed), {
    examples,
    ...(start === undefined ? {} : { start }),
  });
  const readings = readingsOf(model, settled);
  const values = new Map<string, number>();
  indicatorValues(scenario, readings).forEach((value, index) => {
    if (Number.isFinite(value)) values.set(indicatorsOf(scenario)[index]!.id, value);
  });
  return { values, settled };
}

/** Puts a steady state in the form of what a simulation records, with what cannot be told marked as no number. */
function readingsOf(model: CompiledModel, settled: Settled): Readings {
  const { channels } = model;
  const { integrals, sums } = settled.steady;
  const recorder = new Recorder(channels.gauges, channels.counters, 1);
  recorder.integrals.fill(NaN);
  recorder.sums.fill(NaN);
  const { gauges, counters } = channelsOfFamilies(channels);
  for (const gauge of gauges) recorder.integrals[gauge] = integrals[gauge]! * DAYS;
  for (const counter of counters) recorder.sums[counter] = sums[counter]! * DAYS;
  recordServices(model, settled, recorder);
  return new Readings(recorder, channels, Float64Array.of(0, DAYS), 0, 1);
}

/** What services lead and who is in their posts, as often as comes of the rates at which people come and go. */
function recordServices(model: CompiledModel, { steady, attention }: Settled, recorder: Recorder): void {
  const { channels, stages, services } = model;
  for (let service = 0; service < services.count; service++) {
    let families = 0;
    let children = 0;
    for (let stage = 0; stage < stages.count; stage++) {
      if (stages.service[stage] !== service) continue;
      families += steady.families[stage]!;
      children += steady.children[stage]!;
    }
    const staff = expectedStaff(model, service, families);
    const record = (gauge: number, mean: number) => {
      recorder.integrals[gauge] = mean * DAYS;
    };
    record(channels.ledFamilies(service), families);
    record(channels.ledChildren(service), children);
    record(channels.attention(service), families * attention[service]!);
    record(channels.leadFte(service), staff.leads);
    record(channels.permanentFte(service), staff.permanent);
    record(channels.agencyFte(service), staff.agency);
    record(channels.emptyFte(service), staff.posts - staff.permanent - staff.agency);
  }
}
