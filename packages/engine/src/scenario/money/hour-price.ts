import { daysAYear } from '../duration.ts';
import type { RoleSpec } from '../types.ts';

const WEEK = 7;

/** What an hour of a role costs, in money: as it says itself, or its full-time year by the paid hours of a year; 0 without a cost. */
export function hourPrice({ cost, hours }: RoleSpec): number {
  if (cost === null) return 0;
  return cost.perHour ?? cost.perYear / ((hours * daysAYear) / WEEK);
}
