import type { CompiledModel } from '../model/compiled.ts';
import type { Assumptions } from '../model/world.ts';
import { type AttentionByService, takeExamples } from './examples.ts';
import { meanRate } from './mean-rate.ts';
import { noFlows, type TallySums } from './tally.ts';

/** Example families for all streams together, unless more are asked for. */
const EXAMPLES = 10_000;
/** Part of them that each stream has at least: few families may fill a stage, where they stay long. */
const LEAST_SHARE = 0.06;

/** What a scenario settles to where nobody waits, a day of it. */
export interface Steady {
  /** Stays started in each stage, a day. */
  readonly starts: Float64Array;
  /** Families open in each stage (Little's law), those whose work is not done, and children in their cases. */
  readonly families: Float64Array;
  readonly active: Float64Array;
  readonly children: Float64Array;
  /** Hours of direct work a week that families of each service want. */
  readonly wanted: Float64Array;
  /** What a simulation would record: integrals and sums, in the places that its channels have, a day. */
  readonly integrals: Float64Array;
  readonly sums: Float64Array;
  /** Stays and returns a day, as in `Tally`. */
  readonly flows: Flows;
}

/** A tally of all streams, a day. */
export type Flows = TallySums;

/**
 * Reckons what a scenario settles to at some attention, without queues: what example families bring, times how many
 * such families come. Its error is that of so many examples; the same examples are taken every time.
 *
 * @param assumptions those in force
 * @param attention by service; full where it is left out
 * @param examples families to take, all streams together
 */
export function steadyState(
  model: CompiledModel,
  assumptions: Assumptions,
  attention?: AttentionByService,
  examples = EXAMPLES,
): Steady {
  const rates = model.streams.map(meanRate);
  const all = rates.reduce((sum, rate) => sum + rate, 0);
  const sums = new Float64Array(model.channels.counters);
  const integrals = new Float64Array(model.channels.gauges);
  const flows = noFlows(model.stages.count);
  model.streams.forEach((_, stream) => {
    const rate = rates[stream]!;
    if (rate === 0) return;
    const count = Math.ceil(examples * Math.max(LEAST_SHARE, rate / all));
    const { recorder, tally } = takeExamples(model, stream, count, assumptions, attention);
    const weight = rate / count;
    addTo(sums, recorder.sums.subarray(0, sums.length), weight);
    addTo(integrals, recorder.integrals.subarray(0, integrals.length), weight);
    for (const name of Object.keys(flows) as (keyof Flows)[]) addTo(flows[name], tally[name], weight);
  });
  return steadyOf(model, integrals, sums, flows);
}

function addTo(sum: Float64Array, values: Float64Array, weight: number): void {
  for (let place = 0; place < sum.length; place++) sum[place]! += weight * values[place]!;
}

function steadyOf(model: CompiledModel, integrals: Float64Array, sums: Float64Array, flows: Flows): Steady {
  const { stages, services } = model;
  const { starts, days, activeDays, childDays } = flows;
  const wanted = new Float64Array(services.count);
  for (let stage = 0; stage < stages.count; stage++) {
    const ready = days[stage]! - activeDays[stage]!;
    wanted[stages.service[stage]!]! +=
      activeDays[stage]! * stages.hours[stage]! + ready * stages.maintenanceHours[stage]!;
  }
  return { starts, families: days, active: activeDays, children: childDays, wanted, integrals, sums, flows };
}
