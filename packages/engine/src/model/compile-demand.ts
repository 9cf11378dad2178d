import type { Scenario, Shares, StreamSpec } from '../scenario/types.ts';
import type { ChoiceBuilder } from './choices.ts';
import type { CompiledStream } from './compiled.ts';
import type { LawTable } from './laws.ts';
import { idHash } from './purposes.ts';

const DAYS_A_YEAR = 365.25;
/** Room that the base's stream of candidates leaves for scenarios with more demand. */
const HEADROOM = 1.5;

/**
 * Compiles the streams of new families. Candidates come at a fixed dominating rate, the base's, and each is kept by a
 * draw of its own (MODEL.md section 14), so a family is the same family however much demand there is. Where a scenario
 * asks for more than the base's candidates can give, the rest arrives in a stream of its own.
 */
export function compileStreams(
  scenario: Scenario,
  choices: ChoiceBuilder,
  laws: LawTable,
  base?: readonly CompiledStream[],
): CompiledStream[] {
  const ids = Object.keys(scenario.demand.streams).sort((a, b) => (a < b ? -1 : 1));
  const streams = ids.flatMap((id) => {
    const spec = scenario.demand.streams[id]!;
    const rate = monthlyRates(spec, scenario.demand.season);
    const peak = rate.reduce((most, value) => Math.max(most, value), 0);
    const dominating = base?.find((stream) => stream.id === id)?.dominating ?? peak * HEADROOM;
    const youngest = spec.youngest ?? scenario.families.youngest;
    const common = {
      rate,
      children: cumulativeByCount(spec.children ?? scenario.families.children),
      youngest: youngest === null ? -1 : laws.add(youngest),
      entry: choices.add(spec.entry),
    };
    const stream = { ...common, id, hash: idHash(id), dominating, below: 0 };
    if (peak <= dominating) return [stream];
    const added = `${id}+`;
    return [
      stream,
      { ...common, id: added, hash: idHash(added), dominating: peak - dominating, below: dominating },
    ];
  });
  return numbered(streams, base ?? []);
}

/** Numbers streams as the base does, so that a family keeps its number whatever streams a scenario adds. */
function numbered(
  streams: readonly Omit<CompiledStream, 'number'>[],
  base: readonly CompiledStream[],
): CompiledStream[] {
  let next = base.reduce((most, stream) => Math.max(most, stream.number + 1), 0);
  return streams.map((stream) => ({
    ...stream,
    number: base.find(({ id }) => id === stream.id)?.number ?? next++,
  }));
}

function monthlyRates(spec: StreamSpec, season: readonly number[]): Float64Array {
  return Float64Array.from(season, (factor) => (spec.families / DAYS_A_YEAR) * (spec.seasonal ? factor : 1));
}

/** Running sum of shares of families with 1, 2, … children. */
function cumulativeByCount(shares: Shares): Float64Array {
  const most = Math.max(...Object.keys(shares).map(Number));
  let sum = 0;
  return Float64Array.from({ length: most }, (_, index) => (sum += shares[index + 1] ?? 0));
}
