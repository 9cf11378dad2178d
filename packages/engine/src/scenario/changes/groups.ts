import type { Path } from '../path.ts';
import { formatPath } from '../path.ts';

/** Changes that are switched on together, by their place in the list of all. */
export interface Group {
  /** What the user calls it; null: it has no name of its own. */
  readonly name: string | null;
  /** Ascending. */
  readonly members: readonly number[];
  /** Why it has several: they are of one part of the scenario, or cannot be without each other. */
  readonly because: 'named' | 'alike' | 'together' | null;
}

/** Each change by itself, apart from those that the user has put together; in the order of the changes. */
export function firstGroups(count: number, named: readonly Group[]): Group[] {
  const taken = new Set(named.flatMap(({ members }) => members));
  const rest = Array.from({ length: count }, (_, member) => member).filter((member) => !taken.has(member));
  return inOrder([
    ...named,
    ...rest.map((member): Group => ({ name: null, members: [member], because: null })),
  ]);
}

/**
 * Puts together what is of one part of the scenario, the nearest first, until there are no more than so many: posts of
 * one unit before units of one service, and these before services. Groups of the user stay as they are.
 * @returns more than so many, where what is left has nothing in common
 */
export function alikeGroups(groups: readonly Group[], paths: readonly Path[], most: number): Group[] {
  let left = [...groups];
  while (left.length > most) {
    const next = nearestParts(left, paths);
    if (next === null) return left;
    const because = next.some((group) => group.because === 'together') ? 'together' : 'alike';
    left = joined(left, next, because);
  }
  return left;
}

/** The groups below the longest path that is above two or more; of several such, the fewest groups. */
function nearestParts(groups: readonly Group[], paths: readonly Path[]): readonly Group[] | null {
  const below = new Map<string, { readonly depth: number; readonly groups: Group[] }>();
  for (const group of groups) {
    if (group.because === 'named') continue;
    const common = commonPath(group.members.map((member) => paths[member]!));
    const longest = group.members.length === 1 ? common.length - 1 : common.length;
    for (let depth = 1; depth <= longest; depth++) {
      const key = formatPath(common.slice(0, depth));
      const found = below.get(key) ?? { depth, groups: [] };
      found.groups.push(group);
      below.set(key, found);
    }
  }
  const several = [...below.values()].filter((part) => part.groups.length > 1);
  const best = several.reduce<(typeof several)[number] | null>((chosen, part) => {
    if (chosen === null || part.depth > chosen.depth) return part;
    return part.depth === chosen.depth && part.groups.length < chosen.groups.length ? part : chosen;
  }, null);
  return best?.groups ?? null;
}

/** The longest path that all begin with. */
export function commonPath(paths: readonly Path[]): Path {
  const [first = [], ...others] = paths;
  const length = first.findIndex((key, depth) => others.some((path) => path[depth] !== key));
  return length < 0 ? first : first.slice(0, length);
}

/** The groups with some of them made one, which keeps their name where only one has a name. */
export function joined(
  groups: readonly Group[],
  parts: readonly Group[],
  because: Group['because'],
): Group[] {
  const names = parts.flatMap(({ name }) => (name === null ? [] : [name]));
  const members = parts.flatMap((part) => part.members).sort((a, b) => a - b);
  const name = names.length === 0 ? null : names.join(' + ');
  return inOrder([...groups.filter((group) => !parts.includes(group)), { name, members, because }]);
}

function inOrder(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => a.members[0]! - b.members[0]!);
}
