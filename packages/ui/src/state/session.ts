import { computed, effect, signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { Outcomes, defaults, firstReplications } from '@taper/engine';
import type { RunRequest, Runner } from '@taper/engine';
import { pageState } from './page-state.ts';
import type { PageState, Phase, Settings, Wanted } from './page-state.ts';
import { Pace } from './pace.ts';
import { RunStore, firstOf } from './run-store.ts';
import { solvedDemand } from '../desk/solved-demand.ts';
import type { Playable } from './run-store.ts';
import { timeLeft } from './time-left.ts';

/** How far the runs asked for have got. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Milliseconds; null while it is too early to say. */
  readonly left: number | null;
}

/** One scenario with its finished runs. */
export interface Played {
  readonly playable: Playable;
  /** Number of its runs. */
  readonly done: number;
}

/** Finished runs and what they were made with. */
export interface Results {
  readonly settings: Settings;
  /** Scenarios with runs, the base first; others have none yet. */
  readonly played: readonly Played[];
  /** Of these scenarios, in their order; what a scenario has not run yet is not counted. */
  readonly outcomes: Outcomes;
  /** Number of runs of the scenario that has fewest. */
  readonly done: number;
}

/** What a session needs of its surroundings. */
export interface SessionOptions {
  /** The base first; none while nothing can be run. */
  readonly scenarios: ReadonlySignal<readonly Playable[]>;
  readonly settings: ReadonlySignal<Settings>;
  readonly createRunner: () => Runner;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

/** A single run is one way the years could go, and no result. */
const FEWEST_SHOWN = 2;
/** Results that are out of date stay, marked as such, until there are this many new ones: fewer jump about. */
const FEWEST_INSTEAD = 10;

/** A request under way. */
interface Going {
  readonly wanted: Wanted;
  readonly stopping: AbortController;
  readonly over: Promise<void>;
}

/**
 * The comparison as the page lives it: scenarios and settings that may change, runs under way, results that sharpen.
 * Knows nothing of how it is drawn; components read its signals.
 */
export class Session {
  readonly settings: ReadonlySignal<Settings>;
  readonly scenarios: ReadonlySignal<readonly Playable[]>;
  readonly progress: Signal<Progress> = signal({ done: 0, total: 0, left: null });
  /** Null before the first runs of this base: the figures of another place answer to nothing that is asked here. */
  readonly results: ReadonlySignal<Results | null>;
  /** Why the last request failed, in words; null when it did not. */
  readonly failure: Signal<string | null> = signal(null);
  /** Something that went wrong and was put right, in words. */
  readonly trouble: Signal<string | null> = signal(null);
  readonly state: ReadonlySignal<PageState>;

  readonly #store = new RunStore();
  readonly #results: Signal<Results | null> = signal(null);
  readonly #phase: Signal<Phase> = signal('nothing');
  readonly #asked: Signal<Wanted | null> = signal(null);
  readonly #createRunner: () => Runner;
  readonly #now: () => number;
  #runner: Runner | null = null;
  #going: Going | null = null;

  constructor({ scenarios, settings, createRunner, now = () => performance.now() }: SessionOptions) {
    this.scenarios = scenarios;
    this.settings = settings;
    this.#createRunner = createRunner;
    this.#now = now;
    this.results = computed(() => {
      const results = this.#results.value;
      return results?.played[0]?.playable.hash === this.scenarios.value[0]?.hash ? results : null;
    });
    this.state = computed(() =>
      pageState(this.#phase.value, this.#asked.value, wantedOf(this.settings.value, this.scenarios.value)),
    );
    effect(() => {
      const base = this.scenarios.value[0]?.hash;
      if (this.#going !== null && this.#going.wanted.hashes[0] !== base) this.stop();
    });
  }

  /**
   * Makes the runs that scenarios and settings ask for and resolves when they are made, stopped or failed. Finished runs
   * of the same scenario and seed are kept: only what is missing is made. Runs under way for something else are stopped
   * first; for the same, they go on.
   */
  async run(): Promise<void> {
    const [settings, scenarios] = [this.settings.value, this.scenarios.value];
    if (scenarios.length === 0) return;
    const wanted = wantedOf(settings, scenarios);
    const going = this.#going;
    if (going !== null) {
      if (JSON.stringify(going.wanted) === JSON.stringify(wanted)) return going.over;
      going.stopping.abort();
      await going.over;
      return this.run();
    }
    const stopping = new AbortController();
    this.#begin(wanted);
    const over = this.#make(settings, scenarios, stopping.signal).finally(() => (this.#going = null));
    this.#going = { wanted, stopping, over };
    return over;
  }

  /** Stops the runs under way; finished ones are kept. */
  stop(): void {
    this.#going?.stopping.abort();
  }

  #begin(wanted: Wanted): void {
    this.#asked.value = wanted;
    this.failure.value = null;
    this.trouble.value = null;
    this.progress.value = { done: 0, total: wanted.runs, left: null };
    this.#phase.value = 'running';
  }

  async #make(settings: Settings, scenarios: readonly Playable[], signal: AbortSignal): Promise<void> {
    try {
      const { lacking, missing } = this.#missing(settings, scenarios);
      this.#show(settings, scenarios, settings.runs - missing.length);
      if (missing.length > 0) await this.#play(settings, scenarios, lacking, missing, signal);
      this.#phase.value = signal.aborted && !this.#isComplete() ? 'stopped' : 'finished';
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Scenarios that lack runs, the base always first, and which replications any of them lacks. */
  #missing({ seed, runs }: Settings, scenarios: readonly Playable[]) {
    const [base] = scenarios;
    const lacks = (one: Playable) => {
      const present = new Set(base && this.#store.find(seed, base, one)?.replications);
      return firstReplications(runs).filter((replication) => !present.has(replication));
    };
    const lacking = scenarios.filter((one, index) => index === 0 || lacks(one).length > 0);
    const missing = [...new Set(lacking.flatMap(lacks))].sort((a, b) => a - b);
    return { lacking, missing };
  }

  async #play(
    settings: Settings,
    scenarios: readonly Playable[],
    lacking: readonly Playable[],
    replications: readonly number[],
    signal: AbortSignal,
  ): Promise<void> {
    this.#runner ??= this.#createRunner();
    const began = this.#now();
    const pace = new Pace(this.#now);
    const before = settings.runs - replications.length;
    const keep = (outcomes: Outcomes) => {
      this.#store.add(settings.seed, lacking, outcomes);
      this.#show(settings, scenarios, before + outcomes.replications.length);
    };
    const request = requestOf(lacking, settings.seed, replications);
    const outcomes = await this.#runner.run(request, {
      signal,
      onTrouble: (message) => (this.trouble.value = message),
      onProgress: ({ done, total, outcomes }) => {
        if (signal.aborted) return;
        const left = timeLeft(done, total - done, this.#now() - began);
        this.progress.value = { done: before + done, total: settings.runs, left };
        pace.perhaps(() => keep(outcomes));
      },
    });
    keep(outcomes);
  }

  /**
   * Shows what is finished as a new object, so that whoever reads the signal sees the change. A scenario whose runs are
   * too few yet keeps what it showed before, as long as that stands beside the same base.
   */
  #show(settings: Settings, scenarios: readonly Playable[], done: number): void {
    this.progress.value = { ...this.progress.value, done };
    const [base] = scenarios;
    const fresh = scenarios.map((one) => base && this.#ready(settings, base, one));
    if (base === undefined || fresh[0] === undefined) return;
    const enough = Math.min(FEWEST_INSTEAD, settings.runs);
    const shown = scenarios.flatMap((one, index) => {
      const outcomes = fresh[index];
      const before = this.#shownBefore(settings, base, one.id);
      const isEnough = before === undefined || (outcomes?.replications.length ?? 0) >= enough;
      if (outcomes !== undefined && isEnough) return [{ playable: one, outcomes, scenario: 0 }];
      return before === undefined ? [] : [before];
    });
    this.#results.value = {
      settings,
      outcomes: Outcomes.beside(shown.map(({ outcomes, scenario }) => [outcomes, scenario])),
      played: shown.map(({ playable, outcomes }) => ({ playable, done: outcomes.replications.length })),
      done: Math.min(...shown.map(({ outcomes }) => outcomes.replications.length)),
    };
  }

  #ready({ seed, runs }: Settings, base: Playable, one: Playable): Outcomes | undefined {
    const found = this.#store.find(seed, base, one);
    if (found === undefined) return undefined;
    const outcomes = firstOf(found, runs);
    return outcomes.replications.length >= FEWEST_SHOWN ? outcomes : undefined;
  }

  #shownBefore({ seed }: Settings, base: Playable, id: string) {
    const before = this.results.value;
    if (before === null || before.settings.seed !== seed) return undefined;
    if (before.played[0]?.playable.hash !== base.hash) return undefined;
    const played = before.played.find(({ playable }) => playable.id === id);
    const outcomes = played && this.#store.find(seed, base, played.playable);
    return outcomes && { playable: played.playable, outcomes, scenario: 0 };
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

/** Words a request for runs of some scenarios, the base first. */
export function requestOf(
  scenarios: readonly Pick<Playable, 'scenario' | 'hash'>[],
  seed: string,
  replications: readonly number[],
): RunRequest {
  const { assumptions } = defaults;
  const given = solvedDemand[scenarios[0]?.hash ?? ''];
  return { scenarios: scenarios.map(({ scenario }) => scenario), seed, assumptions, replications, given };
}

function wantedOf({ seed, runs }: Settings, scenarios: readonly Playable[]): Wanted {
  return { seed, runs, hashes: scenarios.map(({ hash }) => hash) };
}
