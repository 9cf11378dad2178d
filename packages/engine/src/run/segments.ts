import { compileBase, type Assumed } from '../expected/solved-demand.ts';
import { compileScenario } from '../model/compile.ts';
import type { CompiledModel } from '../model/compiled.ts';
import { changeDays, scenarioAt } from '../scenario/timeline/at.ts';
import type { Scenario } from '../scenario/types.ts';

/** A scenario as it is compiled from a day on, in days since the start of the horizon. */
export interface Segment {
  readonly from: number;
  readonly model: CompiledModel;
}

/**
 * Compiles a scenario for each stretch of time between the days on which its timeline changes a number. All number
 * their stages, services, streams and channels alike, and thin the same streams of families.
 *
 * @param from day on which the scenario starts to hold; what changed before that day has changed then
 * @param base the compiled base of a comparison; itself when left out
 * @param assumed the assumptions by which a total of referrals is solved
 * @returns at least one, in the order of time; the first has no beginning
 */
export function compileSegments(
  scenario: Scenario,
  from: number,
  base?: CompiledModel,
  assumed?: Assumed,
): Segment[] {
  const atFirst = scenarioAt(scenario, from);
  const first = base === undefined ? compileBase(atFirst, assumed) : compileScenario(atFirst, base);
  const models = new Map([[atFirst, first]]);
  const modelOf = (state: Scenario): CompiledModel => {
    const model = models.get(state) ?? compileScenario(state, base ?? first);
    models.set(state, model);
    return model;
  };
  const end = first.monthStarts[first.months]!;
  const days = changeDays(scenario).filter((day) => day > from && day < end);
  return [
    { from: -Infinity, model: first },
    ...days.map((day) => ({ from: day, model: modelOf(scenarioAt(scenario, day)) })),
  ];
}

/** Number of the segment that is in force from a day on. */
export function segmentAt(segments: readonly Segment[], day: number): number {
  return segments.findLastIndex(({ from }) => from <= day);
}
