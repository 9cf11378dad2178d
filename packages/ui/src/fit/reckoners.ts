import { outcomesNear } from '@taper/engine';
import type { Scenario } from '@taper/engine';

/** Tells what the outcomes of a scenario should come to, by id, without simulating it. */
export type Reckoner = (scenario: Scenario) => Promise<ReadonlyMap<string, number>>;

/** Fewer example families than the command line takes: simulation makes up for what is off, and somebody waits. */
const EXAMPLES = 6000;

/** Reckons in this thread. */
export function reckonHere(near: Scenario): Reckoner {
  const reckon = outcomesNear(near, EXAMPLES);
  return (scenario) => Promise.resolve(reckon(scenario));
}

/** Makes one reckoner of several: whichever is free takes the next scenario. */
export function shared(reckoners: readonly Reckoner[]): Reckoner {
  const free = [...reckoners];
  const waiting: ((reckoner: Reckoner) => void)[] = [];
  const next = (): Promise<Reckoner> => {
    const reckoner = free.pop();
    return reckoner === undefined
      ? new Promise((resolve) => waiting.push(resolve))
      : Promise.resolve(reckoner);
  };
  return async (scenario) => {
    const reckoner = await next();
    try {
      return await reckoner(scenario);
    } finally {
      const first = waiting.shift();
      if (first === undefined) free.push(reckoner);
      else first(reckoner);
    }
  };
}
