import { firstReplications } from '../defaults.ts';
import type { SeekAsk, SeekPoint, SeekProblem } from './problem.ts';

/** A point that was simulated. */
export interface Trial {
  readonly values: SeekPoint;
  /** An array an outcome, a number a replication: the first ones, from 0. */
  readonly outcomes: readonly Float64Array[];
  readonly replications: number;
}

/** The points that were simulated so far; each is asked for once, and more replications of it are added. */
export class Trials {
  readonly #problem: SeekProblem;
  readonly #ask: SeekAsk;
  readonly #byName = new Map<string, Trial>();
  readonly #clusters = new Map<number, Int32Array>();
  readonly #onChange: (trials: Trials) => void;
  /** Whether the asking was stopped: what is here is all there will be. */
  stopped = false;

  constructor(problem: SeekProblem, ask: SeekAsk, onChange: (trials: Trials) => void) {
    this.#problem = problem;
    this.#ask = ask;
    this.#onChange = onChange;
  }

  /** All but the base, in the order in which they were first tried. */
  get all(): readonly Trial[] {
    return [...this.#byName.values()].filter(({ values }) => !values.every(Number.isNaN));
  }

  /** The base, where it was looked at. */
  get base(): Trial | null {
    return this.#byName.get(nameOf(this.#problem.levers.map(() => NaN))) ?? null;
  }

  at(point: SeekPoint): Trial | undefined {
    return this.#byName.get(nameOf(point));
  }

  /** What the first replications share. */
  cluster(replications: number): Int32Array {
    let found = this.#clusters.get(replications);
    if (found === undefined) {
      found = this.#problem.clusterOf(firstReplications(replications));
      this.#clusters.set(replications, found);
    }
    return found;
  }

  /**
   * Sees to it that points have at least so many replications; those that lack as many are asked for together.
   * @returns false when it was stopped
   */
  async look(points: readonly SeekPoint[], replications: number): Promise<boolean> {
    const groups = new Map<number, Map<string, SeekPoint>>();
    for (const point of points) {
      const present = this.at(point)?.replications ?? 0;
      if (present >= replications) continue;
      groups.set(present, (groups.get(present) ?? new Map<string, SeekPoint>()).set(nameOf(point), point));
    }
    for (const [present, group] of groups) {
      const missing = firstReplications(replications).slice(present);
      const sample = this.stopped ? null : await this.#ask([...group.values()], missing);
      if (sample === null) {
        this.stopped = true;
        return false;
      }
      [...group].forEach(([name, values], place) => {
        const before = this.#byName.get(name);
        const outcomes = sample[place]!.map((added, outcome) =>
          Float64Array.of(...(before?.outcomes[outcome] ?? []), ...added),
        );
        this.#byName.set(name, { values, outcomes, replications });
      });
      this.#onChange(this);
    }
    return true;
  }
}

function nameOf(point: SeekPoint): string {
  return point.join('/');
}
