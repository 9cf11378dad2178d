import { type AssumptionInForce, type Driver, formatChange } from '@taper/engine';
import { wrapAfter } from '../text/wrap.ts';

/** The strongest are told in tables; files and JSON have all. */
const TOLD = 3;

/** What the tables say of them. */
export const driversExplained =
  '“Mostly by” names the assumptions whose draws clearly go along with an outcome from draw to draw, with their rank correlation (−1 to +1).';

/**
 * Names the assumptions that move an outcome most: `mostly by: Less attention, more stepping up (+0.62)`; nothing where
 * none clearly does.
 *
 * @param assumed assumptions in force, of which each driver is one
 */
export function driverText(
  drivers: readonly Driver[] | undefined,
  assumed: readonly AssumptionInForce[],
): string {
  if (drivers === undefined || drivers.length === 0) return '';
  const titles = new Map(assumed.map(({ id, title }) => [id, title]));
  const named = drivers.slice(0, TOLD).map(({ assumption, correlation }) => {
    const title = (titles.get(assumption) ?? assumption).replace(/ \([^)]*\)$/, '');
    return `${title} (${formatChange(correlation, 'ratio')})`;
  });
  return `mostly by: ${named.join('; ')}`;
}

/** Lays the text out in lines of their own, under the outcome; none where there is no text. */
export function driverLines(text: string, width: number): string[] {
  return text === '' ? [] : wrapAfter('    ', text, width);
}
