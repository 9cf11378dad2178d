import { months, weekdays } from '../schema/demand.ts';
import type { WrittenScenario } from '../schema/scenario.ts';
import type { DemandSpec, FamiliesSpec, StreamSpec } from '../types.ts';
import { lawOrNull } from './law.ts';
import { labelled, mapValues } from './written.ts';

type WrittenDemand = WrittenScenario['demand'];

/** Makes what families are like complete. */
export function resolveFamilies(families: WrittenScenario['families']): FamiliesSpec {
  return {
    ...families,
    youngest: lawOrNull(families.youngest),
    spacing: lawOrNull(families.spacing),
    factors: mapValues(families.factors, labelled),
  };
}

/** Makes demand complete: factors in the order of the calendar, and in every stream that has its own. */
export function resolveDemand(demand: WrittenDemand): DemandSpec {
  return {
    ...demand,
    season: months.map((month) => demand.season[month]),
    weekday: weekdays.map((day) => demand.weekday[day]),
    referrals: demand.referrals ?? null,
    patches: mapValues(demand.patches, labelled),
    streams: mapValues(demand.streams, (stream, id) => resolveStream(stream, id, demand)),
  };
}

function resolveStream(
  stream: WrittenDemand['streams'][string],
  id: string,
  { season, weekday }: WrittenDemand,
): StreamSpec {
  return {
    ...labelled(stream, id),
    season: own(months, stream.season, season),
    weekday: own(weekdays, stream.weekday, weekday),
    trend: stream.trend ?? null,
    patches: stream.patches ?? null,
    need: stream.need ?? null,
    children: stream.children ?? null,
    youngest: lawOrNull(stream.youngest),
  };
}

/** A stream's own factors, those left out being the demand's; null where it has none. */
function own<Name extends string>(
  names: readonly Name[],
  factors: Readonly<Partial<Record<Name, number | undefined>>> | undefined,
  base: Readonly<Record<Name, number>>,
): number[] | null {
  return factors === undefined ? null : names.map((name) => factors[name] ?? base[name]);
}
