/** One class of a priority queue: its share of the server’s time, and the mean length of its services. */
export interface PriorityClass {
  readonly load: number;
  readonly mean: number;
}

/**
 * Mean waits in M/M/1 with classes of priority that wait for the service under way to end (Cobham), in their order,
 * highest first.
 */
export function cobham(classes: readonly PriorityClass[]): number[] {
  // What is left of the service under way: load times the mean of an exponential law’s rest.
  const left = classes.reduce((sum, { load, mean }) => sum + load * mean, 0);
  let before = 0;
  return classes.map(({ load }) => {
    const upTo = before + load;
    const wait = left / ((1 - before) * (1 - upTo));
    before = upTo;
    return wait;
  });
}
