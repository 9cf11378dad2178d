import { computed, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { ExpectedCourse, MovingNumber } from '../desk/desk-api.ts';
import type { ViewPreview } from '../views/view.ts';
import type { ProjectStore } from './project-store.ts';
import type { AsyncDesk, Study } from './study.ts';

/** Whether there is something to look at. */
export type LookaheadState = 'idle' | 'preparing' | 'ready' | 'cannot';

interface Ahead {
  readonly id: string;
  readonly base: ExpectedCourse;
  readonly scenario: ExpectedCourse;
}

/**
 * Looks ahead while a number moves: expected flows of the selected scenario, in a worker. Only the last place of the
 * number counts; those it has left before its turn came are passed over.
 */
export class Lookahead {
  readonly state: Signal<LookaheadState> = signal('idle');
  /** Milliseconds that the last look took, the message to the worker and back included. */
  readonly took: Signal<number | null> = signal(null);
  /** Of the scenario that is selected; null where there is none or nothing was looked at. */
  readonly preview: ReadonlySignal<ViewPreview | null>;

  readonly #ahead: Signal<Ahead | null> = signal(null);
  readonly #desk: AsyncDesk;
  readonly #study: Study;
  readonly #store: ProjectStore;
  #next: { readonly id: string; readonly moving: readonly MovingNumber[] } | null = null;
  #isLooking = false;

  constructor(desk: AsyncDesk, study: Study, store: ProjectStore) {
    this.#desk = desk;
    this.#study = study;
    this.#store = store;
    this.preview = computed(() => {
      const ahead = this.#ahead.value;
      return ahead !== null && ahead.id === this.#store.selected.value ? ahead : null;
    });
  }

  /** Looks at a variant, with some numbers moved. */
  look(id: string, moving: readonly MovingNumber[]): void {
    this.#next = { id, moving };
    if (!this.#isLooking) void this.#lookOn();
  }

  /** Prepares for the first look, which takes longest, without showing anything. */
  prepare(): void {
    if (this.#isLooking || this.#base !== null) return;
    void this.#desk.expected(null, []).then(
      (base) => (this.#base = base),
      () => undefined,
    );
  }

  /** Looks at a variant as it stands now, once it has been read: what moved has come to rest. */
  settle(id: string): void {
    void this.#study.whenRead().then(() => this.look(id, []));
  }

  /** Ends the preview: what was looked at has been put in place, or taken back. */
  clear(): void {
    this.#next = null;
    this.#ahead.value = null;
    this.state.value = 'idle';
  }

  async #lookOn(): Promise<void> {
    this.#isLooking = true;
    while (this.#next !== null) {
      const { id, moving } = this.#next;
      this.#next = null;
      if (this.state.value !== 'ready') this.state.value = 'preparing';
      await this.#look(id, moving);
    }
    this.#isLooking = false;
  }

  async #look(id: string, moving: readonly MovingNumber[]): Promise<void> {
    const began = performance.now();
    try {
      const base = this.#base ?? (await this.#desk.expected(null, []));
      this.#base = base;
      const scenario = await this.#desk.expected(id, moving);
      this.took.value = performance.now() - began;
      const isThere = base !== null && scenario !== null;
      this.state.value = isThere ? 'ready' : 'cannot';
      this.#ahead.value = isThere ? { id, base, scenario } : null;
    } catch {
      // The study says what happened to the desk; a preview is the least of it.
      this.state.value = 'cannot';
      this.#ahead.value = null;
    }
  }

  /** Expected flows of the base, as long as the same base is open. */
  get #base(): ExpectedCourse | null {
    return this.#baseOf === this.#study.base.value ? this.#known : null;
  }

  set #base(course: ExpectedCourse | null) {
    this.#baseOf = this.#study.base.value;
    this.#known = course;
  }

  #baseOf: unknown = null;
  #known: ExpectedCourse | null = null;
}
