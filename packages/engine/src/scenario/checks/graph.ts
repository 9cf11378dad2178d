/** Where one can go from each place, at once. */
export type Steps = ReadonlyMap<string, ReadonlySet<string>>;

/** Gathers steps from pairs of places. */
export function stepsOf(pairs: readonly (readonly [string, string])[]): Steps {
  const steps = new Map<string, Set<string>>();
  for (const [from, to] of pairs) {
    const known = steps.get(from);
    if (known === undefined) steps.set(from, new Set([to]));
    else known.add(to);
  }
  return steps;
}

/** Finds a shortest way from one place to another, both ends included; null when there is none. */
export function wayBetween(steps: Steps, from: string, to: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  // A map iterates over what is added while it does.
  for (const [here] of cameFrom) {
    if (here === to) return wayBack(cameFrom, to);
    for (const next of steps.get(here) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, here);
  }
  return null;
}

/** Finds every place that can be reached from some of these, which are included. */
export function reachable(steps: Steps, starts: Iterable<string>): Set<string> {
  const reached = new Set(starts);
  for (const here of reached) for (const next of steps.get(here) ?? []) reached.add(next);
  return reached;
}

function wayBack(cameFrom: ReadonlyMap<string, string | null>, to: string): string[] {
  const way: string[] = [];
  for (let here: string | null = to; here !== null; here = cameFrom.get(here) ?? null) way.unshift(here);
  return way;
}
