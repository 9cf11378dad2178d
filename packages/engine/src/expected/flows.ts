import type { CompiledModel, CompiledStream } from '../model/compiled.ts';
import { exp } from '../math/exp.ts';
import { daysAYear } from '../scenario/duration.ts';
import type { Course, Stretch } from './course.ts';
import { FlowRecord } from './flow-record.ts';
import { FlowState } from './flow-state.ts';

const WEEK = 7;

/** How expected flows are run. */
export interface FlowOptions {
  /** Whether everybody has all the attention they want, and caps hold nobody back: what is asked for. */
  readonly unlimited?: boolean;
}

/**
 * Runs the expected flows of a scenario over warm-up and horizon, week by week: stocks in phases, with caps, waiting,
 * blocking and attention. Means only, and no chance: where chance makes people wait, the simulation departs from it.
 */
export function runFlows(course: Course, { unlimited = false }: FlowOptions = {}): FlowRecord {
  const { stretches, warmUp, assumptions } = course;
  const last = stretches.at(-1)!.model;
  const record = new FlowRecord(last);
  const state = new FlowState(stretches[0]!, assumptions, unlimited);
  let place = 0;
  const step = (from: number, days: number, month: number) => {
    while (place + 1 < stretches.length && stretches[place + 1]!.from <= from + 1e-9)
      state.change(stretches[++place]!);
    const stretch = stretches[place]!;
    const arrivals = arrivalsOf(stretch, from + days / 2, days);
    state.step(stretch, arrivals, days);
    if (month >= 0) record.add(month, days, state, stretch);
  };
  for (let day = -warmUp; day < 0; day += WEEK) step(day, Math.min(WEEK, -day), -1);
  for (let month = 0; month < last.months; month++) {
    const start = last.monthStarts[month]!;
    const length = last.monthStarts[month + 1]! - start;
    const steps = Math.ceil(length / WEEK);
    for (let n = 0; n < steps; n++) step(start + (n * length) / steps, length / steps, month);
  }
  return record;
}

/** New families that come into each stage over some days around a day. */
function arrivalsOf({ model }: Stretch, day: number, days: number): Float64Array {
  const arrivals = new Float64Array(model.stages.count);
  for (const stream of model.streams) {
    const families = rateOn(model, stream, day) * days;
    if (families > 0) enterBy(model, stream.entry, families, arrivals);
  }
  return arrivals;
}

/** New families a day of a stream, averaged over the days of the week. */
function rateOn(model: CompiledModel, stream: CompiledStream, day: number): number {
  const { rate, weekday, growth, below, dominating } = stream;
  const weekly = weekday.reduce((sum, factor) => sum + factor, 0) / weekday.length;
  const grown = growth === 0 || day <= 0 ? 1 : exp((growth * day) / daysAYear);
  const full = rate[model.monthOf(Math.floor(day))]! * weekly * grown;
  return Math.min(dominating, Math.max(0, full - below));
}

function enterBy({ choices }: CompiledModel, choice: number, families: number, into: Float64Array): void {
  let before = 0;
  for (let at = choices.from[choice]!; at < choices.from[choice + 1]!; at++) {
    const target = choices.target[at]!;
    const share = choices.cumulative[at]! - before;
    before = choices.cumulative[at]!;
    if (target >= 0) into[target]! += share * families;
  }
}
