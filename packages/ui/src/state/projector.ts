import { signal } from '@preact/signals-core';
import type { Signal } from '@preact/signals-core';
import type { Paragraph } from '@taper/engine';
import type { Film, FilmedRun } from '../film/film.ts';
import type { Filming, startFilm } from '../workers/start-film.ts';

/** What there is of a run that was asked for. */
export type Showing =
  | { readonly state: 'filming' }
  | { readonly state: 'ready'; readonly film: Film }
  | { readonly state: 'failed'; readonly reason: string };

/** Films one run at a time, and tells stories of its families. */
export class Projector {
  /** The run that was asked for last, by its key; null: none. */
  readonly showing: Signal<{ readonly key: string; readonly showing: Showing } | null> = signal(null);
  readonly #start: typeof startFilm;
  #filming: Filming | null = null;

  constructor(start: typeof startFilm) {
    this.#start = start;
  }

  /**
   * Films a run, unless it is the one that is shown or under way. A run that is asked for later takes its place.
   * @param key names the run: equal keys are equal films
   */
  async show(key: string, run: FilmedRun): Promise<void> {
    const before = this.showing.value;
    if (before?.key === key && before.showing.state !== 'failed') return;
    this.stop();
    const filming = this.#start(run);
    this.#filming = filming;
    this.showing.value = { key, showing: { state: 'filming' } };
    const tell = (showing: Showing) => {
      if (this.#filming === filming) this.showing.value = { key, showing };
    };
    try {
      tell({ state: 'ready', film: await filming.film });
    } catch (error) {
      tell({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  /** The story of a family, by its number in the run that is shown. */
  async story(family: number): Promise<readonly Paragraph[]> {
    return (await this.#filming?.story(family)) ?? [];
  }

  /** Lets the film and its worker go. */
  stop(): void {
    this.#filming?.stop();
    this.#filming = null;
    this.showing.value = null;
  }
}
