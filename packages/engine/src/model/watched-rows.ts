/** What a cohort watch knows of each family row, whether in a cohort or not. Grows with the highest row. */
export class WatchedRows {
  readonly #cohorts: number;
  readonly #tags: number;
  #capacity = 0;
  /** Number of the member that the family is in each cohort, -1: none: `row * cohorts + cohort`. */
  member = new Int32Array(0);
  /** Level of the present stay, NaN where none is known, and when it started. */
  level = new Float64Array(0);
  startedAt = new Float64Array(0);
  /** Whether the family has moved away or is grown up. */
  gone = new Uint8Array(0);
  /** Since when it counts in each official stock, NaN: it does not, and with how many children: `row * tags + tag`. */
  openSince = new Float64Array(0);
  openChildren = new Float64Array(0);

  constructor(cohorts: number, tags: number) {
    this.#cohorts = cohorts;
    this.#tags = tags;
  }

  /** Rows that there is room for. */
  get capacity(): number {
    return this.#capacity;
  }

  /** Makes room for a row. */
  include(row: number): void {
    if (row < this.#capacity) return;
    const before = this.#capacity;
    const capacity = Math.max(1024, 2 * before, row + 1);
    this.member = widened(this.member, new Int32Array(capacity * this.#cohorts));
    this.level = widened(this.level, new Float64Array(capacity));
    this.startedAt = widened(this.startedAt, new Float64Array(capacity));
    this.gone = widened(this.gone, new Uint8Array(capacity));
    this.openSince = widened(this.openSince, new Float64Array(capacity * this.#tags));
    this.openChildren = widened(this.openChildren, new Float64Array(capacity * this.#tags));
    this.#capacity = capacity;
    for (let fresh = before; fresh < capacity; fresh++) this.clear(fresh);
  }

  /** Forgets the family of a row. */
  clear(row: number): void {
    this.member.fill(-1, row * this.#cohorts, (row + 1) * this.#cohorts);
    this.level[row] = NaN;
    this.startedAt[row] = -Infinity;
    this.gone[row] = 0;
    this.openSince.fill(NaN, row * this.#tags, (row + 1) * this.#tags);
  }

  /** Takes over what another table knows of a row. */
  copy(row: number, from: WatchedRows, fromRow: number): void {
    this.include(row);
    const cohorts = this.#cohorts;
    const tags = this.#tags;
    this.level[row] = from.level[fromRow]!;
    this.startedAt[row] = from.startedAt[fromRow]!;
    this.gone[row] = from.gone[fromRow]!;
    for (let i = 0; i < cohorts; i++) this.member[row * cohorts + i] = from.member[fromRow * cohorts + i]!;
    for (let i = 0; i < tags; i++) {
      this.openSince[row * tags + i] = from.openSince[fromRow * tags + i]!;
      this.openChildren[row * tags + i] = from.openChildren[fromRow * tags + i]!;
    }
  }
}

function widened<Column extends Float64Array | Int32Array | Uint8Array>(old: Column, wide: Column): Column {
  wide.set(old);
  return wide;
}
