import { signal } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { WhyResult } from '@taper/engine';
import type { WhyProgress } from '../desk/explain.ts';
import type { startWhy } from '../workers/start-why.ts';
import type { Project, Variant } from './project.ts';
import { timeLeft } from './time-left.ts';

/** How far the runs have got, and how many milliseconds are left; null while it is too early to say. */
export interface WhyPace extends WhyProgress {
  readonly left: number | null;
}

/** What there is to say of why a scenario differs. */
export type Explanation =
  | { readonly state: 'running'; readonly progress: WhyPace | null }
  | { readonly state: 'done'; readonly result: WhyResult }
  | { readonly state: 'refused'; readonly reasons: readonly string[] }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * Explains scenarios when asked, one at a time, and keeps what it found as long as the page is open: of a scenario as it
 * was when it was asked about.
 */
export class Explainer {
  readonly #known: Signal<ReadonlyMap<string, Explanation>> = signal(new Map());
  readonly #project: ReadonlySignal<Project>;
  readonly #start: typeof startWhy;
  readonly #now: () => number;
  #going: { readonly key: string; stop(): void } | null = null;

  /** @param now milliseconds of a clock that never goes back */
  constructor(
    project: ReadonlySignal<Project>,
    start: typeof startWhy,
    now: () => number = () => performance.now(),
  ) {
    this.#project = project;
    this.#start = start;
    this.#now = now;
  }

  /** What there is to say of a scenario as it stands; null: nobody has asked. */
  of(id: string): Explanation | null {
    const variant = this.#variant(id);
    return variant === undefined ? null : (this.#known.value.get(this.#key(variant)) ?? null);
  }

  /** Asks; whatever is under way for another is stopped. */
  async ask(id: string, name: string): Promise<void> {
    const variant = this.#variant(id);
    if (variant === undefined) return;
    this.stop();
    const key = this.#key(variant);
    const { base, settings } = this.#project.value;
    this.#tell(key, { state: 'running', progress: null });
    const asked = { changes: variant.changes, name, seed: settings.seed };
    let began: number | null = null;
    const explaining = this.#start(base, asked, ({ done, total }) => {
      if (this.#going?.key !== key) return;
      // Reading the changes, before the first of this, says nothing of how long a run takes.
      began ??= this.#now();
      const left = timeLeft(done, total - done, this.#now() - began);
      this.#tell(key, { state: 'running', progress: { done, total, left } });
    });
    const going = { key, stop: () => explaining.stop() };
    this.#going = going;
    try {
      const answer = await explaining.answer;
      if (this.#going !== going) return;
      this.#tell(
        key,
        answer.kind === 'explained'
          ? { state: 'done', result: answer.result }
          : { state: 'refused', reasons: answer.findings.map(({ message, hint }) => `${message}; ${hint}.`) },
      );
    } catch (error) {
      if (this.#going !== going) return;
      this.#tell(key, { state: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
    this.#going = null;
  }

  /** Stops what is under way; nothing of it is kept. */
  stop(): void {
    const going = this.#going;
    if (going === null) return;
    this.#going = null;
    going.stop();
    this.#tell(going.key, null);
  }

  #tell(key: string, explanation: Explanation | null): void {
    const known = new Map(this.#known.value);
    if (explanation === null) known.delete(key);
    else known.set(key, explanation);
    this.#known.value = known;
  }

  #variant(id: string): Variant | undefined {
    return this.#project.value.variants.find((variant) => variant.id === id);
  }

  #key({ changes }: Variant): string {
    const { base, settings } = this.#project.value;
    return JSON.stringify([base, settings.seed, changes]);
  }
}
