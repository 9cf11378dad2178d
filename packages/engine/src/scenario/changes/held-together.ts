import { type Group, joined } from './groups.ts';

/** Says whether the base with some of the changes is a scenario that can be run. */
export type Stands = (members: readonly number[]) => boolean;

/**
 * Makes one of groups that cannot be without each other, such as a stage and the role that works it, until the base can
 * be run with any of the groups that are left and without the others. All together can be.
 */
export function heldTogether(groups: readonly Group[], stands: Stands): Group[] {
  let left = [...groups];
  for (let fallen = firstFallen(left, stands); fallen !== null; fallen = firstFallen(left, stands))
    left = joined(left, leastAround(fallen, left, stands), 'together');
  return left;
}

/** Makes one of each group that cannot be alone and those it needs, in one pass: enough to have fewer of them. */
export function standingAlone(groups: readonly Group[], stands: Stands): Group[] {
  let left = [...groups];
  for (const group of groups) {
    if (!left.includes(group) || stands(group.members)) continue;
    left = joined(left, leastAround([group], left, stands), 'together');
  }
  return left;
}

/** The smallest set of groups with which alone the base cannot be run. */
function firstFallen(groups: readonly Group[], stands: Stands): Group[] | null {
  const sets = Array.from({ length: (1 << groups.length) - 2 }, (_, index) => index + 1);
  const chosen = sets.map((bits) => groups.filter((_, place) => (bits >> place) & 1));
  const bySize = chosen.sort((a, b) => a.length - b.length);
  return bySize.find((set) => !stands(membersOf(set))) ?? null;
}

/** As few groups as are needed besides those given for the base to run with them; the later ones are left out first. */
function leastAround(given: readonly Group[], groups: readonly Group[], stands: Stands): Group[] {
  let around = [...groups];
  for (const group of groups.toReversed()) {
    if (given.includes(group)) continue;
    const without = around.filter((one) => one !== group);
    if (stands(membersOf(without))) around = without;
  }
  return around;
}

function membersOf(groups: readonly Group[]): number[] {
  return groups.flatMap(({ members }) => members).sort((a, b) => a - b);
}
