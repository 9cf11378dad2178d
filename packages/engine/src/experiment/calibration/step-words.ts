import { formatValue } from '../words/format.ts';
import type { CalibrationProblem, FreeParameter } from './problem.ts';
import { differenceIn } from './rounds.ts';
import { type CalibrationState, type Round, recalled } from './state.ts';
import { valuesAt } from './values.ts';

/** Parameters told of that moved most. */
const SHOWN = 4;
/** Moves that are not worth a word, as a part of the way between the bounds. */
const SLIGHT = 0.005;

/** Says in a line or two what the last piece of a calibration came to: what moved, and what is furthest off. */
export function stepWords(problem: CalibrationProblem, state: CalibrationState): string {
  const { rounds, probes, settled, judged } = state;
  if (judged !== null) return 'Judged with chances that were not fitted on.';
  if (settled) return `Settled after ${rounds.length - 1} of at most ${problem.rounds} rounds.`;
  const last = rounds.at(-1);
  if (last === undefined) return `Slopes at the start: ${problem.parameters.length} parameters.`;
  if (probes.length > 0 && rounds.length === 1)
    return `Probe ${probes.length} of ${problem.parameters.length}.`;
  const before = rounds.at(-2);
  const title = before === undefined ? 'Start' : `Round ${rounds.length - 1} of at most ${problem.rounds}`;
  const moves = before === undefined ? '' : ` Moves: ${movesBetween(problem, before, last)}.`;
  return `${title}: ${metWords(problem, last)}.${moves}`;
}

function metWords({ targets }: CalibrationProblem, { simulated }: Round): string {
  const fitted = targets.flatMap((target, at) =>
    target.holdOut ? [] : [{ target, off: differenceIn(target, recalled(simulated[at]!)) }],
  );
  const met = fitted.filter(({ off }) => Math.abs(off) <= 1).length;
  const furthest = fitted.reduce((a, b) => (Math.abs(b.off) > Math.abs(a.off) ? b : a));
  const size = `${Math.abs(furthest.off).toFixed(1)} uncertainties too ${furthest.off > 0 ? 'high' : 'low'}`;
  return `${met} of ${fitted.length} targets met; furthest ${furthest.target.label}, ${size}`;
}

function movesBetween(problem: CalibrationProblem, before: Round, last: Round): string {
  const [from, to] = [valuesAt(problem, before.x), valuesAt(problem, last.x)];
  const moved = problem.parameters
    .map((parameter, at) => ({ parameter, at, move: Math.abs(last.x[at]! - before.x[at]!) }))
    .filter(({ move }) => move > SLIGHT)
    .sort((a, b) => b.move - a.move);
  if (moved.length === 0) return 'nothing much';
  const words = moved.slice(0, SHOWN).map(({ parameter, at }) => moveWords(parameter, from[at]!, to[at]!));
  const rest = moved.length - words.length;
  return words.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function moveWords({ name, unit }: FreeParameter, from: number, to: number): string {
  const kind = unit === 'share' ? 'share' : '';
  const suffix = unit === 'share' || unit === '' ? '' : ` ${unit}`;
  const magnitude = Math.max(from, to);
  return `${name} ${formatValue(from, kind, magnitude)} → ${formatValue(to, kind, magnitude)}${suffix}`;
}
