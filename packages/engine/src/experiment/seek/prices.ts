import { priceFactor } from '../../scenario/money/price-years.ts';
import { parsePath } from '../../scenario/path.ts';
import { numberAt } from '../../scenario/timeline/numbers.ts';
import type { Scenario } from '../../scenario/types.ts';

/**
 * What one more of a field costs a year by the scenario's own prices: of posts, the full-time year of their role in each
 * unit, with somebody permanent in it; of the count of units, all their posts. In prices of the scenario's price year. Null
 * for other fields, and where a role has no price.
 */
export function priceOf({ services, roles, money }: Scenario, path: string): number | null {
  const [top, service, second, name, kind, role, ...rest] = parsePath(path) ?? [];
  const unit = services[service ?? '']?.units[name ?? ''];
  if (top !== 'services' || second !== 'units' || unit === undefined || rest.length > 0) return null;
  const yearOf = (one: string) => {
    const cost = roles[one]?.cost ?? null;
    return cost === null ? null : cost.perYear * priceFactor(money, cost);
  };
  if (kind === 'posts' && role !== undefined) {
    const year = yearOf(role);
    return year === null ? null : year * unit.count;
  }
  if (kind !== 'count' || role !== undefined) return null;
  return Object.entries(unit.posts).reduce<number | null>((sum, [one, posts]) => {
    const year = yearOf(one);
    return sum === null || year === null ? null : sum + year * posts;
  }, 0);
}

/** The number that a scenario has at a dotted path, in days for lengths of time; null where it has none. */
export function numberOf(scenario: Scenario, path: string): number | null {
  const keys = parsePath(path);
  return keys === null ? null : numberAt(scenario, keys);
}
