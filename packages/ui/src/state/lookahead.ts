import { computed, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { ExpectedCourse, MovingNumber } from '../desk/desk-api.ts';
import type { ViewPreview } from '../views/view.ts';
import type { Ahead } from './ahead.ts';
import type { ProjectStore } from './project-store.ts';
import type { Study } from './study.ts';

/** Whether there is something to look at. */
export type LookaheadState = 'idle' | 'preparing' | 'ready' | 'cannot';

interface Seen {
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

  readonly #seen: Signal<Seen | null> = signal(null);
  readonly #ahead: Ahead;
  readonly #study: Study;
  readonly #store: ProjectStore;
  #next: { readonly id: string; readonly moving: readonly MovingNumber[] } | null = null;
  #isLooking = false;

  constructor(ahead: Ahead, study: Study, store: ProjectStore) {
    this.#ahead = ahead;
    this.#study = study;
    this.#store = store;
    this.preview = computed(() => {
      const ahead = this.#seen.value;
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
    void this.#ahead.expected(this.#store.project.value.base, null, []).then(
      (base) => (this.#base = base),
      () => undefined,
    );
  }

  /** Ends the preview: what was looked at has been put in place, or taken back. */
  clear(): void {
    this.#next = null;
    this.#seen.value = null;
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
      const base = this.#base ?? (await this.#ahead.expected(this.#store.project.value.base, null, []));
      this.#base = base;
      const { base: source } = this.#store.project.value;
      const variant = this.#store.variant(id) ?? null;
      const scenario = variant && (await this.#ahead.expected(source, variant, moving));
      this.took.value = performance.now() - began;
      const isThere = base !== null && scenario !== null;
      this.state.value = isThere ? 'ready' : 'cannot';
      this.#seen.value = isThere ? { id, base, scenario } : null;
    } catch {
      // The study says what happened to the desk; a preview is the least of it.
      this.state.value = 'cannot';
      this.#seen.value = null;
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
