import { foundAlong, type SeekFound } from './found.ts';
import { foundAmong } from './many-found.ts';
import { seekAmong } from './many-levers.ts';
import { seekAlong } from './one-lever.ts';
import type { SeekAsk, SeekProblem } from './problem.ts';
import { Trials } from './trials.ts';

/**
 * Looks for the values of levers at which goals are met, at the least cost where levers have prices or an outcome is to
 * be least.
 *
 * It owns no thread and no file: `ask` simulates what it wants to know. Points are asked for with all replications from
 * the first number to the last that they still lack, and with the base among the first (all of it NaN); equal questions
 * are never asked twice, and the same answers always lead to the same questions. An `ask` that resolves with null stops
 * the search; what was found until then is summed up with the verdict `stopped`.
 *
 * One lever: the whole range is looked at first, then the place where the goals begin to be met (`seekAlong`). Several:
 * combinations of `steps` values each, chosen by a response surface (`seekAmong`).
 *
 * `seekAsk` makes an `ask` of a runner, `clustersOf` what the problem says of replications:
 *
 *     const problem = { levers, goals, least: null, first: 30, atMost: 240, within: 0.05, steps: 9,
 *       clusterOf: clustersOf(base, assumptions) };
 *     const ask = seekAsk(base, scenarioAt, outcomesOf(problem), { runner, seed, assumptions, signal, onRuns });
 *     const { verdict, answer, edge, trials } = await seek(problem, ask, show);
 *
 * @param onChange is given what is known after each question, to show while the search goes on
 */
export async function seek(
  problem: SeekProblem,
  ask: SeekAsk,
  onChange?: (soFar: SeekFound) => void,
): Promise<SeekFound> {
  const [search, sum] = problem.levers.length === 1 ? [seekAlong, foundAlong] : [seekAmong, foundAmong];
  const trials = new Trials(problem, ask, (now) => onChange?.(sum(problem, now)));
  await search(problem, trials);
  return sum(problem, trials);
}
