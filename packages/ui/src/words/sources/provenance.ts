import type { ViewInput } from '../../views/view.ts';
import { periodInWords } from '../scenario/period.ts';

/** Letters of a hash that tell scenarios apart. */
const SHORT = 12;

/** Says where the numbers of a picture come from, for whoever meets it without the page; one line each. */
export function provenance({ comparison, scenarios, settings, months, sources }: ViewInput): string[] {
  const period = periodInWords({ start: months.start, months: months.count });
  const place = scenarios[0]?.scenario.place.name ?? '';
  const hashes = comparison.scenarios.map(({ name, hash }) => `${name} ${hash.slice(0, SHORT)}`);
  return [
    `${place}, ${period}. Simulated, not observed: mean of ${comparison.replications} runs.`,
    `Taper ${comparison.engine}, seed “${settings.seed}”. ${hashes.join('; ')}.`,
    ...(sources === '' ? [] : [sources]),
  ];
}
