import type { SeekLever, SeekPoint, SeekProblem } from './problem.ts';
import { outcomesOf, priceAt, snapped, stepsOf } from './problem.ts';
import { designKey, gridDesign, latinHypercube } from '../sensitivity/design.ts';
import { asBands, standingOf } from './judge.ts';
import { type Surface, coefficients, fitSurface } from './surface.ts';
import type { Trial, Trials } from './trials.ts';

/** Combinations, at most. */
export const MOST_COMBINATIONS = 20_000;
/** Points that the surface chooses, at most, and how many at a time. */
const MOST_LOOKS = 12;
const AT_ONCE = 2;
/** How much nearer to goals out of reach a combination must be foreseen to be worth a look, in what matters of them. */
const WORTH_NEARING = 0.5;
/** Levers whose corners are all looked at first. */
const MOST_CORNERED = 3;

/** What is known of a combination before it is simulated, or once it is. */
interface Foreseen {
  readonly point: SeekPoint;
  readonly trial: Trial | undefined;
  /** How far on the good side of the worst goal, in what matters of it. */
  readonly margin: number;
  /** How far off the surface was on the trials, in the same. */
  readonly spread: number;
  readonly cost: number;
}

/** All combinations of the values that levers may have, in units that they are written in. */
export function combinationsOf({ levers, steps }: Pick<SeekProblem, 'levers' | 'steps'>): SeekPoint[] {
  const values = levers.map((lever) => levelsOf(lever, steps));
  return gridDesign(values.map((own) => own.length)).map((along) =>
    values.map((own, lever) => own[own.length === 1 ? 0 : Math.round(along[lever]! * (own.length - 1))]!),
  );
}

/** Evenly spread values of a lever, its ends among them; every step where these are no more. */
export function levelsOf(lever: SeekLever, most: number): number[] {
  const { from, to, step } = lever;
  const count = step === null ? most : Math.min(most, stepsOf({ from, to, step }) + 1);
  const even = Array.from(
    { length: count },
    (_, place) => from + ((to - from) * place) / Math.max(1, count - 1),
  );
  return [...new Set(even.map((value) => snapped(lever, value)))];
}

/**
 * Looks among combinations of several levers for the one of least cost that meets the goals. Points spread over the range
 * are simulated; a quadratic response surface of each outcome (G. E. P. Box and K. B. Wilson, On the experimental
 * attainment of optimum conditions, Journal of the Royal Statistical Society B 13, 1951, 1–45) says which cheaper
 * combination may meet the goals; that is simulated and the surface fitted anew, until it foresees none. Then runs are added
 * to the cheapest ones until it is clear whether they meet the goals, or they have as many as they may. What is told of
 * a combination rests on its own runs alone, never on the surface.
 */
export async function seekAmong(problem: SeekProblem, trials: Trials): Promise<void> {
  const combinations = combinationsOf(problem);
  const base = [problem.levers.map(() => NaN)];
  if (!(await trials.look([...base, ...firstPoints(problem, combinations)], problem.first))) return;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const next = worthTrying(problem, trials, combinations);
    if (next.length === 0 ? !(await settle(problem, trials)) : false) return;
    if (next.length > 0 && !(await trials.look(next, problem.first))) return;
  }
  while (await settle(problem, trials));
}

/** Corners, where there are few, and a Latin hypercube, moved to the nearest combinations: more than a surface has terms. */
function firstPoints({ levers, steps }: SeekProblem, combinations: readonly SeekPoint[]): SeekPoint[] {
  const count = levers.length;
  const corners = count <= MOST_CORNERED ? gridDesign(levers.map(() => 2)) : [];
  const inner = latinHypercube(count, coefficients(count) + 2, designKey('seek', 'first points'));
  const points = [...corners, ...inner].map((along) =>
    levers.map((lever, place) => {
      const own = levelsOf(lever, steps);
      return own[Math.min(own.length - 1, Math.round(along[place]! * (own.length - 1)))]!;
    }),
  );
  const known = new Map(points.map((point) => [point.join('/'), point]));
  return combinations.length <= known.size ? [...combinations] : [...known.values()];
}

/** Combinations that may meet the goals for less than the best known: the cheapest foreseen to, then those nearest to it. */
function worthTrying(
  problem: SeekProblem,
  trials: Trials,
  combinations: readonly SeekPoint[],
): readonly SeekPoint[] {
  const { tried, open, best } = cheaperThanBest(problem, trials, combinations);
  const likely = open.filter(({ margin }) => margin >= 0).sort((a, b) => a.cost - b.cost);
  const possible = open
    .filter(({ margin, spread }) => margin < 0 && margin >= -spread)
    .sort((a, b) => b.margin - a.margin);
  const chosen = [...likely.slice(0, AT_ONCE), ...possible.slice(0, AT_ONCE)].slice(0, AT_ONCE);
  if (chosen.length > 0 || best < Infinity) return chosen.map(({ point }) => point);
  // Nothing meets the goals: as near as the surface foresees, if that is nearer than what was tried.
  const nearest = Math.max(...tried.map(({ margin }) => margin));
  return open
    .filter(({ margin }) => margin > nearest + WORTH_NEARING)
    .sort((a, b) => b.margin - a.margin)
    .slice(0, 1)
    .map(({ point }) => point);
}

/** Combinations that were tried, and those untried that are foreseen to cost less than the best of these. */
function cheaperThanBest(problem: SeekProblem, trials: Trials, combinations: readonly SeekPoint[]) {
  const all = foresee(problem, trials, combinations);
  const tried = all.filter(({ trial }) => trial !== undefined);
  const best = Math.min(...tried.filter(({ margin }) => margin >= 0).map(({ cost }) => cost));
  return { tried, best, open: all.filter(({ trial, cost }) => trial === undefined && cost < best) };
}

/** How many combinations there are, and what the surface foresees of those that were not simulated. */
export function untriedOf(problem: SeekProblem, trials: Trials) {
  const combinations = combinationsOf(problem);
  const { open } = cheaperThanBest(problem, trials, combinations);
  const possible = open.filter(({ margin, spread }) => margin >= -spread);
  return { all: combinations.length, cheaperUntried: open.length, cheaperPossible: possible.length };
}

function foresee(problem: SeekProblem, trials: Trials, combinations: readonly SeekPoint[]): Foreseen[] {
  const goals = asBands(problem.goals);
  const ids = outcomesOf(problem);
  const along = (point: SeekPoint) =>
    problem.levers.map(({ from, to }, lever) => (point[lever]! - from) / (to - from));
  const surfaces = ids.map((_, outcome) =>
    fitSurface(
      trials.all.map(({ values }) => along(values)),
      trials.all.map(({ outcomes }) => meanOf(outcomes[outcome]!)),
    ),
  );
  return combinations.map((point): Foreseen => {
    const trial = trials.at(point);
    const value = (outcome: number) =>
      trial === undefined ? surfaceAt(surfaces[outcome]!, along(point)) : meanOf(trial.outcomes[outcome]!);
    const each = goals.map(({ indicator, is, value: wanted, matters }) => {
      const outcome = ids.indexOf(indicator);
      const unit = matters > 0 ? matters : 1;
      const own = is === 'at-most' ? wanted - value(outcome) : value(outcome) - wanted;
      return { margin: own / unit, spread: (surfaces[outcome]?.spread ?? Infinity) / unit };
    });
    const worst = each.reduce((one, other) => (other.margin < one.margin ? other : one));
    const cost = problem.least === null ? priceAt(problem.levers, point)! : value(ids.indexOf(problem.least));
    return { point, trial, ...worst, cost };
  });
}

function surfaceAt(surface: Surface | null, along: readonly number[]): number {
  return surface === null ? NaN : surface.at(along);
}

function meanOf(outcomes: Float64Array): number {
  const counted = outcomes.filter((value) => !Number.isNaN(value));
  return counted.reduce((sum, value) => sum + value, 0) / counted.length;
}

/**
 * Adds runs to trials that are too close to call and cost less than the cheapest that clearly meets the goals.
 * @returns false when there is nothing more to add
 */
async function settle(problem: SeekProblem, trials: Trials): Promise<boolean> {
  const goals = asBands(problem.goals);
  const ids = outcomesOf(problem);
  const all = trials.all.map((trial) => ({
    trial,
    ...standingOf({ ...problem, goals }, trial.outcomes, trials.cluster(trial.replications)),
    cost:
      problem.least === null
        ? priceAt(problem.levers, trial.values)!
        : meanOf(trial.outcomes[ids.indexOf(problem.least)]!),
  }));
  const best = Math.min(...all.filter(({ state }) => state === 'met').map(({ cost }) => cost));
  const open = all
    .filter(
      ({ state, cost, trial }) => state === 'unclear' && cost < best && trial.replications < problem.atMost,
    )
    .sort((a, b) => a.cost - b.cost);
  // The likeliest first: the one of least cost among those that meet the goals by their means, else the nearest.
  const next = open.find(({ margin }) => margin >= 0) ?? open.sort((a, b) => b.margin - a.margin)[0];
  if (next === undefined) return false;
  const more = Math.min(problem.atMost, 2 * next.trial.replications);
  return trials.look([next.trial.values], more);
}
