import type { SeekLever, SeekPoint } from '@taper/engine';
import { plural } from '../text/findings-text.ts';

/** Values that are named one by one in a line of progress, at most. */
const MOST_NAMED = 8;

/** Says which points are about to be simulated, and how often. */
export function lookText(
  levers: readonly SeekLever[],
  points: readonly SeekPoint[],
  replications: readonly number[],
): string {
  const moved = points.filter((point) => !point.every(Number.isNaN));
  const [first = 0] = replications;
  const more = first === 0 ? '' : ' more';
  const runs = `${replications.length}${more} ${replications.length === 1 ? 'run' : 'runs'} each`;
  if (levers.length > 1 || moved.length > MOST_NAMED)
    return `Looking at ${plural(moved.length, levers.length > 1 ? 'combination' : 'value')}, ${runs}.`;
  return `Looking at ${moved.map(([value]) => `${value}${levers[0]!.unit}`).join(', ')}, ${runs}.`;
}
