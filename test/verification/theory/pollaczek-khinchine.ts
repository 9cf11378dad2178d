/**
 * Mean wait in M/G/1, first come first served (Pollaczek and Khinchine), in units of the mean service.
 *
 * @param cv coefficient of variation of the service
 */
export function pollaczekKhinchine(load: number, cv: number): number {
  return (load * (1 + cv * cv)) / (2 * (1 - load));
}
