/**
 * Joins places that share a number in any of some lists, and those that share one with them.
 * @param lists each a number a place
 * @param count how many places there are
 * @returns a number a set of places: the first of them
 */
export function joinedClusters(lists: readonly Int32Array[], count: number): Int32Array {
  const sets = Int32Array.from({ length: count }, (_, place) => place);
  const firstOfSet = (place: number): number => {
    while (sets[place] !== place) place = sets[place]!;
    return place;
  };
  for (const numbers of lists) {
    const firstOf = new Map<number, number>();
    numbers.forEach((number, place) => {
      const first = firstOf.get(number);
      if (first === undefined) firstOf.set(number, place);
      else join(sets, firstOfSet(first), firstOfSet(place));
    });
  }
  return sets.map((_, place) => firstOfSet(place));
}

function join(sets: Int32Array, a: number, b: number): void {
  sets[Math.max(a, b)] = Math.min(a, b);
}
