import type { Scenario } from './types.ts';

/** Ids of a map in the order in which everything compiled numbers them: that of the alphabet, not of the file. */
export function sortedIds(map: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(map).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Official tags that stages carry, in the order in which everything compiled numbers them. */
export function officialTags(scenario: Scenario): string[] {
  const tags = Object.values(scenario.stages).flatMap((stage) => stage.official);
  return sortedIds(Object.fromEntries(tags.map((tag) => [tag, true])));
}
