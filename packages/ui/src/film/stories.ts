import { createStepper, defaults, tellStory } from '@taper/engine';
import type { Paragraph, StoriedRun, StoryEvent } from '@taper/engine';
import { film } from './film.ts';
import type { Film, FilmedRun } from './film.ts';

/** A run with its film, which knows the story of everybody in it. */
export class FilmedStories {
  readonly film: Film;
  readonly #run: StoriedRun;
  readonly #events = new Map<number, StoryEvent[]>();

  constructor({ scenarios, index, seed, replication }: FilmedRun) {
    const scenario = scenarios[index]!;
    const stepper = createStepper(scenarios, index, seed, replication, defaults.assumptions);
    this.film = film(stepper, Object.keys(scenario.stages), (happened) => this.#keep(happened));
    this.#run = { scenario, end: stepper.end, families: stepper.families };
  }

  /** What happened to a family, by its number in the run. */
  story(family: number): Paragraph[] {
    return tellStory(this.#run, family, this.#events.get(family) ?? []);
  }

  #keep(happened: readonly StoryEvent[]): void {
    for (const event of happened) {
      const own = this.#events.get(event.family);
      if (own === undefined) this.#events.set(event.family, [event]);
      else own.push(event);
    }
  }
}
