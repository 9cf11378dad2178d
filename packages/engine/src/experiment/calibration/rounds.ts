import { costOf, type FitTask, leastSquares } from './least-squares.ts';
import { type Matrix, dot, times } from './matrix.ts';
import { type CalibrationProblem, type Measured, judgingSeed } from './problem.ts';
import { expectedOnScale, probeAt, reckonAll, slopesKnown, startOf, withProbedSlopes } from './reckoning.ts';
import { onScale, spreadOnScale } from './scale-of-targets.ts';
import { slopesAt } from './slopes.ts';
import { type CalibrationState, type Round, kept, orNull, recalled } from './state.ts';
import { stepsOf, valuesAt } from './values.ts';

/** Targets this near, in uncertainties, are met with some to spare, and a standard error more cannot be told. */
const MET_WELL = 0.5;
/** A move is nothing where it is this small a part of the way between the bounds. */
const SMALL_MOVE = 0.002;
/** Misfit, in squared uncertainties in all, that no fit need better: the next simulation shifts more. */
const ENOUGH = 0.01;
/** A gain is nothing where it is this small for each target, in squared uncertainties; more so where all are met. */
const SMALL_GAIN = { missing: 0.05, met: 0.25 };
/** Moves below this teach little of how simulation and reckoning part: chance is as large. */
const CLEAR_MOVE = 0.03;

/** Whether there is nothing left to do. */
export function isFinished({ judged }: CalibrationState): boolean {
  return judged !== null;
}

/**
 * Does the next piece of a calibration: slopes at the start, a simulation, or a fit with the simulation of what it
 * gives. Depends on nothing but the problem and the state, so that a calibration may be broken off between pieces.
 *
 * Each round fits what is reckoned, corrected by how simulation departed from it (space mapping; Bandler and others
 * 2004), and simulates there with the same chances as before.
 */
export async function nextStep(
  problem: CalibrationProblem,
  state: CalibrationState,
): Promise<CalibrationState> {
  if (state.start === null) return atStart(problem, state);
  const last = state.rounds.at(-1);
  if (last === undefined) {
    const x = startOf(problem);
    const reckoned = state.start.reckoned.map((value) => value ?? 0);
    const slopes = state.start.slopes;
    return { ...state, rounds: [await simulated(problem, { x, y: reckoned, slopes }, null)] };
  }
  if (!slopesKnown(problem, state)) return probed(problem, state);
  if (state.settled) return judged(problem, state);
  return fittedOnce(problem, state, last);
}

async function atStart(problem: CalibrationProblem, state: CalibrationState): Promise<CalibrationState> {
  const reckon = expectedOnScale(problem);
  const x = startOf(problem);
  const reckoned = await reckon(x);
  const slopes = await slopesAt(reckon, x, reckoned, stepsOf(problem));
  return { ...state, start: { reckoned: reckoned.map(orNull), slopes } };
}

async function probed(problem: CalibrationProblem, state: CalibrationState): Promise<CalibrationState> {
  const place = probeAt(problem, state.probes.length);
  const measured = await problem.simulate(valuesAt(problem, place), problem.seed);
  const next = { ...state, probes: [...state.probes, measured.map(kept)] };
  if (next.probes.length < problem.parameters.length) return next;
  const slopes = withProbedSlopes(problem, next);
  const rounds = next.rounds.map((round) => ({ ...round, slopes }));
  return { ...next, start: { ...next.start!, slopes }, rounds };
}

async function fittedOnce(
  problem: CalibrationProblem,
  state: CalibrationState,
  last: Round,
): Promise<CalibrationState> {
  if (state.rounds.length > problem.rounds || isMetWell(problem, last)) return { ...state, settled: true };
  const from = { x: last.x, y: last.reckoned, slopes: last.slopes };
  const task: FitTask = {
    reckon: reckonAll(problem, state),
    ...{ from, ...shiftOf(problem, last), ...aimOf(problem), steps: stepsOf(problem), enough: ENOUGH },
  };
  const fitted = await leastSquares(task);
  const moves = fitted.x.map((place, at) => Math.abs(place - last.x[at]!));
  const foreseen = costOf(task, fitted.x, fitted.y);
  const gain = costOf(task, last.x, last.reckoned) - foreseen;
  const misses = missesOf(problem, last);
  const isMet = misses.every(({ off }) => off <= 1);
  const worth = (isMet ? SMALL_GAIN.met : SMALL_GAIN.missing) * misses.length;
  if (Math.max(...moves) <= SMALL_MOVE || gain < worth) return { ...state, settled: true };
  return { ...state, rounds: [...state.rounds, await simulated(problem, fitted, last)] };
}

async function judged(problem: CalibrationProblem, state: CalibrationState): Promise<CalibrationState> {
  const { x, reckoned } = bestRound(problem, state);
  const known = state.start!.slopes;
  const simulating = problem.simulate(valuesAt(problem, x), judgingSeed(problem.seed));
  // Slopes that a fit carried along are good for going on, not for telling how well parameters are known. They are
  // reckoned in this thread while others simulate.
  const isAtStart = state.rounds.length === 1;
  const reckoning = isAtStart
    ? known
    : slopesAt(reckonAll(problem, state), x, reckoned, stepsOf(problem), known);
  const [measured, slopes] = await Promise.all([simulating, reckoning]);
  return { ...state, judged: { simulated: measured.map(kept), slopes } };
}

/** The round that came nearest to the targets when it was simulated. */
export function bestRound(problem: CalibrationProblem, { rounds }: Pick<CalibrationState, 'rounds'>): Round {
  const costs = rounds.map((round) => {
    const nothing = { shift: () => round.reckoned.map(() => 0), ...aimOf(problem) };
    return costOf(nothing, round.x, simulatedOnScale(problem, round));
  });
  return rounds[costs.indexOf(Math.min(...costs))]!;
}

/** What is wanted on the scale of the targets, and the weight of each. */
function aimOf({ targets }: CalibrationProblem): {
  readonly wanted: readonly number[];
  readonly weights: readonly number[];
} {
  return {
    wanted: targets.map(() => 0),
    weights: targets.map((target) => {
      const spread = spreadOnScale(target);
      return target.holdOut ? 0 : 1 / (spread * spread);
    }),
  };
}

/** Simulation less reckoning around a round: as it was there, and as it changed on the way there. */
function shiftOf(problem: CalibrationProblem, round: Round) {
  const { shiftSlopes } = round;
  const shifts = shiftsAt(problem, round);
  const shift = (x: readonly number[]) => {
    const move = x.map((place, at) => place - round.x[at]!);
    return shifts.map((here, at) => here + dot(shiftSlopes[at]!, move));
  };
  return { shift, shiftSlopes };
}

async function simulated(
  problem: CalibrationProblem,
  { x, y, slopes }: { x: readonly number[]; y: readonly number[]; slopes: Matrix },
  before: Round | null,
): Promise<Round> {
  const measured = await problem.simulate(valuesAt(problem, x), problem.seed);
  const none = y.map(() => x.map(() => 0));
  const round = { x, reckoned: y, slopes, simulated: measured.map(kept), shiftSlopes: none };
  return before === null ? round : { ...round, shiftSlopes: learnt(problem, before, round) };
}

/** Corrects what is known of how the shift changes by how it did change, the less the shorter the move (Broyden). */
function learnt(problem: CalibrationProblem, before: Round, round: Round): Matrix {
  const move = round.x.map((place, at) => place - before.x[at]!);
  const [old, present] = [shiftsAt(problem, before), shiftsAt(problem, round)];
  const foreseen = times(before.shiftSlopes, move);
  const length = dot(move, move) + CLEAR_MOVE * CLEAR_MOVE;
  return before.shiftSlopes.map((row, at) => {
    const off = (present[at]! - old[at]! - foreseen[at]!) / length;
    return row.map((slope, column) => slope + off * move[column]!);
  });
}

function shiftsAt(problem: CalibrationProblem, round: Round): number[] {
  return simulatedOnScale(problem, round).map((value, at) => {
    const shift = value - round.reckoned[at]!;
    return Number.isFinite(shift) ? shift : 0;
  });
}

function simulatedOnScale({ targets }: CalibrationProblem, { simulated: outcomes }: Round): number[] {
  return targets.map((target, at) => onScale(target, recalled(outcomes[at]!).mean));
}

function isMetWell(problem: CalibrationProblem, round: Round): boolean {
  return missesOf(problem, round).every(({ off, chance }) => off <= MET_WELL + chance);
}

/** How far off the targets are that are fitted, and how far chance alone may put them, in uncertainties. */
function missesOf({ targets }: CalibrationProblem, { simulated: outcomes }: Round) {
  return targets.flatMap((target, at) => {
    const measured = recalled(outcomes[at]!);
    const chance = Number.isNaN(measured.error) ? 0 : measured.error / target.uncertainty;
    return target.holdOut ? [] : [{ off: Math.abs(differenceIn(target, measured)), chance }];
  });
}

/** Simulated less published, in uncertainties of the target. */
export function differenceIn(
  { value, uncertainty }: { readonly value: number; readonly uncertainty: number },
  { mean }: Pick<Measured, 'mean'>,
): number {
  return (mean - value) / uncertainty;
}
