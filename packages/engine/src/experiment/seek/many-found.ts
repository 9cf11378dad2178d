import {
  type SeekFound,
  type SeekTrial,
  cheapest,
  nearestOf,
  nothingFound,
  rivalsOf,
  seekTrial,
} from './found.ts';
import { untriedOf } from './many-levers.ts';
import type { SeekProblem } from './problem.ts';
import type { Trials } from './trials.ts';

/** Sums up what a search among combinations of several levers found. */
export function foundAmong(problem: SeekProblem, trials: Trials): SeekFound {
  const { all } = trials;
  if (all.length === 0) return { ...nothingFound(problem, trials), verdict: 'stopped' };
  const sums = all.map((trial) => seekTrial(problem, trials, trial));
  const answer = cheapest(
    sums.filter(({ state }) => state === 'met'),
    problem,
  );
  return {
    ...nothingFound(problem, trials),
    verdict: trials.stopped ? 'stopped' : verdictOf(sums, answer),
    ...{ answer, nearest: nearestOf(all, sums, problem, trials), trials: sums },
    rivals: answer === null ? [] : rivalsOf(sums, answer, problem, trials),
    combinations: untriedOf(problem, trials),
  };
}

function verdictOf(sums: readonly SeekTrial[], answer: SeekTrial | null): SeekFound['verdict'] {
  if (answer !== null) return sums.every(({ state }) => state === 'met') ? 'met-everywhere' : 'found';
  return sums.every(({ state }) => state === 'missed') ? 'not-reachable' : 'unclear';
}
