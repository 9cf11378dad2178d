import { numberWords } from '../../controls/unit-words.ts';
import { tidy } from '../../controls/scale.ts';
import type { ValueProgress } from '../../desk/seek-value.ts';
import type { Lever } from '../../state/levers.ts';

/** Values that are named one by one, at most. */
const MOST_NAMED = 8;
const MINUTE = 60;

/** Says which values are being looked at: it changes once a look, so that whoever listens is not told of every run. */
export function lookWords(
  { times }: Lever,
  progress: Pick<ValueProgress, 'values' | 'total'> | null,
): string {
  if (progress === null) return 'Reading the scenario.';
  const { values, total } = progress;
  const runs = `${total} ${total === 1 ? 'run' : 'runs'} each`;
  if (values.length === 0 || values.length > MOST_NAMED)
    return `Looking at ${values.length} values, ${runs}.`;
  return `Looking at ${values.map((value) => numberWords(tidy(value * times))).join(', ')}: ${runs}.`;
}

/** Writes how long something took: `42 s`, `3 min 5 s`. */
export function secondsWords(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < MINUTE) return `${whole} s`;
  return `${Math.floor(whole / MINUTE)} min ${whole % MINUTE} s`;
}
