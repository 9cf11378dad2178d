import { bisectRight } from 'd3-array';
import { orderByTime, weightsLeft } from './by-time.ts';

/** Stretches of time that members of a group spent in a state; those of one member do not overlap. */
export interface Spells {
  /** Whose each is: a place in the arrays of the members. */
  readonly member: ArrayLike<number>;
  /** Days since the member came into the group; what is after the member was lost to sight is cut off. */
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** How many of those that the member stands for were in the state: at most its own weight. */
  readonly weight: ArrayLike<number>;
}

/**
 * Estimates the mean days spent in a state within a time of coming into a group, when some could not be followed so
 * long: the integral, over the days since entry, of the share in the state among those still followed. Exact: both
 * change at known moments only, and nothing is put into bins. It supposes that those who are lost to sight are like
 * those who are not; where nobody is lost it is the plain mean.
 *
 * @param followed of each member, days from entry until it was lost to sight
 * @param weights of each member, how many it stands for, such as the children of a family
 * @param until days since entry
 * @returns days, 0 to `until`; NaN for nobody, and where nobody was followed so long
 */
export function meanDaysInState(
  followed: Float64Array,
  weights: ArrayLike<number>,
  spells: Spells,
  until: number,
): number {
  const clock = clockPerFollowed(followed, weights, until);
  if (clock === null) return NaN;
  let days = 0;
  for (let spell = 0; spell < spells.member.length; spell++) {
    const from = Math.max(0, spells.from[spell]!);
    const to = Math.min(spells.to[spell]!, followed[spells.member[spell]!]!, until);
    if (to > from) days += spells.weight[spell]! * (clock(to) - clock(from));
  }
  // A sum of fractions may end a last digit above.
  return Math.min(until, days);
}

/**
 * A clock that runs at 1 / (weight of those still followed): the difference of its readings is what a spell of
 * weight 1 adds to the mean. Null where nobody is followed up to the end.
 */
function clockPerFollowed(
  followed: Float64Array,
  weights: ArrayLike<number>,
  until: number,
): ((day: number) => number) | null {
  const order = orderByTime(followed);
  const left = weightsLeft(order, weights);
  const days = [0];
  const readings = [0];
  for (let place = 0; place < order.length && left[place]! > 0; place++) {
    const since = days.at(-1)!;
    const day = Math.min(followed[order[place]!]!, until);
    if (day <= since) continue;
    days.push(day);
    readings.push(readings.at(-1)! + (day - since) / left[place]!);
  }
  if (days.at(-1)! < until || left[0] === 0) return null;
  return (day) => {
    const next = Math.min(days.length - 1, bisectRight(days, day));
    const part = (day - days[next - 1]!) / (days[next]! - days[next - 1]!);
    return readings[next - 1]! + part * (readings[next]! - readings[next - 1]!);
  };
}
