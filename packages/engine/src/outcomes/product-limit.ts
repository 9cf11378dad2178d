import { orderByTime, weightsLeft } from './by-time.ts';

/**
 * Estimates the share to whom an event has happened by a time, when some could not be followed so long: the
 * product-limit estimate (E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, Journal
 * of the American Statistical Association 53, 1958, 457–481). It supposes that those who are lost to sight are like
 * those who are not. Where nobody is lost it is the plain share. At equal times events come before losses.
 *
 * @param times of each, how long until the event or, if it was not seen, how long it was followed
 * @param happened of each, 1 if the event was seen, else 0
 * @param until a time; an event at this very time counts
 * @param weights of each, how many it stands for, such as the children of a family; 1 unless given
 * @returns a share; NaN for nobody, and where all are lost before `until`, some of them without the event, since
 *   nothing is known from then on
 */
export function productLimitShare(
  times: Float64Array,
  happened: ArrayLike<number>,
  until: number,
  weights?: ArrayLike<number>,
): number {
  const order = orderByTime(times);
  const left = weightsLeft(order, weights);
  if (left[0] === 0) return NaN;
  let without = 1;
  let next = 0;
  let followedTo = 0;
  while (next < order.length && times[order[next]!]! <= until) {
    const time = times[order[next]!]!;
    const atRisk = left[next]!;
    let events = 0;
    for (; next < order.length && times[order[next]!] === time; next++) {
      const member = order[next]!;
      if (happened[member] === 1) events += weights === undefined ? 1 : weights[member]!;
    }
    if (atRisk === 0) break;
    without *= Math.max(0, atRisk - events) / atRisk;
    followedTo = time;
  }
  if (without === 0) return 1;
  return left[next]! > 0 || followedTo === until ? 1 - without : NaN;
}
