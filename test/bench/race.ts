import { chanceOf, disagreements, type Disagreement } from './agreement.ts';
import type { Answer, Contestant, Network } from './network.ts';

/** How long a race is. */
export interface Length {
  readonly customers: number;
  readonly rounds: number;
  /** Processor seconds that a contestant is measured for in each round, at least. */
  readonly seconds: number;
}

/** Events a second of each contestant in each round, and what anyone got wrong. */
export interface Raced {
  readonly rates: Readonly<Record<string, readonly number[]>>;
  readonly wrong: readonly (Disagreement & { readonly contestant: string })[];
}

/**
 * Lets contestants simulate a network in turn, round after round, so that whatever else the machine does meets all of
 * them. A round of one is as many runs as its seconds need; each run has the same number of customers.
 *
 * @param reference one of them, which is fast: it tells how much answers vary
 */
export function race(
  network: Network,
  contestants: Readonly<Record<string, Contestant>>,
  reference: Contestant,
  { customers, rounds, seconds }: Length,
): Raced {
  const chance = chanceOf(reference, network, customers);
  const rates: Record<string, number[]> = {};
  const answers: Record<string, Answer[]> = {};
  let seed = 0;
  const block = (name: string, contestant: Contestant): number => {
    let spent = 0;
    let events = 0;
    while (spent < seconds) {
      const run = contestant(network, customers, seed++);
      spent += run.seconds;
      events += run.events;
      (answers[name] ??= []).push(run.answer);
    }
    return events / spent;
  };
  for (let round = 0; round <= rounds; round++) {
    for (const [name, contestant] of Object.entries(contestants)) {
      // The first round is for the compiler, where there is one.
      if (round === 0 && name === 'simpy') continue;
      const rate = block(name, contestant);
      if (round > 0) (rates[name] ??= []).push(rate);
    }
  }
  const wrong = Object.entries(answers).flatMap(([contestant, found]) =>
    disagreements(network, chance, found).map((what) => ({ contestant, ...what })),
  );
  return { rates, wrong };
}
