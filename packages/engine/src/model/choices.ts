import type { Shares } from '../scenario/types.ts';
import { CLOSED, type ChoiceTable } from './compiled.ts';

/** Collects choices between stages, and between other numbered things, while a scenario is compiled. */
export class ChoiceBuilder {
  readonly #stageIds: readonly string[];
  readonly #from: number[] = [0];
  readonly #target: number[] = [];
  readonly #cumulative: number[] = [];

  constructor(stageIds: readonly string[]) {
    this.#stageIds = stageIds;
  }

  /** Adds a choice between stages and returns its number; weights are scaled to sum to 1. */
  add(weights: Shares): number {
    return this.addOf(weights, (id) => this.#stage(id));
  }

  /** Adds a choice between levels of need; -1 where there is none. */
  addLevels(weights: Shares | null): number {
    return weights === null ? -1 : this.addOf(weights, Number);
  }

  /** Adds a choice between things that `numberOf` numbers by their ids. */
  addOf(weights: Shares, numberOf: (id: string) => number): number {
    const ids = Object.keys(weights)
      .filter((id) => weights[id]! > 0)
      .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const total = ids.reduce((sum, id) => sum + weights[id]!, 0);
    let sum = 0;
    for (const id of ids) {
      sum += weights[id]!;
      this.#target.push(numberOf(id));
      this.#cumulative.push(sum / total);
    }
    return this.#from.push(this.#target.length) - 2;
  }

  table(): ChoiceTable {
    return {
      from: Int32Array.from(this.#from),
      target: Int32Array.from(this.#target),
      cumulative: Float64Array.from(this.#cumulative),
    };
  }

  #stage(id: string): number {
    if (id === 'closed') return CLOSED;
    const stage = this.#stageIds.indexOf(id);
    if (stage < 0) throw new RangeError(`There is no stage "${id}".`);
    return stage;
  }
}

/** The target that a uniform number picks. */
export function pick(table: ChoiceTable, choice: number, u: number): number {
  let entry = table.from[choice]!;
  const last = table.from[choice + 1]! - 1;
  while (entry < last && u >= table.cumulative[entry]!) entry++;
  return table.target[entry]!;
}
