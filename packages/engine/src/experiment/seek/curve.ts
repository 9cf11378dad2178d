import type { GoalState, Standing } from './judge.ts';
import { standingOf } from './judge.ts';
import { type SeekLever, type SeekProblem, placed, snapped, stepsOf } from './problem.ts';
import type { Trial, Trials } from './trials.ts';

/** A stretch of a lever over which goals are clearly met, clearly missed, or neither. */
export interface SeekRegion {
  readonly from: number;
  readonly to: number;
  readonly state: GoalState;
}

/** Where the goals begin or cease to be met along a lever. */
export interface SeekEdge {
  /** By the means; where there are steps, the one on the good side. */
  readonly value: number;
  /** Whether goals are met from here upwards, or from here downwards. Of `equal`: whether the outcome rises. */
  readonly met: 'upwards' | 'downwards';
  /**
   * 95% interval of the value; where there are steps, the first and the last that it may be. Null: beyond the end of
   * the range.
   */
  readonly ci95: readonly [number | null, number | null];
}

/** Values beside each other that a stretch between two trials is read at. */
const PARTS = 8;
/** Steps of a lever that are read one by one, at most. */
const MOST_STEPS = 1000;
const HALVINGS = 40;

/** Goals along one lever: at the trials as they were simulated, in between by a straight line, run by run. */
export class Curve {
  readonly trials: readonly Trial[];
  readonly #problem: SeekProblem;
  readonly #lever: SeekLever;
  readonly #all: Trials;
  readonly #known = new Map<number, Standing>();

  constructor(problem: SeekProblem, trials: Trials) {
    this.#problem = problem;
    this.#lever = problem.levers[0]!;
    this.#all = trials;
    this.trials = [...trials.all].sort((one, other) => one.values[0]! - other.values[0]!);
  }

  /**
   * How the goals stand at a value. Since values share their families, a line is drawn through the runs of one number, and
   * judged by how these lines differ: the values at which the interval of the line reaches over the goal are the
   * confidence set of the place where it is met (E. C. Fieller, Some problems in interval estimation, Journal of the
   * Royal Statistical Society B 16, 1954, 175–185).
   */
  at(value: number): Standing {
    let found = this.#known.get(value);
    if (found === undefined) {
      found = this.#standingAt(value);
      this.#known.set(value, found);
    }
    return found;
  }

  #standingAt(value: number): Standing {
    const outcomes = this.outcomesAt(value);
    const standing = standingOf(this.#problem, outcomes, this.#all.cluster(outcomes[0]!.length));
    const around = this.#around(value);
    // Between two trials their luck evens out: a line is not to be surer than both of its ends.
    const isSure = around.length < 2 || around.some((trial) => this.at(trial.values[0]!).state !== 'unclear');
    return isSure ? standing : { ...standing, state: 'unclear' };
  }

  /** The trial at a value, or those before and after it. */
  #around(value: number): readonly Trial[] {
    const place = this.trials.findIndex(({ values }) => values[0]! >= value);
    const after = this.trials[place];
    if (after === undefined) return this.trials.slice(-1);
    return after.values[0] === value || place === 0 ? [after] : [this.trials[place - 1]!, after];
  }

  /** Outcomes at a value, a number a replication. */
  outcomesAt(value: number): readonly Float64Array[] {
    const [before, after] = this.#around(value) as [Trial, Trial | undefined];
    if (after === undefined) return before.outcomes;
    const weight = (value - before.values[0]!) / (after.values[0]! - before.values[0]!);
    const both = Math.min(before.replications, after.replications);
    return after.outcomes.map((upper, outcome) =>
      before.outcomes[outcome]!.slice(0, both).map((low, run) => low + weight * (upper[run]! - low)),
    );
  }

  /** Values that are read, ascending: all that may stand, or the trials and some values between them. */
  #positions(): number[] {
    const { from, to, step } = this.#lever;
    const count = step === null ? Infinity : stepsOf({ from, to, step });
    if (step !== null && count <= MOST_STEPS)
      return Array.from({ length: count + 1 }, (_, place) => placed({ from, step }, place));
    const tried = this.trials.map(({ values }) => values[0]!);
    const all = tried.flatMap((value, place) => {
      const before = tried[place - 1];
      if (before === undefined) return [value];
      return Array.from({ length: PARTS }, (_, part) =>
        part === PARTS - 1 ? value : before + ((value - before) * (part + 1)) / PARTS,
      );
    });
    return step === null ? all : [...new Set(all.map((value) => snapped(this.#lever, value)))];
  }

  /** The whole range, stretch by stretch. */
  regions(): SeekRegion[] {
    const positions = this.#positions();
    const regions: SeekRegion[] = [];
    positions.forEach((position, place) => {
      const { state } = this.at(position);
      const last = regions.at(-1);
      if (last === undefined) regions.push({ from: position, to: position, state });
      else if (last.state === state) regions[regions.length - 1] = { ...last, to: position };
      else {
        const start =
          this.#lever.step !== null
            ? position
            : this.#change(positions[place - 1]!, position, (value) => this.at(value).state === state);
        if (this.#lever.step === null) regions[regions.length - 1] = { ...last, to: start };
        regions.push({ from: start, to: position, state });
      }
    });
    return regions;
  }

  /** Every place where the means change sides, ascending; those within one unclear stretch count once. */
  edges(): SeekEdge[] {
    const positions = this.#positions();
    const edges = positions.flatMap((position, place): SeekEdge[] => {
      const before = positions[place - 1];
      if (before === undefined) return [];
      const isMet = this.at(position).margin >= 0;
      if (this.at(before).margin >= 0 === isMet) return [];
      const value =
        this.#lever.step !== null
          ? this.#stepEdge(before, position, isMet)
          : this.#change(before, position, (one) => this.at(one).margin >= 0 === isMet);
      return [
        { value, met: isMet ? 'upwards' : 'downwards', ci95: this.#interval(positions, place, value, isMet) },
      ];
    });
    return edges.filter(({ ci95: [low, high] }, place) => {
      const before = edges[place - 1]?.ci95;
      return before === undefined || before[0] !== low || before[1] !== high;
    });
  }

  get #isEqual(): boolean {
    return this.#problem.goals.some(({ is }) => is === 'equal');
  }

  #stepEdge(before: number, after: number, isMet: boolean): number {
    if (!this.#isEqual) return isMet ? after : before;
    return Math.abs(this.at(before).margin) < Math.abs(this.at(after).margin) ? before : after;
  }

  /** Between the last value that is clearly on one side and the first that is clearly on the other. */
  #interval(
    positions: readonly number[],
    place: number,
    value: number,
    isMet: boolean,
  ): readonly [number | null, number | null] {
    const isUnclear = (one: number) => this.at(one).state === 'unclear';
    let [low, high] = [place - 1, place];
    while (low >= 0 && isUnclear(positions[low]!)) low -= 1;
    while (high < positions.length && isUnclear(positions[high]!)) high += 1;
    const [below, above] = [positions[low], positions[high]];
    if (this.#lever.step === null)
      return [
        below === undefined
          ? null
          : this.#change(below, positions[low + 1]!, (one) => this.#differs(one, below)),
        above === undefined
          ? null
          : this.#change(positions[high - 1]!, above, (one) => !this.#differs(one, above)),
      ];
    // The first step that clearly meets the goals may be the edge; the last that clearly misses them is not.
    const [isLowIn, isHighIn] = this.#isEqual ? [false, false] : [!isMet, isMet];
    return [
      below === undefined ? null : Math.min(value, isLowIn ? below : positions[low + 1]!),
      above === undefined ? null : Math.max(value, isHighIn ? above : positions[high - 1]!),
    ];
  }

  #differs(one: number, from: number): boolean {
    return this.at(one).state !== this.at(from).state;
  }

  /** Where a property begins to hold between a value at which it does not and one at which it does. */
  #change(before: number, after: number, holds: (value: number) => boolean): number {
    let [low, high] = [before, after];
    for (let halving = 0; halving < HALVINGS && high > low; halving++) {
      const middle = low + (high - low) / 2;
      if (holds(middle)) high = middle;
      else low = middle;
    }
    return high;
  }
}
