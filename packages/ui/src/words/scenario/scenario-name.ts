import { inSentence } from '../in-sentence.ts';
import type { InputChange } from './input-changes.ts';

/** A name for a scenario that changes nothing yet. */
const UNNAMED = 'New scenario';

/**
 * Names a scenario after what it changes: `+20% family worker posts`, `Social work: cap 20 and 2 more`.
 * @param changes of the base, the first of which gives the name; units of another size come before all else
 */
export function scenarioName(changes: readonly InputChange[]): string {
  const cut = changes.find((change) => sizesOf(change) !== null);
  // Posts that come or go because they do not divide evenly into units of another size are no change of their own.
  const [first, ...others] =
    cut === undefined
      ? changes
      : [cut, ...changes.filter((change) => !isAlike(change, cut) && !isRemainder(change))];
  if (first === undefined) return UNNAMED;
  const name = nameOf(first);
  return others.length === 0 ? name : `${name} and ${others.length} more`;
}

const SIZE = /^([\d.]+) units? of ([\d.]+) posts$/;

/** How large units were and are, where they are cut to another size: `26 units of 7 posts` and `46 units of 4 posts`. */
function sizesOf({ from, to }: InputChange): readonly [number, number] | null {
  const [before, after] = [from, to].map((text) => Number(SIZE.exec(text)?.[2]));
  return before === undefined || after === undefined || Number.isNaN(before + after) ? null : [before, after];
}

/** Whether units are cut as others are: to the name it is one change. */
function isAlike(one: InputChange, cut: InputChange): boolean {
  return sizesOf(one) !== null && one.from === cut.from && one.to === cut.to;
}

/** Posts that hardly change in number, and how new ones are filled. */
function isRemainder({ label, from, to }: InputChange): boolean {
  if (label.endsWith(': added posts')) return true;
  return label.endsWith(' posts') && Math.abs(Number(to) / Number(from) - 1) < 0.05;
}

function nameOf(change: InputChange): string {
  const { label, from, to } = change;
  const sizes = sizesOf(change);
  if (sizes !== null) {
    const [, count] = SIZE.exec(to) ?? [];
    const each = count === '1' ? '' : ' each';
    return `${sizes[1] < sizes[0] ? 'Smaller' : 'Larger'} units: ${count ?? ''} with ${sizes[1]} posts${each}`;
  }
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
