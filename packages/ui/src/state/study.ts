import { batch, computed, effect, signal, untracked } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { Finding } from '@taper/engine';
import type { BaseReading, DeskApi, Reading } from '../desk/desk-api.ts';
import { scenarioName } from '../words/scenario/scenario-name.ts';
import type { Ahead } from './ahead.ts';
import type { BaseSource, Project, Variant } from './project.ts';
import type { Playable } from './run-store.ts';

/** The desk as whoever asks it sees it: every answer takes a while. */
export type AsyncDesk = {
  [
    Key in Exclude<
      keyof DeskApi,
      'fit' | 'endFit' | 'reckonNear' | 'reckon' | 'why' | 'seek' | 'endSeek' | 'film' | 'story'
    >
  ]: (...asked: Parameters<DeskApi[Key]>) => Promise<Awaited<ReturnType<DeskApi[Key]>>>;
};

/** A scenario as the page shows it: what the reader made, and what came of reading it. */
export interface Studied {
  /** `base` for the base. */
  readonly id: string;
  /** Its shape and colour; 0 is the base's. */
  readonly mark: number;
  readonly name: string;
  /** Null for the base. */
  readonly variant: Variant | null;
  /** Null while it has not been read yet. */
  readonly reading: Reading | null;
  /** Whether the reading is of the scenario as it stands. */
  readonly isRead: boolean;
}

/** The id of the base among scenarios. */
export const BASE_ID = 'base';

/** Desks that may die one after the other before nobody asks for another. */
const DEATHS_ALLOWED = 3;

interface Kept {
  /** What was read, as text. */
  readonly changes: string;
  readonly reading: Reading;
}

/**
 * Reads the scenarios of a comparison whenever they change, one at a time, and warns of what they cannot carry. A
 * scenario that changes while it is read is read again.
 */
export class Study {
  /** Null while the base is being read. */
  readonly base: Signal<BaseReading | null> = signal(null);
  /** The base first, then the variants in the reader's order. */
  readonly scenarios: ReadonlySignal<readonly Studied[]>;
  /** Those that can be run, as they stand. */
  readonly playable: ReadonlySignal<readonly Playable[]>;
  /** Whether every scenario has been read as it stands. */
  readonly isRead: ReadonlySignal<boolean>;
  /** Warnings about the load of each scenario, by id. */
  readonly warnings: Signal<ReadonlyMap<string, readonly Finding[]>> = signal(new Map());
  /** Why scenarios cannot be read at all, in words; null when they can. */
  readonly failure: Signal<string | null> = signal(null);

  readonly #desk: AsyncDesk;
  readonly #ahead: Ahead;
  readonly #mayWarn: ReadonlySignal<boolean>;
  readonly #project: ReadonlySignal<Project>;
  readonly #readings: Signal<ReadonlyMap<string, Kept>> = signal(new Map());
  #opened: BaseSource | null = null;
  #working: Promise<void> | null = null;
  #deaths = 0;
  #isLost = false;
  #isWarning = false;

  /** @param mayWarn whether it is time for warnings: what they take is taken from the first runs */
  constructor(
    project: ReadonlySignal<Project>,
    desk: AsyncDesk,
    ahead: Ahead,
    mayWarn: ReadonlySignal<boolean> = signal(true),
  ) {
    this.#project = project;
    this.#desk = desk;
    this.#ahead = ahead;
    this.#mayWarn = mayWarn;
    this.scenarios = computed(() => this.#studied());
    this.playable = computed(() => this.scenarios.value.flatMap(playableOf));
    this.isRead = computed(() => this.scenarios.value.every(({ isRead }) => isRead));
    effect(() => {
      void this.#project.value;
      void this.work();
    });
    effect(() => {
      if (mayWarn.value) untracked(() => this.#warn());
    });
  }

  /** Reads what has not been read as it stands; resolves when all has. Warnings may come later. */
  work(): Promise<void> {
    this.#working ??= this.#all().finally(() => (this.#working = null));
    return this.#working;
  }

  /** Starts afresh with a new desk, since the last one is gone; gives up after a few in a row, until asked again. */
  reopen(): void {
    this.#deaths++;
    this.#isLost = true;
    this.#opened = null;
    void this.work();
  }

  /** Whether what is read, or being read, belongs to a base; for a moment after a change it may not. */
  hasOpened(base: BaseSource): boolean {
    return this.#opened !== null && isSame(this.#opened, base);
  }

  /** Tries again after giving up. */
  tryAgain(): void {
    this.#deaths = 0;
    this.#opened = null;
    void this.work();
  }

  async #all(): Promise<void> {
    do {
      this.#isLost = false;
      try {
        while (this.#deaths <= DEATHS_ALLOWED && (await this.#next()));
      } catch (error) {
        this.failure.value = error instanceof Error ? error.message : String(error);
      }
    } while (this.#isLost);
  }

  /** Does the next thing there is to do; false when there is none. */
  async #next(): Promise<boolean> {
    const { base, variants } = this.#project.value;
    if (this.#opened === null || !isSame(this.#opened, base)) return this.#open(base);
    const unread = variants.find((variant) => !this.#isRead(variant));
    if (unread !== undefined) return this.#read(unread);
    this.#warn();
    return false;
  }

  async #open(source: BaseSource): Promise<true> {
    const isOther = this.#opened !== null;
    this.#opened = source;
    if (isOther) this.base.value = null;
    const reading = await this.#desk.openBase(source);
    if (!isSame(source, this.#project.value.base)) return true;
    this.#deaths = 0;
    batch(() => {
      this.failure.value = null;
      this.#readings.value = new Map();
      this.warnings.value = new Map();
      this.base.value = reading;
    });
    return true;
  }

  async #read({ id, changes }: Variant): Promise<true> {
    const reading = await this.#desk.readVariant(id, changes);
    batch(() => {
      this.#readings.value = new Map(this.#readings.value).set(id, {
        changes: JSON.stringify(changes),
        reading,
      });
      const warnings = new Map(this.warnings.value);
      warnings.delete(id);
      this.warnings.value = warnings;
    });
    return true;
  }

  /** Warnings come when they come: whoever changes something meanwhile is not kept waiting. */
  #warn(): void {
    if (this.#isWarning || !this.#mayWarn.value || this.base.value === null) return;
    const { base, variants } = this.#project.value;
    const unwarned = this.scenarios.value.find(({ id, isRead }) => isRead && !this.warnings.value.has(id));
    if (unwarned === undefined) return;
    const variant = variants.find(({ id }) => id === unwarned.id) ?? null;
    const before = this.#readings.value.get(unwarned.id);
    const opened = this.base.value;
    this.#isWarning = true;
    void this.#ahead
      .loadWarnings(base, variant)
      // Without warnings all else is still right.
      .catch(() => [])
      .then((warnings) => {
        this.#isWarning = false;
        const isSameStill = this.#readings.value.get(unwarned.id) === before && this.base.value === opened;
        if (isSameStill) this.warnings.value = new Map(this.warnings.value).set(unwarned.id, warnings);
        this.#warn();
      });
  }

  #isRead({ id, changes }: Variant): boolean {
    return this.#readings.value.get(id)?.changes === JSON.stringify(changes);
  }

  #studied(): readonly Studied[] {
    const base = this.base.value;
    const readings = this.#readings.value;
    const name = base?.scenario?.name ?? '';
    const first = {
      ...{ id: BASE_ID, mark: 0, variant: null, reading: base, isRead: base !== null },
      name: name === '' ? 'Today' : name,
    };
    const others = this.#project.value.variants.map((variant) => {
      const reading = readings.get(variant.id)?.reading ?? null;
      const { id, mark } = variant;
      const own = variant.name ?? scenarioName(reading?.changes ?? []);
      return { id, mark, name: own, variant, reading, isRead: this.#isRead(variant) };
    });
    return [first, ...others];
  }
}

function playableOf({ id, name, reading }: Studied): Playable[] {
  const scenario = reading?.scenario ?? null;
  if (reading === null || scenario === null) return [];
  return [{ id, hash: reading.hash ?? '', scenario: { ...scenario, name }, changes: reading.changes }];
}

function isSame(one: BaseSource, other: BaseSource): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
