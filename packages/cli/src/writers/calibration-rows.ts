import { type ParameterResult, type TargetResult, formatRange, formatValue, possible } from '@taper/engine';
import { bare } from './outcome-cells.ts';

const VERDICTS = { met: 'met', missed: 'missed', unclear: 'cannot tell' } as const;

/**
 * Writes targets as rows: published and ±, model and interval, difference in uncertainties, verdict and source.
 * @param hasRoom whether there is room for the source
 */
export function targetRows(targets: readonly TargetResult[], hasRoom = true): string[][] {
  return targets.map(({ label, unit, published, mean, ci95, difference, verdict }) => {
    const { value, uncertainty, stated, source, year } = published;
    const magnitude = Math.max(Math.abs(value), Math.abs(mean ?? 0));
    const say = (number: number | null) => bare(formatValue(number, unit, magnitude));
    const origin = [source, year].filter((part) => part !== null).join(', ');
    return [
      ...[label, say(value), `${say(uncertainty)}${stated ? '' : '*'}`, say(mean)],
      bare(formatRange(possible(ci95, mean, unit), unit, formatValue, magnitude)),
      difference === null ? '–' : signed(difference),
      origin === '' || !hasRoom ? VERDICTS[verdict] : `${VERDICTS[verdict]} · ${origin}`,
    ];
  });
}

/** Writes fitted parameters as rows: start, value, width and where a bound is in the way. */
export function parameterRows(parameters: readonly ParameterResult[]): string[][] {
  return parameters.map(({ name, unit, start, value, low, high, atBound }) => {
    const magnitude = Math.max(Math.abs(start), Math.abs(value));
    const kind = unit === 'share' ? 'share' : '';
    const say = (number: number) => formatValue(number, kind, magnitude);
    const suffix = unit === 'share' || unit === 'factor' ? '' : ` ${unit}`;
    const bound = atBound === null ? '' : `at its ${atBound === 'low' ? 'lowest' : 'highest'}`;
    return [
      name,
      say(start),
      say(value),
      `${formatRange([low, high], kind, formatValue, magnitude)}${suffix}`,
      bound,
    ];
  });
}

function signed(value: number): string {
  const written = Math.abs(value).toFixed(1);
  return Number(written) === 0 ? written : `${value < 0 ? '\u2212' : '+'}${written}`;
}
