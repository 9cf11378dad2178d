import { pow } from '../math/pow.ts';
import type { StaffHours } from './staff-hours.ts';

/** Least attention that is reckoned with: below it nothing would ever be done. */
const LEAST = 0.02;
/** Wanted hours of workers beside their mean, in standard deviations, and how common each is (five-point Gauss). */
const SPREAD = [-2.857, -1.3556, 0, 1.3556, 2.857] as const;
const WEIGHT = [0.01126, 0.22208, 0.53333, 0.22208, 0.01126] as const;
const HALVINGS = 30;

/** Some full-time workers of a unit who want alike: how many, hours a week each wants, and the share met by themselves. */
interface Lane {
  readonly count: number;
  readonly want: number;
  readonly met: number;
}

/**
 * Reckons the attention that families of a service get on average, by the rule of sharing (MODEL.md section 6): in each
 * unit some workers are away by chance, and lead families all the same; and caseloads differ. Units are taken to be
 * alike.
 *
 * @param staff people of the service, with meetings for as many families as it leads
 * @param units units that they are in
 * @param wanted hours a week that its families want
 * @param families families it leads
 * @returns share from 0.02 to 1
 */
export function expectedAttention(
  staff: StaffHours,
  units: number,
  wanted: number,
  families: number,
): number {
  if (wanted <= 0 || families <= 0) return 1;
  const { leads, leadsThere, knowledge, hours, spare } = staff;
  if (leads <= 0 || hours <= 0) return LEAST;
  const members = Math.max(1, Math.round(leads / units));
  const each = leadsThere > 0 ? (hours - spare) / leadsThere : 0;
  const scale = members / (leads / units);
  const wants = spread(wanted / leads, families / leads);
  let share = 0;
  binomial(members, 1 - leadsThere / leads).forEach((chance, away) => {
    const pool = (members - away) * knowledge * each + (scale * spare) / units;
    const lanes = [members - away, away].flatMap((count, isAway) =>
      wants.map((want, place) => ({
        ...{ count: count * WEIGHT[place]!, want },
        met: isAway === 1 ? 0 : Math.min(1, ((1 - knowledge) * each) / want),
      })),
    );
    share += chance * sharedOut(lanes, pool);
  });
  return Math.max(LEAST, share);
}

/** Hours that workers want who want so much on average, at five points of a spread that caseloads have by chance. */
function spread(mean: number, caseload: number): number[] {
  const sd = 1 / Math.sqrt(caseload);
  return SPREAD.map((deviation) => mean * Math.max(0.05, 1 + sd * deviation));
}

/** Chances of 0, 1, … of so many being away. */
function binomial(count: number, away: number): number[] {
  const chances: number[] = [];
  let ways = 1;
  for (let n = 0; n <= count; n++) {
    chances.push(ways * pow(away, n) * pow(1 - away, count - n));
    ways *= (count - n) / (n + 1);
  }
  return chances;
}

/** Share of what all lanes want that they get, themselves and from the pool. */
function sharedOut(lanes: readonly Lane[], pool: number): number {
  const sum = (of: (lane: Lane) => number) => lanes.reduce((total, lane) => total + lane.count * of(lane), 0);
  const shortage = sum(({ want, met }) => want * (1 - met));
  const top = evenedOut(lanes, Math.min(pool, shortage));
  return sum(({ want, met }) => want * Math.min(1, met + top)) / sum(({ want }) => want);
}

/** y of section 6: the share that the pool adds for everybody, up to all that is wanted. */
function evenedOut(lanes: readonly Lane[], given: number): number {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const y = (low + high) / 2;
    const used = lanes.reduce((sum, { count, want, met }) => sum + count * want * Math.min(1 - met, y), 0);
    if (used < given) low = y;
    else high = y;
  }
  return high;
}
