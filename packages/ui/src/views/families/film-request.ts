import type { FilmedRun } from '../../film/film.ts';
import { chosenOfAll } from '../parts/chosen.ts';
import type { ViewInput } from '../view.ts';

/** What a reader may ask to be filmed. */
export interface Filmable {
  /** Place of the scenario. */
  readonly place: number;
  /** Number of the run, from 0. */
  readonly replication: number;
  /** Names the film: equal keys are equal films. */
  readonly key: string;
  readonly run: FilmedRun;
}

/**
 * Which run of which scenario is looked at: what the reader has chosen, or else what is first on the page. While runs go
 * on, what is first changes as other runs and scenarios come in; a film that was asked for stays the one that is asked for.
 */
export class FilmRequest {
  #id: string | null = null;
  #replication: number | null = null;

  /** @param id of a scenario */
  chooseScenario(id: string): void {
    this.#id = id;
  }

  /** @param replication number of the run, from 0 */
  chooseRun(replication: number): void {
    this.#replication = replication;
  }

  /** What is looked at; null while there is nothing. */
  of(input: ViewInput): Filmable | null {
    const { scenarios, outcomes, comparison, settings } = input;
    const runs = outcomes.replications;
    const place = chosenOfAll(input, this.#id);
    const replication = runs.find((number) => number === this.#replication) ?? runs[0] ?? 0;
    const [base, scenario] = [scenarios[0], scenarios[place]];
    if (base === undefined || scenario === undefined) return null;
    const hash = (of: number) => comparison.scenarios[of]?.hash ?? '';
    return {
      ...{ place, replication },
      key: JSON.stringify([settings.seed, replication, hash(0), hash(place)]),
      run: {
        scenarios: place === 0 ? [scenario.scenario] : [base.scenario, scenario.scenario],
        index: place === 0 ? 0 : 1,
        ...{ seed: settings.seed, replication },
      },
    };
  }

  /** Keeps to what is looked at, from when its film is asked for. */
  keep(input: ViewInput): void {
    const asked = this.of(input);
    this.#id = input.scenarios[asked?.place ?? 0]?.id ?? null;
    this.#replication = asked?.replication ?? null;
  }
}
