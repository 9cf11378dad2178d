/** Mean work in the scenario files of queues, in days. */
export const WORK = 0.1;

/** Sets how many families arrive a day in the one stream of a scenario. */
export function arriving(aDay: number): string {
  return `demand.streams.arrivals.families=${aDay * 365.25}`;
}

/** Sets the arrivals that ask for a share of what so many servers can do, each in the mean work of the files. */
export function loading(servers: number, load: number): string {
  return arriving((servers * load) / WORK);
}
