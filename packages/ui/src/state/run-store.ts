import { Outcomes } from '@taper/engine';
import type { Scenario } from '@taper/engine';
import type { InputChange } from '../words/scenario/input-changes.ts';

/** A scenario that can be run. */
export interface Playable {
  /** Stays the same while the scenario changes. */
  readonly id: string;
  /** Names what it means: equal hashes have equal results. */
  readonly hash: string;
  readonly scenario: Scenario;
  /** What it changes of the base, in words: results that are out of date are told apart by it. */
  readonly changes: readonly InputChange[];
}

/** Finished runs of scenarios that are changed back and forth: this many are remembered, the oldest are forgotten. */
const REMEMBERED = 40;

/** Finished runs, by what was run: a base, a scenario beside it and a seed. */
export class RunStore {
  readonly #outcomes = new Map<string, Outcomes>();

  /** Runs of a scenario; undefined where there is none. */
  find(seed: string, base: Playable, one: Playable): Outcomes | undefined {
    return this.#outcomes.get(keyOf(seed, base, one));
  }

  /** Adds what a request has given so far: its scenarios, the base first. */
  add(seed: string, scenarios: readonly Playable[], outcomes: Outcomes): void {
    const [base] = scenarios;
    if (base === undefined) return;
    scenarios.forEach((one, index) => {
      const fresh = Outcomes.beside([[outcomes, index]]);
      const kept = this.find(seed, base, one);
      if (kept !== undefined) fresh.merge(kept);
      const key = keyOf(seed, base, one);
      this.#outcomes.delete(key);
      this.#outcomes.set(key, fresh);
    });
    for (const key of this.#outcomes.keys()) {
      if (this.#outcomes.size <= REMEMBERED) break;
      this.#outcomes.delete(key);
    }
  }
}

function keyOf(seed: string, base: Playable, one: Playable): string {
  return JSON.stringify([seed, base.hash, one.hash]);
}

/** The first replications of some outcomes, up to a number. */
export function firstOf(outcomes: Outcomes, runs: number): Outcomes {
  return outcomes.replications.every((replication) => replication < runs)
    ? outcomes
    : outcomes.only((replication) => replication < runs);
}
