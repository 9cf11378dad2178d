import { pow } from '../../math/pow.ts';

/** Which of several systems is the best, and how sure the answer is to be. */
export interface SelectionProblem {
  /** Two or more. */
  readonly systems: number;
  readonly good: 'lower' | 'higher';
  /** The smallest difference in means that is worth telling apart, in the unit of the observations; above 0. */
  readonly indifference: number;
  /** Probability of a correct selection that is promised; between one over the number of systems and 1. */
  readonly confidence: number;
  /** Observations of each system before any is left out: 2 or more, ten or more to be worth their while. */
  readonly first: number;
  /** Observations of any one, at most. */
  readonly atMost: number;
  /** Observations that are asked for at a time. */
  readonly stage: number;
}

/**
 * Gives observations `from` to one less than `to` of some systems, an array a system in the order asked; NaN: nothing
 * counted. Observations of one number may depend on each other (common random numbers), those of two may not. Null when
 * it was stopped.
 */
export type SelectionAsk = (
  systems: readonly number[],
  from: number,
  to: number,
) => Promise<readonly Float64Array[] | null>;

/** What became of one system. */
export interface SelectedSystem {
  readonly observations: Float64Array;
  /** After how many observations it was left out; null: it stayed to the end. */
  readonly leftOutAfter: number | null;
}

/** What a selection came to. */
export interface Selection {
  /** `too-few-runs`: the limit came first, and the promise does not hold of `best`. */
  readonly verdict: 'selected' | 'too-few-runs' | 'stopped';
  /** Number of the system that was selected, or whose mean was the best when it ended; null before the first stage. */
  readonly best: number | null;
  readonly systems: readonly SelectedSystem[];
  /** The observations that it could take at the most, once the first stage has told the variances. */
  readonly mostNeeded: number | null;
}

/**
 * Selects the best of several systems with the fully sequential procedure KN (S.-H. Kim and B. L. Nelson, A fully sequential
 * procedure for indifference-zone selection in simulation, ACM Transactions on Modeling and Computer Simulation 11,
 * 2001, 251–273), with its constant c at 1. Where the best mean is better than every other by the indifference or more, it
 * is selected with at least the probability promised. Observations are taken as normal and, of two numbers, as
 * independent; variances may differ and need not be known, and systems may share their luck: the more they do, the fewer
 * observations it takes, since it goes by the variance of differences. Systems that are clearly worse are left out on the
 * way. Observations are screened one number at a time, however many are asked for at once.
 */
export async function selectBest(problem: SelectionProblem, ask: SelectionAsk): Promise<Selection> {
  const state = new Screening(problem);
  while (state.verdict === null) {
    const taken = state.taken;
    const to = Math.min(problem.atMost, taken === 0 ? problem.first : taken + problem.stage);
    const found = to > taken ? await ask(state.left, taken, to) : 'no more';
    if (found === null || found === 'no more')
      return state.result(found === null ? 'stopped' : 'too-few-runs');
    state.add(found, to);
  }
  return state.result(state.verdict);
}

/** Observations of systems, and which of these are still in. */
class Screening {
  readonly #problem: SelectionProblem;
  readonly #observations: number[][];
  readonly #leftOutAfter: (number | null)[];
  /** h²S²/δ² of each pair: the observations after which it is told apart without any doubt left to it. */
  #bounds: number[][] | null = null;
  left: readonly number[];
  /** Observations that were asked for, those in which somebody counted nothing included. */
  taken = 0;
  verdict: 'selected' | null = null;

  constructor(problem: SelectionProblem) {
    this.#problem = problem;
    this.left = Array.from({ length: problem.systems }, (_, system) => system);
    this.#observations = this.left.map(() => []);
    this.#leftOutAfter = this.left.map(() => null);
  }

  /** Takes observations of those still in, number by number; once one is left, the rest is not looked at. */
  add(found: readonly Float64Array[], to: number): void {
    const asked = this.left;
    this.taken = to;
    for (let number = 0; number < (found[0]?.length ?? 0) && this.verdict === null; number++) {
      // Of those that were left out meanwhile, nothing more is looked at.
      const values = this.left.map((system) => found[asked.indexOf(system)]![number]!);
      if (values.some(Number.isNaN)) continue;
      this.left.forEach((system, place) => this.#observations[system]!.push(values[place]!));
      this.#screen();
    }
  }

  #screen(): void {
    const count = this.#observations[this.left[0]!]!.length;
    if (count < Math.max(2, this.#problem.first) && this.#bounds === null) return;
    this.#bounds ??= this.#boundsOf(count);
    if (count > Math.floor(this.#mostNeeded())) {
      this.#finish();
      return;
    }
    const { indifference } = this.#problem;
    const means = new Map(this.left.map((system) => [system, this.#mean(system)]));
    const stays = (system: number) =>
      this.left.every((other) => {
        const room = (indifference / (2 * count)) * (this.#bounds![system]![other]! - count);
        return other === system || means.get(system)! >= means.get(other)! - Math.max(0, room);
      });
    const left = this.left.filter(stays);
    for (const system of this.left) if (!left.includes(system)) this.#leftOutAfter[system] = count;
    this.left = left;
    if (left.length === 1) this.verdict = 'selected';
  }

  /** Whoever has the best mean when no pair can need more. */
  #finish(): void {
    this.left = [this.#bestOf(this.left)];
    this.verdict = 'selected';
  }

  #boundsOf(count: number): number[][] {
    const { systems, confidence, indifference } = this.#problem;
    const eta = (pow((2 * (1 - confidence)) / (systems - 1), -2 / (count - 1)) - 1) / 2;
    const scale = (2 * eta * (count - 1)) / (indifference * indifference);
    return this.#observations.map((own) => this.#observations.map((other) => scale * varianceOf(own, other)));
  }

  #mostNeeded(): number {
    return Math.max(...this.left.flatMap((one) => this.left.map((other) => this.#bounds![one]![other]!)));
  }

  #bestOf(among: readonly number[]): number {
    return among.reduce((best, system) => (this.#mean(system) > this.#mean(best) ? system : best));
  }

  /** Mean of a system, the larger the better. */
  #mean(system: number): number {
    const own = this.#observations[system]!;
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    return this.#problem.good === 'higher' ? mean : -mean;
  }

  result(verdict: Selection['verdict']): Selection {
    const some = this.#observations[this.left[0]!]!.length > 0;
    return {
      ...{ verdict, best: some ? this.#bestOf(this.left) : null },
      systems: this.#observations.map((own, system) => ({
        observations: Float64Array.from(own),
        leftOutAfter: this.#leftOutAfter[system]!,
      })),
      mostNeeded:
        this.#bounds === null
          ? null
          : Math.floor(Math.max(...this.#bounds.map((row) => Math.max(...row)))) + 1,
    };
  }
}

/** Variance of the differences of two systems. */
function varianceOf(one: readonly number[], other: readonly number[]): number {
  const differences = one.map((value, number) => value - other[number]!);
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  const squares = differences.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return squares / (differences.length - 1);
}
