import { inSentence } from './in-sentence.ts';
import type { InputChange } from './input-changes.ts';

/** A name for a scenario that changes nothing yet. */
const UNNAMED = 'New scenario';

/**
 * Names a scenario after what it changes: `+20% family worker posts`, `Social work: cap 20 and 2 more`.
 * @param changes of the base, the first of which gives the name
 */
export function scenarioName(changes: readonly InputChange[]): string {
  const [first, ...others] = changes;
  if (first === undefined) return UNNAMED;
  const name = nameOf(first);
  return others.length === 0 ? name : `${name} and ${others.length} more`;
}

function nameOf({ label, from, to }: InputChange): string {
  const [before, after] = [parseFloat(from), parseFloat(to)];
  const [unit, other] = [from, to].map((text) => text.replace(/^[\d.]+/, ''));
  // A share in percent is not said to be some percent more.
  if (unit !== other || unit === '%') return `${label} ${to}`;
  if (!(before > 0) || !Number.isFinite(after)) return `${label} ${to}`;
  const percent = Math.round((after / before - 1) * 100);
  // Doubling is still said in percent; beyond it, and for what hardly moves, the number says more.
  if (percent === 0 || Math.abs(percent) > 100) return `${label} ${to}`;
  return `${percent > 0 ? '+' : '−'}${Math.abs(percent)}% ${inSentence(label)}`;
}
