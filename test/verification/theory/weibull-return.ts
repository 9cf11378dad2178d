/** Share that is back within a time, by a Weibull law: 1 − exp(−(t / scale)^shape). */
export function backWithin(time: number, scale: number, shape: number): number {
  return 1 - Math.exp(-((time / scale) ** shape));
}
