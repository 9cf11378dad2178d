/** Where a family stands within its stay. */
export const FREE = 0;
/** Not open: at level 1, with a date of return. */
export const CLOSED_STATE = 1;
/** Waiting for a worker, led by nobody. */
export const QUEUED = 2;
/** Led and worked with. */
export const ACTIVE = 3;
/** Its work is done; led, waiting for its review. */
export const READY = 4;
/** Done here but led still, until the next service has a place; counts on the caseload. */
export const HELD = 5;
/** Stepped up but led still, until the higher service has a place; gives back its load. */
export const HELD_UP = 6;

type Column = Float64Array | Int32Array | Uint8Array | Uint16Array;

/** One row a family, one column an attribute; rows are used again once a family is gone for good. */
export class FamilyStore {
  readonly #stages: number;
  readonly #tags: number;
  #free: number[] = [];
  #used = 0;
  capacity: number;

  /** Stable key: candidate number and stream. */
  serial!: Float64Array;
  /** Key of the family's draws, and the one it came with, which lasting attributes are drawn by. */
  k0!: Int32Array;
  k1!: Int32Array;
  born0!: Int32Array;
  born1!: Int32Array;
  /** Children when the family came, and those of them who are not grown yet: the youngest ones. */
  siblings!: Uint8Array;
  children!: Uint8Array;
  frailty!: Float64Array;
  /** When the family first came, the youngest child is grown, and the next child is. */
  arrivedAt!: Float64Array;
  grownAt!: Float64Array;
  nextGrownAt!: Float64Array;
  /** Factors of need, one bit each; patch; level of need. */
  factors!: Int32Array;
  patch!: Uint8Array;
  need!: Uint8Array;
  /** Children that the stage takes, one bit each from the youngest up; how many, or how many adults it is for. */
  taken!: Int32Array;
  counted!: Uint8Array;
  /** Those who came of age in the stay and wait for the stage that is for adults, or are in it. */
  adults!: Uint8Array;
  state!: Uint8Array;
  stage!: Int32Array;
  worker!: Int32Array;
  lastWorker!: Int32Array;
  /** When the stay, the wait and the lead began, in days. */
  enteredAt!: Float64Array;
  /** When the stage before was entered, where the stay followed from one at once. */
  previousAt!: Float64Array;
  queuedAt!: Float64Array;
  allocatedAt!: Float64Array;
  /** Planned days of work at full attention, and what is left while nobody leads. */
  plan!: Float64Array;
  workLeft!: Float64Array;
  /** Days left on the risk clock at full attention, while on no lane. */
  riskLeft!: Float64Array;
  /** Calendar matters: when the time-box, the review, the route, the withdrawal, the step-up while waiting and the return are due. */
  boxAt!: Float64Array;
  reviewAt!: Float64Array;
  routeAt!: Float64Array;
  routeChoice!: Int32Array;
  withdrawAt!: Float64Array;
  escalateAt!: Float64Array;
  returnAt!: Float64Array;
  /** When the family moves away, when its placement changes; kind of placement, and moves in the stay. */
  awayAt!: Float64Array;
  moveAt!: Float64Array;
  placement!: Int32Array;
  moves!: Uint16Array;
  /** Decisions in the stay to keep a family that is ready. */
  decisions!: Uint16Array;
  /** In the past, at full attention: when the work is done and the risk clock runs out. */
  doneAt!: Float64Array;
  riskAt!: Float64Array;
  /** Stage that a held family waits for, and why it left its own. */
  nextStage!: Int32Array;
  heldReason!: Uint8Array;
  /** Whether it stands in line as a transfer, in which line, and its neighbours there. */
  transfer!: Uint8Array;
  line!: Int32Array;
  lineNext!: Int32Array;
  lineBefore!: Int32Array;
  /** Number of the case, its largest unmet need, how many workers have led it. */
  caseNumber!: Uint16Array;
  unmet!: Float64Array;
  leads!: Uint16Array;
  /** Factor on the hazard of coming back, by the practice of the worker who led last. */
  practice!: Float64Array;
  /** Official counting. */
  inCase!: Uint8Array;
  /** Children in the case. */
  caseChildren!: Uint8Array;
  confirmed!: Uint8Array;
  caseStart!: Float64Array;
  lastReferral!: Float64Array;
  lastCaseEnd!: Float64Array;
  /** Start of the current period under each official tag: `family * tags + tag`. */
  periodStart!: Float64Array;
  /** End of the last period under each tag, and children who count under it now. */
  periodEnd!: Float64Array;
  periodChildren!: Uint8Array;
  /** Children who have had a period under each tag, one bit each; where the tag counts only those a stage takes. */
  periodHad!: Int32Array;
  /** Number of the visit to each stage: `family * stages + stage`. */
  visits!: Uint16Array;

  constructor(stages: number, tags: number, capacity = 4096) {
    this.#stages = stages;
    this.#tags = tags;
    this.capacity = capacity;
    for (const [name, kind, width] of this.#columns()) this.#column(name, new kind(capacity * width));
  }

  /** Rows ever used; every family is below this number. */
  get rows(): number {
    return this.#used;
  }

  /** Takes a clean row; doubles the table when it is full, which `onGrow` is told. */
  acquire(onGrow: () => void): number {
    const recycled = this.#free.pop();
    if (recycled !== undefined) {
      this.#clean(recycled);
      return recycled;
    }
    if (this.#used === this.capacity) {
      this.#grow();
      onGrow();
    }
    const family = this.#used++;
    this.#clean(family);
    return family;
  }

  /** Gives a row back. */
  release(family: number): void {
    this.state[family] = FREE;
    this.#free.push(family);
  }

  #clean(family: number): void {
    this.state[family] = FREE;
    this.worker[family] = -1;
    this.lastWorker[family] = -1;
    this.stage[family] = -1;
    this.caseNumber[family] = 0;
    this.unmet[family] = 0;
    this.practice[family] = 1;
    this.leads[family] = 0;
    this.inCase[family] = 0;
    this.confirmed[family] = 0;
    this.lastReferral[family] = -Infinity;
    this.lastCaseEnd[family] = -Infinity;
    this.previousAt[family] = -Infinity;
    this.taken[family] = 0;
    this.counted[family] = 0;
    this.adults[family] = 0;
    this.caseChildren[family] = 0;
    this.placement[family] = -1;
    // A loop: for so few places, to call `fill` takes longer than what it does.
    for (let place = family * this.#tags; place < (family + 1) * this.#tags; place++) {
      this.periodEnd[place] = -Infinity;
      this.periodChildren[place] = 0;
      this.periodHad[place] = 0;
    }
    for (let place = family * this.#stages; place < (family + 1) * this.#stages; place++)
      this.visits[place] = 0;
  }

  #grow(): void {
    const capacity = this.capacity * 2;
    for (const [name, kind, width] of this.#columns()) {
      const wide = new kind(capacity * width);
      wide.set(this[name]);
      this.#column(name, wide);
    }
    this.capacity = capacity;
  }

  #column(name: ColumnName, column: Column): void {
    (this as unknown as Record<ColumnName, Column>)[name] = column;
  }

  #columns(): readonly (readonly [ColumnName, new (length: number) => Column, number])[] {
    return [
      ...REALS.map((name) => [name, Float64Array, 1] as const),
      ...INTEGERS.map((name) => [name, Int32Array, 1] as const),
      ...COUNTS.map((name) => [name, Uint16Array, 1] as const),
      ...BYTES.map((name) => [name, Uint8Array, 1] as const),
      ['periodStart', Float64Array, this.#tags],
      ['periodEnd', Float64Array, this.#tags],
      ['periodChildren', Uint8Array, this.#tags],
      ['periodHad', Int32Array, this.#tags],
      ['visits', Uint16Array, this.#stages],
    ];
  }
}

const REALS = [
  'serial',
  'frailty',
  'arrivedAt',
  'grownAt',
  'nextGrownAt',
  'enteredAt',
  'previousAt',
  'queuedAt',
  'allocatedAt',
  'plan',
  'workLeft',
  'riskLeft',
  'boxAt',
  'reviewAt',
  'routeAt',
  'withdrawAt',
  'escalateAt',
  'returnAt',
  'awayAt',
  'moveAt',
  'doneAt',
  'riskAt',
  'unmet',
  'practice',
  'caseStart',
  'lastReferral',
  'lastCaseEnd',
] as const;
/** Whole numbers that mean the same in every scenario; and those that number its parts. */
const OWN_INTEGERS = ['k0', 'k1', 'born0', 'born1', 'factors', 'taken', 'routeChoice'] as const;
const INTEGERS = [
  ...OWN_INTEGERS,
  ...(['placement', 'stage', 'worker', 'lastWorker', 'nextStage', 'line', 'lineNext', 'lineBefore'] as const),
] as const;
const COUNTS = ['caseNumber', 'leads', 'moves', 'decisions'] as const;
const BYTES = [
  ...(['siblings', 'children', 'patch', 'need', 'counted', 'adults'] as const),
  ...(['state', 'heldReason', 'transfer', 'inCase', 'caseChildren', 'confirmed'] as const),
] as const;

type ColumnName =
  | (typeof REALS)[number]
  | (typeof INTEGERS)[number]
  | (typeof COUNTS)[number]
  | (typeof BYTES)[number]
  | 'periodStart'
  | 'periodEnd'
  | 'periodChildren'
  | 'periodHad'
  | 'visits';

/** Columns that a family takes along when a scenario takes over the opening state of another. */
export const COPIED_COLUMNS = [...REALS, ...OWN_INTEGERS, ...COUNTS, ...BYTES] as const;
