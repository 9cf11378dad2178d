/**
 * Finds the candidate that a misspelt name was most likely meant to be.
 * @returns the candidate fewest edits away, or null when none is within a third of its length (at least 2 edits).
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let fewest = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

/**
 * Counts the insertions, deletions, substitutions and swaps of neighbours that turn one text into another
 * (Damerau-Levenshtein distance, optimal string alignment).
 */
export function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let edits = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        edits = Math.min(edits, at(beforePrevious, j - 2) + 1);
      row.push(edits);
    }
    beforePrevious = previous;
    previous = row;
  }
  return at(previous, to.length);
}

/** Words a hint that offers the nearest candidate, or lists what there is when nothing is near. */
export function suggestion(name: string, candidates: readonly string[], what: string): string {
  const near = nearest(name, candidates);
  if (near !== null) return `did you mean "${near}"?`;
  if (candidates.length === 0) return `there is no ${what} here`;
  return `use one of: ${candidates.join(', ')}`;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
