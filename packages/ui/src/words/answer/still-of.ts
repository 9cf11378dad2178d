import { inSentence } from '../in-sentence.ts';
import type { InputChange } from '../scenario/input-changes.ts';

/**
 * Says which inputs figures are still of, once a scenario has changed since they were made: what it changed then and no
 * longer does, else what it changes now and did not then.
 * @param then what it changed of the base when it was run
 * @param now what it changes as it stands
 */
export function stillOfInWords(then: readonly InputChange[], now: readonly InputChange[]): string {
  const gone = without(then, now);
  if (gone.length > 0) return `Figures still with ${listed(gone)}`;
  const come = without(now, then);
  return come.length > 0 ? `Figures still without ${listed(come)}` : 'Figures from before the last change';
}

function without(some: readonly InputChange[], others: readonly InputChange[]): InputChange[] {
  return some.filter(({ label, to }) => !others.some((other) => other.label === label && other.to === to));
}

function listed([first, ...others]: readonly InputChange[]): string {
  if (first === undefined) return '';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${inSentence(first.label)} ${first.from} → ${first.to}${more}`;
}
