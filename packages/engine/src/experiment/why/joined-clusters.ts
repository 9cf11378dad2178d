/**
 * Joins places that share a number in either of two lists, and those that share one with them.
 * @param one a number a place, and so in `other`
 * @returns a number a set of places: the first of them
 */
export function joinedClusters(one: Int32Array, other: Int32Array): Int32Array {
  const sets = Int32Array.from(one.keys());
  for (const numbers of [one, other]) {
    const firstOf = new Map<number, number>();
    numbers.forEach((number, place) => {
      const first = firstOf.get(number);
      if (first === undefined) firstOf.set(number, place);
      else join(sets, sets[first]!, sets[place]!);
    });
  }
  return sets;
}

/** Sets are few and small: each place knows the first of its set. */
function join(sets: Int32Array, a: number, b: number): void {
  const [from, to] = a > b ? [a, b] : [b, a];
  if (from === to) return;
  sets.forEach((set, place) => {
    if (set === from) sets[place] = to;
  });
}
