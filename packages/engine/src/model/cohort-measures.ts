import { meanDaysInState } from '../outcomes/days-in-state.ts';
import { productLimitShare } from '../outcomes/product-limit.ts';
import type { CohortMembers } from './cohort-members.ts';
import type { GrowingNumbers } from './growing-numbers.ts';

/** Share of a finished cohort's families to which something happened within the time that they were to be followed. */
export function shareOfFamilies(members: CohortMembers, when: GrowingNumbers, observe: number): number {
  return productLimitShare(timesSeen(members, when), seen(when), observe);
}

/** The same of its children, counted at entry. */
export function shareOfChildren(members: CohortMembers, when: GrowingNumbers, observe: number): number {
  return productLimitShare(timesSeen(members, when), seen(when), observe, members.children.values);
}

/** Mean days that a child of a finished cohort, counted at entry, counted in an official stock. */
export function meanDaysInStock(members: CohortMembers, tag: number, observe: number): number {
  const tags = members.spellTag.values;
  const ofTag = (column: GrowingNumbers): Float64Array =>
    column.values.filter((_, spell) => tags[spell] === tag);
  const spells = {
    member: ofTag(members.spellMember),
    from: ofTag(members.spellFrom),
    to: ofTag(members.spellTo),
    weight: ofTag(members.spellChildren),
  };
  return meanDaysInState(members.followed.values, members.children.values, spells, observe);
}

/** Mean days that the families of a finished cohort were followed. */
export function meanExposure(members: CohortMembers): number {
  return members.followed.values.reduce((sum, days) => sum + days, 0) / members.size;
}

/** Share of the families of a finished cohort that could not be followed as long as they were to be. */
export function censoredShare(members: CohortMembers, observe: number): number {
  return members.followed.values.filter((days) => days < observe).length / members.size;
}

/** Until when each family was watched for an event: until it happened, or until the family was lost to sight. */
function timesSeen(members: CohortMembers, when: GrowingNumbers): Float64Array {
  const followed = members.followed.values;
  return when.values.map((after, member) => Math.min(after, followed[member]!));
}

function seen(when: GrowingNumbers): Uint8Array {
  return Uint8Array.from(when.values, (after) => (after < Infinity ? 1 : 0));
}
