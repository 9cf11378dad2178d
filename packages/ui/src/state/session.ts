import { computed, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { Outcomes, defaults, firstReplications } from '@taper/engine';
import type { RunRequest, Runner, Scenario } from '@taper/engine';
import { pageState } from './page-state.ts';
import type { PageState, Phase, Settings } from './page-state.ts';
import { Pace } from './pace.ts';
import { timeLeft } from './time-left.ts';

/** How far the runs asked for have got. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Milliseconds; null while it is too early to say. */
  readonly left: number | null;
}

/** Finished runs and the settings they were made with. */
export interface Results {
  readonly settings: Settings;
  readonly outcomes: Outcomes;
  /** Number of runs in `outcomes`. */
  readonly done: number;
}

/** What a session needs of its surroundings. */
export interface SessionOptions {
  /** The base first. */
  readonly scenarios: readonly Scenario[];
  readonly start: Settings;
  readonly createRunner: () => Runner;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

/** Fewer runs than this have no interval, so they are not shown. */
const FEWEST_SHOWN = 2;

/**
 * The comparison as the page lives it: settings that may change, runs under way, results that sharpen. Knows nothing
 * of how it is drawn; components read its signals.
 */
export class Session {
  readonly scenarios: readonly Scenario[];
  /** Settings as they stand on the page. */
  readonly settings: Signal<Settings>;
  readonly progress: Signal<Progress> = signal({ done: 0, total: 0, left: null });
  readonly results: Signal<Results | null> = signal(null);
  /** Why the last request failed, in words; null when it did not. */
  readonly failure: Signal<string | null> = signal(null);
  /** Something that went wrong and was put right, in words. */
  readonly trouble: Signal<string | null> = signal(null);
  readonly state: ReadonlySignal<PageState>;

  readonly #phase: Signal<Phase> = signal('nothing');
  readonly #asked: Signal<Settings | null> = signal(null);
  readonly #createRunner: () => Runner;
  readonly #now: () => number;
  #runner: Runner | null = null;
  #stopping: AbortController | null = null;

  constructor({ scenarios, start, createRunner, now = () => performance.now() }: SessionOptions) {
    this.scenarios = scenarios;
    this.settings = signal(start);
    this.#createRunner = createRunner;
    this.#now = now;
    this.state = computed(() => pageState(this.#phase.value, this.#asked.value, this.settings.value));
  }

  /**
   * Makes the runs that the settings ask for and resolves when they are made, stopped or failed. Finished runs of the
   * same seed are kept: only the missing ones are made, unless none is missing. Does nothing while runs are under way.
   */
  async run(): Promise<void> {
    if (this.#phase.value === 'running') return;
    const settings = this.settings.value;
    const kept = this.#kept(settings);
    const present = new Set(kept?.replications);
    const missing = firstReplications(settings.runs).filter((replication) => !present.has(replication));
    this.#begin(settings, present.size);
    const stopping = new AbortController();
    this.#stopping = stopping;
    try {
      await this.#make(settings, kept, missing, stopping.signal);
      this.#phase.value = stopping.signal.aborted && !this.#isComplete() ? 'stopped' : 'finished';
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Words a request for runs of this session's scenarios. */
  request(seed: string, replications: readonly number[]): RunRequest {
    return { scenarios: this.scenarios, seed, assumptions: defaults.assumptions, replications };
  }

  /** Stops the runs under way; finished ones are kept. */
  stop(): void {
    this.#stopping?.abort();
  }

  #begin(settings: Settings, present: number): void {
    this.#asked.value = settings;
    this.failure.value = null;
    this.trouble.value = null;
    this.progress.value = { done: present, total: settings.runs, left: null };
    this.#phase.value = 'running';
  }

  async #make(
    settings: Settings,
    kept: Outcomes | null,
    missing: readonly number[],
    signal: AbortSignal,
  ): Promise<void> {
    this.#runner ??= this.#createRunner();
    const began = this.#now();
    const pace = new Pace(this.#now);
    const before = settings.runs - missing.length;
    const outcomes = await this.#runner.run(this.request(settings.seed, missing), {
      signal,
      onTrouble: (message) => (this.trouble.value = message),
      onProgress: ({ done, total, outcomes }) => {
        if (signal.aborted) return;
        const left = timeLeft(done, total - done, this.#now() - began);
        this.progress.value = { done: before + done, total: settings.runs, left };
        pace.perhaps(() => this.#show(settings, kept, outcomes));
      },
    });
    this.#show(settings, kept, outcomes);
  }

  /** Shows what is finished as a new object, so that whoever reads the signal sees the change. */
  #show(settings: Settings, kept: Outcomes | null, fresh: Outcomes): void {
    const outcomes = new Outcomes(fresh.layouts);
    if (kept !== null) outcomes.merge(kept);
    outcomes.merge(fresh);
    const done = outcomes.replications.length;
    if (done >= FEWEST_SHOWN) this.results.value = { settings, outcomes, done };
    this.progress.value = { ...this.progress.value, done };
  }

  #kept({ seed, runs }: Settings): Outcomes | null {
    const results = this.results.value;
    if (results === null || results.settings.seed !== seed || results.done >= runs) return null;
    return results.outcomes.replications.every((replication) => replication < runs) ? results.outcomes : null;
  }

  #isComplete(): boolean {
    return this.progress.value.done >= this.progress.value.total;
  }

  #fail(error: unknown): void {
    this.failure.value = error instanceof Error ? error.message : String(error);
    this.#runner?.close();
    this.#runner = null;
    this.#phase.value = 'failed';
  }
}
