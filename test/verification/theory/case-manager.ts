/** Families that two workers may lead at once, each. */
const CAP = 3;

/** The queue for two workers with cap 3 who each give one family’s worth of work: its stationary distribution. */
export interface CaseManagerQueue {
  readonly meanOpen: number;
  readonly meanWaiting: number;
  readonly waits: number;
}

/**
 * Two workers, cap 3, each of whom divides one server’s work among the families led; newcomers go to the worker with
 * fewer, and wait when both have three. Solved from the balance of its chain: pairs of caseloads below the caps, and a
 * geometric tail of those who wait. Times are in units of the mean work.
 */
export function caseManagerQueue(rate: number): CaseManagerQueue {
  const pairs: [more: number, fewer: number][] = [];
  for (let more = 0; more <= CAP; more++)
    for (let fewer = 0; fewer <= more; fewer++) pairs.push([more, fewer]);
  const at = (a: number, b: number) =>
    pairs.findIndex(([more, fewer]) => more === Math.max(a, b) && fewer === Math.min(a, b));
  const full = at(CAP, CAP);
  const flows = pairs.map(([more, fewer], from) => {
    const to: [pair: number, rate: number][] = [];
    if (from !== full) to.push([at(more, fewer + 1), rate]);
    if (more > 0) to.push([at(more - 1, fewer), 1]);
    if (fewer > 0) to.push([at(more, fewer - 1), 1]);
    return to;
  });
  const weights = balance(flows);
  // Behind full caseloads the number that wait goes up at the rate of arrivals and down at that of two workers.
  const step = rate / 2;
  const tail = weights[full]! * (step / (1 - step));
  const sum = weights.reduce((total, weight) => total + weight, tail);
  const meanWaiting = (weights[full]! * step) / (1 - step) ** 2 / sum;
  const led = weights.reduce(
    (total, weight, pair) => total + weight * (pairs[pair]![0] + pairs[pair]![1]),
    0,
  );
  return {
    meanWaiting,
    waits: (weights[full]! + tail) / sum,
    meanOpen: (led + tail * 2 * CAP) / sum + meanWaiting,
  };
}

/** Stationary weights of a small chain, by taking its last state out over and over (Grassmann, Taksar and Heyman). */
function balance(flows: readonly (readonly (readonly [number, number])[])[]): number[] {
  const count = flows.length;
  const rates = flows.map((to) => {
    const row = new Array<number>(count).fill(0);
    for (const [state, rate] of to) row[state]! += rate;
    return row;
  });
  for (let last = count - 1; last > 0; last--) {
    const out = rates[last]!.slice(0, last).reduce((sum, rate) => sum + rate, 0);
    for (let from = 0; from < last; from++) {
      rates[from]![last]! /= out;
      for (let to = 0; to < last; to++)
        if (to !== from) rates[from]![to]! += rates[from]![last]! * rates[last]![to]!;
    }
  }
  const weights = [1];
  for (let state = 1; state < count; state++) {
    let weight = 0;
    for (let from = 0; from < state; from++) weight += weights[from]! * rates[from]![state]!;
    weights.push(weight);
  }
  return weights;
}
