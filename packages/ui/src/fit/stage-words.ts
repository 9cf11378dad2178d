import type { CalibrationProblem, CalibrationState } from '@taper/engine';
import { FORM } from './twelve.ts';

const TRIES = ['first', 'second', 'third', 'fourth'];

/** Says what a fit is at, and how near it has come. */
export function stageWords(problem: CalibrationProblem, state: CalibrationState, isEnded: boolean): string {
  const { start, rounds, settled } = state;
  if (start === null) return 'Looking at how each number moves.';
  if (rounds.length === 0) return 'Running England’s council at your size.';
  const near = `${nearWords(problem, state)} `;
  if (settled || isEnded) return `${near}Checking it with other runs.`;
  return `${near}On the ${TRIES[rounds.length] ?? 'last'} try.`;
}

/** How near the last try came to the numbers that are fitted. */
function nearWords({ targets }: CalibrationProblem, { rounds }: CalibrationState): string {
  const simulated = rounds.at(-1)?.simulated ?? [];
  const fitted = targets.flatMap(({ id, value, uncertainty, holdOut }, at) => {
    const mean = simulated[at]?.mean ?? NaN;
    return holdOut ? [] : [{ id, value, mean, off: Math.abs(mean - value) / uncertainty }];
  });
  const missed = fitted.filter(({ off }) => !(off <= 1)).sort((a, b) => b.off - a.off);
  const [furthest] = missed;
  if (furthest === undefined) return `So far all ${fitted.length} numbers are met.`;
  const { id, mean, value } = furthest;
  const short = FORM.find(({ key }) => key === id)?.short ?? id;
  const percent = Math.abs(mean / value - 1) * 100;
  const size = percent < 10 ? percent.toFixed(1) : percent.toFixed(0);
  const which = `${short.charAt(0).toLowerCase()}${short.slice(1)}`;
  return `So far ${fitted.length - missed.length} of ${fitted.length} numbers are met; furthest off: ${which}, by ${size}%.`;
}
