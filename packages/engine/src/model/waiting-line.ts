import type { FamilyStore } from './families.ts';

/**
 * Families waiting to be led, one line a stage, and a patch where the service has units for patches: those who come from another stage first, then newcomers, each first
 * come first served (MODEL.md sections 5 and 8).
 */
export class WaitingLines {
  readonly #families: FamilyStore;
  readonly #patches: number;
  readonly #patched: Uint8Array;
  /** Heads and tails: `2 * line` for transfers, `2 * line + 1` for newcomers. */
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  readonly #length: Int32Array;

  /**
   * @param patches how many patches there are
   * @param patched whether each stage has lines by patch
   */
  constructor(families: FamilyStore, patches: number, patched: Uint8Array) {
    this.#families = families;
    this.#patches = patches;
    this.#patched = patched;
    this.#head = new Int32Array(2 * patches * patched.length).fill(-1);
    this.#tail = new Int32Array(2 * patches * patched.length).fill(-1);
    this.#length = new Int32Array(patched.length);
  }

  /** Families in the lines of a stage. */
  length(stage: number): number {
    return this.#length[stage]!;
  }

  /** How many lines a stage has: one, or one a patch. */
  lines(stage: number): number {
    return this.#patched[stage] === 1 ? this.#patches : 1;
  }

  /** The family whose turn it is in one of a stage's lines; -1 when nobody waits. */
  first(stage: number, line: number): number {
    const at = 2 * (stage * this.#patches + line);
    const transfer = this.#head[at]!;
    return transfer >= 0 ? transfer : this.#head[at + 1]!;
  }

  #line(family: number, stage: number): number {
    const { transfer, patch } = this.#families;
    const line = stage * this.#patches + (this.#patched[stage] === 1 ? patch[family]! : 0);
    return 2 * line + (transfer[family] === 1 ? 0 : 1);
  }

  /** Puts a family, whose `transfer` is set, at the end of its part of the line. */
  join(family: number, stage: number): void {
    const { lineNext, lineBefore } = this.#families;
    const line = this.#line(family, stage);
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
    const { lineNext, lineBefore } = this.#families;
    const line = this.#line(family, stage);
    const before = lineBefore[family]!;
    const after = lineNext[family]!;
    if (before >= 0) lineNext[before] = after;
    else this.#head[line] = after;
    if (after >= 0) lineBefore[after] = before;
    else this.#tail[line] = before;
    this.#length[stage]!--;
  }
}
