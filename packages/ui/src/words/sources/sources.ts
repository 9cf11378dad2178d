import type { Evidence } from '@taper/engine';

type Sourced = Pick<Evidence, 'basis' | 'source'>;

/** More sources than this are left to the file. */
const MOST_NAMED = 6;

/** Kinds of basis in the order of telling, as they follow a count. */
const BASES: readonly (readonly [basis: Evidence['basis'], words: string])[] = [
  ['published', 'published'],
  ['derived', 'worked out from what is published'],
  ['assumed', 'assumed'],
  ['unchecked', 'unchecked'],
  ['user', 'your own'],
];

/**
 * Says in a sentence or two what the numbers of a scenario rest on: how many are published, and mostly by whom.
 * @param most more sources than this are left to the file
 */
export function sourcesInWords(evidence: readonly Sourced[], most = MOST_NAMED): string {
  if (evidence.length === 0) return '';
  const counts = BASES.flatMap(([basis, words]) => {
    const count = evidence.filter((one) => one.basis === basis).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const sources = publishedSources(evidence);
  const named = sources.slice(0, most).join('; ');
  const more = sources.length - most;
  const all = more > 0 ? `${named}; and ${more} more, in the scenario file` : named;
  return `Of ${evidence.length} numbers: ${counts.join(', ')}.${sources.length === 0 ? '' : ` Sources: ${all}.`}`;
}

/** What numbers are taken from or worked out from, those that most rest on first. */
function publishedSources(evidence: readonly Sourced[]): string[] {
  const counts = new Map<string, number>();
  for (const { basis, source } of evidence) {
    if (source === undefined || (basis !== 'published' && basis !== 'derived')) continue;
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([source]) => source);
}
