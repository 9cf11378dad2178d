import type { Indicator } from '@taper/engine';

/**
 * Tells outcomes of the same label apart by what they are measured for: `Wait for a worker, Family support (stage)`;
 * where that is the same too, by their ids. Labels that stand alone stay as they are.
 */
export function withDistinctLabels(indicators: readonly Indicator[]): Indicator[] {
  const alike = ({ label }: Indicator) => indicators.filter((other) => other.label === label);
  return indicators.map((indicator) => {
    const others = alike(indicator).filter((other) => other !== indicator);
    if (others.length === 0) return indicator;
    const kind = dimensions(indicator);
    const tells = kind !== '' && others.every((other) => dimensions(other) !== kind);
    return { ...indicator, label: `${indicator.label} (${tells ? kind : indicator.id})` };
  });
}

/** Names the dimensions of an id: `wait.days.mean.stage=family-support` has `stage`. */
function dimensions({ id }: Indicator): string {
  return [...id.matchAll(/\.([a-z]+)=/gi)].map(([, name]) => name).join(', ');
}
