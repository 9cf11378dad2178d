import type { FamilyStore } from './families.ts';

/**
 * Families waiting to be led, one line a stage: those who come from another stage first, then newcomers, each first
 * come first served (MODEL.md sections 5 and 8).
 */
export class WaitingLines {
  readonly #families: FamilyStore;
  /** Heads and tails: `2 * stage` for transfers, `2 * stage + 1` for newcomers. */
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  readonly #length: Int32Array;

  constructor(families: FamilyStore, stages: number) {
    this.#families = families;
    this.#head = new Int32Array(2 * stages).fill(-1);
    this.#tail = new Int32Array(2 * stages).fill(-1);
    this.#length = new Int32Array(stages);
  }

  /** Families in the line of a stage. */
  length(stage: number): number {
    return this.#length[stage]!;
  }

  /** The family whose turn it is; -1 when nobody waits. */
  first(stage: number): number {
    const transfer = this.#head[2 * stage]!;
    return transfer >= 0 ? transfer : this.#head[2 * stage + 1]!;
  }

  /** Puts a family, whose `transfer` is set, at the end of its part of the line. */
  join(family: number, stage: number): void {
    const { lineNext, lineBefore, transfer } = this.#families;
    const line = 2 * stage + (transfer[family] === 1 ? 0 : 1);
    const last = this.#tail[line]!;
    lineNext[family] = -1;
    lineBefore[family] = last;
    if (last >= 0) lineNext[last] = family;
    else this.#head[line] = family;
    this.#tail[line] = family;
    this.#length[stage]!++;
  }

  /** Takes a family out, wherever it stands. */
  leave(family: number, stage: number): void {
    const { lineNext, lineBefore, transfer } = this.#families;
    const line = 2 * stage + (transfer[family] === 1 ? 0 : 1);
    const before = lineBefore[family]!;
    const after = lineNext[family]!;
    if (before >= 0) lineNext[before] = after;
    else this.#head[line] = after;
    if (after >= 0) lineBefore[after] = before;
    else this.#tail[line] = before;
    this.#length[stage]!--;
  }
}
