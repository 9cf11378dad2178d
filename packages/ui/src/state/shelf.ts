import { computed, effect, signal, untracked } from '@preact/signals-core';
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import { dropResultsBut, inputsOf, keepResults, keptResults, resultsOf } from '../keep/kept-results.ts';
import type { KeptResults } from '../keep/kept-results.ts';
import type { ViewInput } from '../views/view.ts';
import type { Keeper } from './keeper.ts';
import type { BaseSource } from './project.ts';
import type { ProjectStore } from './project-store.ts';

/** Another project of the reader's, with what its runs gave. */
export interface Shelved {
  readonly id: string;
  readonly results: KeptResults;
  /** Whether the project has changed since. */
  readonly isStale: boolean;
}

/**
 * Keeps what each project's runs gave, so that projects can stand beside each other: those of the one that is open as
 * they come in, unless something has changed since; those of the others as they were left.
 */
export class Shelf {
  /** The other projects that have results, the one changed last first. */
  readonly others: ReadonlySignal<readonly Shelved[]>;
  /** Ids of those that the reader wants beside the open one. */
  readonly chosen: Signal<ReadonlySet<string>> = signal(new Set());

  readonly #store: ProjectStore;

  constructor(store: ProjectStore, { kept }: Pick<Keeper, 'kept'>) {
    this.#store = store;
    dropResultsBut(new Set([store.id.peek(), ...kept.peek().map(({ id }) => id)]));
    this.others = computed(() =>
      kept.value.flatMap(({ id, project }) => {
        if (id === store.id.value) return [];
        const results = keptResults(id);
        const inputs = inputsOf(project.variants, project.settings.seed);
        return results === null ? [] : [{ id, results, isStale: results.inputs !== inputs }];
      }),
    );
  }

  /**
   * Keeps the results of the open project as they come in.
   * @param isOf whether what is shown is of a project's base already, and not of the project before it
   */
  follow(
    input: ReadonlySignal<ViewInput | null>,
    question: ReadonlySignal<string>,
    isOf: (base: BaseSource) => boolean,
  ): void {
    effect(() => {
      const [shown, asked] = [input.value, question.value];
      const project = this.#store.project.peek();
      if (shown === null || shown.isStale || !isOf(project.base)) return;
      keepResults(this.#store.id.peek(), resultsOf(shown, project, asked));
    });
  }

  /** Puts another project beside the open one, or takes it away. */
  choose(id: string, isChosen: boolean): void {
    const chosen = new Set(untracked(() => this.chosen.value));
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    this.chosen.value = chosen;
  }
}
