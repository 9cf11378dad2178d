import type { Indicator, Scenario, ScenarioDifference } from '@taper/engine';
import { groupsOf } from './indicator-groups.ts';

/** Outcomes on a card; the table has them all. */
const ON_CARD = 3;

/**
 * Chooses the outcomes that stand on every card, from the inputs alone, so that they stay the same while runs come in:
 * of each of the groups asked about first, the first outcome of a service or a level that some scenario changes, or
 * else the first; where one counts all services together, that one.
 * @param headlines in the order of asking
 * @param differences of all scenarios from the base
 * @param before what stood there, which stays unless something else is concerned and it is not
 */
export function cardIndicators(
  headlines: readonly Indicator[],
  base: Scenario,
  differences: readonly ScenarioDifference[],
  before: readonly Indicator[] = [],
): Indicator[] {
  const concerned = concernedBy(base, differences);
  return groupsOf(headlines)
    .slice(0, ON_CARD)
    .flatMap(({ indicators }, group) => {
      const [first] = indicators;
      if (first === undefined) return [];
      // What is asked about first is always the first; so is what counts all services together.
      if (group === 0 || !first.id.includes('=')) return [first];
      const [stood] = indicators.filter((one) => before.includes(one));
      const isConcerned = ({ id }: Indicator) => concerned.has(dimensionOf(id));
      if (stood !== undefined && isConcerned(stood)) return stood;
      return indicators.find(isConcerned) ?? stood ?? first;
    });
}

/** Names the services that differences touch, and the levels that those work at, as indicators do: `level=3`. */
function concernedBy({ stages }: Scenario, differences: readonly ScenarioDifference[]): Set<string> {
  const owners = differences.map(({ path }) => path.split('.').slice(0, 2).join('.'));
  const touched = Object.entries(stages).filter(
    ([id, { service }]) => owners.includes(`stages.${id}`) || owners.includes(`services.${service}`),
  );
  return new Set(touched.flatMap(([, { service, level }]) => [`service=${service}`, `level=${level}`]));
}

function dimensionOf(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1);
}
