import { type PrecisionReached, type Scenario, formatValue, indicatorsOf } from '@taper/engine';
import { plural } from './findings-text.ts';

/**
 * Says how far the intervals are from what was asked for, after a stage: the widest of those that are not there yet.
 * @param next how many runs there will be; null where no more are made
 */
export function precisionText(
  scenarios: readonly Scenario[],
  count: number,
  reached: readonly PrecisionReached[],
  next: number | null,
): string {
  const open = reached.filter((one) => !one.reached);
  if (open.length === 0)
    return `${plural(count, 'run')}: every interval that was asked for is narrow enough.`;
  const ratio = ({ half, wanted }: PrecisionReached) => (half ?? Infinity) / wanted;
  const widest = open.reduce((a, b) => (ratio(b) > ratio(a) ? b : a));
  const scenario = scenarios[widest.scenario]!;
  const indicator = indicatorsOf(scenario).find(({ id }) => id === widest.indicator);
  const unit = indicator?.unit ?? '';
  const label = indicator?.label ?? widest.indicator;
  const where = scenarios.length > 2 ? `, “${scenario.name}”` : '';
  const width = widest.half === null ? 'no interval' : `±${formatValue(widest.half, unit)}`;
  const state = `${open.length} of ${reached.length} intervals are too wide, most of all ${label}${where} (${width}, wanted ±${formatValue(widest.wanted, unit)})`;
  const then = next === null ? 'the limit is reached' : `going on to ${plural(next, 'run')}`;
  return `${plural(count, 'run')}: ${state}; ${then}.`;
}
