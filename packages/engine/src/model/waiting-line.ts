import type { FamilyStore } from './families.ts';

/**
 * Families waiting to be led, one line a stage and kind of family that its service tells apart, such as those of a
 * patch: those who come from another stage first, then newcomers, each first come first served (MODEL.md sections 5
 * and 8).
 */
export class WaitingLines {
  readonly #families: FamilyStore;
  /** Lines of stage s: `from[s]` up to `from[s + 1]`. */
  readonly #from: Int32Array;
  /** Heads and tails: `2 * line` for transfers, `2 * line + 1` for newcomers. */
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  readonly #length: Int32Array;

  /** @param kinds how many kinds of family each stage's service tells apart */
  constructor(families: FamilyStore, kinds: Int32Array) {
    this.#families = families;
    this.#from = new Int32Array(kinds.length + 1);
    kinds.forEach((count, stage) => {
      this.#from[stage + 1] = this.#from[stage]! + count;
    });
    const lines = this.#from[kinds.length]!;
    this.#head = new Int32Array(2 * lines).fill(-1);
    this.#tail = new Int32Array(2 * lines).fill(-1);
    this.#length = new Int32Array(kinds.length);
  }

  /** Families in the lines of a stage. */
  length(stage: number): number {
    return this.#length[stage]!;
  }

  /** How many lines a stage has. */
  lines(stage: number): number {
    return this.#from[stage + 1]! - this.#from[stage]!;
  }

  /** The family whose turn it is in one of a stage's lines; -1 when nobody waits. */
  first(stage: number, kind: number): number {
    const at = 2 * (this.#from[stage]! + kind);
    const transfer = this.#head[at]!;
    return transfer >= 0 ? transfer : this.#head[at + 1]!;
  }

  /** Puts a family, whose `transfer` is set, at the end of its part of the line. */
  join(family: number, stage: number, kind: number): void {
    const { lineNext, lineBefore, line, transfer } = this.#families;
    const place = 2 * (this.#from[stage]! + kind) + (transfer[family] === 1 ? 0 : 1);
    const last = this.#tail[place]!;
    line[family] = place;
    lineNext[family] = -1;
    lineBefore[family] = last;
    if (last >= 0) lineNext[last] = family;
    else this.#head[place] = family;
    this.#tail[place] = family;
    this.#length[stage]!++;
  }

  /** Takes a family out, wherever it stands. */
  leave(family: number, stage: number): void {
    const { lineNext, lineBefore, line } = this.#families;
    const place = line[family]!;
    const before = lineBefore[family]!;
    const after = lineNext[family]!;
    if (before >= 0) lineNext[before] = after;
    else this.#head[place] = after;
    if (after >= 0) lineBefore[after] = before;
    else this.#tail[place] = before;
    this.#length[stage]!--;
  }
}
