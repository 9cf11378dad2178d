import { log } from '../math/log.ts';
import { pow } from '../math/pow.ts';
import { standardNormal } from '../random/normal.ts';
import { daysAYear } from '../scenario/duration.ts';
import { sortedIds } from '../scenario/numbering.ts';
import type { Scenario, Shares, StreamSpec } from '../scenario/types.ts';
import type { ChoiceBuilder } from './choices.ts';
import type { CompiledModel, CompiledStream } from './compiled.ts';
import { peakRates } from './demand-peaks.ts';
import type { LawTable } from './laws.ts';
import { idHash } from './purposes.ts';

/** Room that the base's stream of candidates leaves for scenarios with more demand. */
const HEADROOM = 1.5;

/** What streams are compiled with. */
export interface DemandTables {
  readonly choices: ChoiceBuilder;
  readonly laws: LawTable;
  readonly patches: readonly string[];
  readonly factors: readonly string[];
  /** New families a year of a solved stream of weight 1. */
  readonly solved: number;
  readonly base: CompiledModel | undefined;
}

/**
 * Compiles the streams of new families. Candidates come at a fixed dominating rate, the base's, and each is kept by a
 * draw of its own (MODEL.md section 14), so a family is the same family however much demand there is. Where a scenario
 * asks for more than the base's candidates can give, the rest arrives in a stream of its own.
 */
export function compileStreams(scenario: Scenario, tables: DemandTables): CompiledStream[] {
  const base = tables.base?.streams ?? [];
  // A variant starts to differ on day 0; only one that warms up by itself lives through its own past.
  const ownWarmUp = tables.base === undefined || scenario.opening.steady;
  const peaks = peakRates(scenario, ownWarmUp ? -scenario.opening.warmUp : 0);
  const streams = sortedIds(scenario.demand.streams).flatMap((id) => {
    const spec = scenario.demand.streams[id]!;
    const common = compileStream(scenario, spec, tables);
    const scale = spec.families === null ? tables.solved : 1;
    const peak = scale * (peaks.get(id) ?? 0) * highestFactor(scenario, spec);
    const dominating = base.find((stream) => stream.id === id)?.dominating ?? peak * HEADROOM;
    const stream = { ...common, id, hash: idHash(id), dominating, below: 0 };
    if (peak <= dominating) return [stream];
    const added = `${id}+`;
    return [
      stream,
      { ...common, id: added, hash: idHash(added), dominating: peak - dominating, below: dominating },
    ];
  });
  return numbered(streams, base);
}

type StreamParts = Omit<CompiledStream, 'id' | 'hash' | 'number' | 'dominating' | 'below'>;

function compileStream(scenario: Scenario, spec: StreamSpec, tables: DemandTables): StreamParts {
  const { choices, laws } = tables;
  const { demand, families } = scenario;
  const youngest = spec.youngest ?? families.youngest;
  const rate = (spec.families ?? tables.solved * spec.weight) / daysAYear;
  const patchShares =
    spec.patches ?? Object.fromEntries(Object.entries(demand.patches).map(([id, { share }]) => [id, share]));
  return {
    rate: Float64Array.from(seasonOf(scenario, spec), (factor) => rate * factor),
    weekday: Float64Array.from(spec.weekday ?? demand.weekday),
    growth: log(1 + (spec.trend ?? demand.trend)),
    children: cumulativeByCount(spec.children ?? families.children),
    youngest: youngest === null ? -1 : laws.add(youngest),
    entry: choices.add(spec.entry),
    need: choices.addLevels(spec.need),
    patch: tables.patches.length > 1 ? choices.addOf(patchShares, (id) => tables.patches.indexOf(id)) : -1,
    factorBelow: Float64Array.from(tables.factors, (id) =>
      latentThreshold(spec.factors[id] ?? families.factors[id]!.share),
    ),
  };
}

function seasonOf({ demand }: Scenario, spec: StreamSpec): readonly number[] {
  if (!spec.seasonal) return demand.season.map(() => 1);
  return spec.season ?? demand.season;
}

/** The most that season, weekday and trend together can multiply a stream's rate by. */
function highestFactor(scenario: Scenario, spec: StreamSpec): number {
  const { demand, horizon } = scenario;
  const trend = spec.trend ?? demand.trend;
  // A little more than the horizon can have, so that the last day is inside.
  const years = (horizon.months + 1) / 12;
  const growth = trend > 0 ? pow(1 + trend, years) : 1;
  return Math.max(...seasonOf(scenario, spec)) * Math.max(...(spec.weekday ?? demand.weekday)) * growth;
}

/** The value that a standard normal is below with this chance. */
function latentThreshold(share: number): number {
  if (share <= 0) return -Infinity;
  return share >= 1 ? Infinity : standardNormal(share);
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

/** Running sum of shares of families with 1, 2, … children. */
function cumulativeByCount(shares: Shares): Float64Array {
  const most = Math.max(...Object.keys(shares).map(Number));
  let sum = 0;
  return Float64Array.from({ length: most }, (_, index) => (sum += shares[index + 1] ?? 0));
}
