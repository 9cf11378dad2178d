import type { CompiledModel, CompiledStream } from '../model/compiled.ts';
import type { Assumptions } from '../model/world.ts';
import { newcomers } from './newcomers.ts';

/** Families taken for each stream; their error, about 2% of a stock, is below that of the numbers they start from. */
const EXAMPLES = 2000;

/** What a scenario settles to when everybody gets all the attention they want and nobody waits. */
export interface ExpectedTraffic {
  /** Families starting in each stage, a day. */
  readonly starts: Float64Array;
  /** Families open in each stage (Little's law). */
  readonly families: Float64Array;
  /** Children of the families open in each stage, who are in the case. */
  readonly children: Float64Array;
}

/**
 * Reckons the traffic over the pathway: what a new family brings, times how many come (MODEL.md section 15).
 *
 * @param assumptions those that hold at full attention, as for `newcomers`
 */
export function expectedTraffic(model: CompiledModel, assumptions: Assumptions): ExpectedTraffic {
  const { stages, streams } = model;
  const starts = new Float64Array(stages.count);
  const families = new Float64Array(stages.count);
  const children = new Float64Array(stages.count);
  streams.forEach((stream, index) => {
    const rate = meanRate(stream);
    if (rate === 0) return;
    const each = newcomers(model, index, EXAMPLES, assumptions);
    for (let stage = 0; stage < stages.count; stage++) {
      starts[stage]! += rate * each.starts[stage]!;
      families[stage]! += rate * each.days[stage]!;
      children[stage]! += rate * each.childDays[stage]!;
    }
  });
  return { starts, families, children };
}

/** New families a day that a stream has, on average over the months and days of the week at the start of the horizon. */
export function meanRate({ rate, weekday, dominating, below }: CompiledStream): number {
  let days = 0;
  for (const factor of weekday) days += factor / weekday.length;
  let sum = 0;
  for (const monthly of rate) sum += Math.max(0, monthly * days - below) / rate.length;
  return Math.min(sum, dominating);
}
