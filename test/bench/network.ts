import { ErlangC } from '../verification/theory/erlang-c.ts';

/** Servers with one line, first come first served; services are exponential. */
export interface Station {
  readonly servers: number;
  /** Mean service, in days. */
  readonly mean: number;
  /** Chance of going to each station afterwards; the rest leave. Empty where all leave. */
  readonly next: readonly number[];
  /** Customers there at the start, so that nobody has to wait for the system to fill. */
  readonly start: number;
}

/** An open network of queues. Customers come to its first station, at exponential intervals. */
export interface Network {
  readonly id: string;
  readonly title: string;
  /** Customers a day. */
  readonly rate: number;
  readonly stations: readonly Station[];
}

/** What one run found, by station. */
export interface Answer {
  /** Customers there, on average over time. */
  readonly open: readonly number[];
  /** Mean wait of those whose service began, in days. */
  readonly wait: readonly number[];
  /** Ends of services for each customer who came from outside. */
  readonly ends: readonly number[];
}

/** One run: its events are arrivals from outside and ends of services. */
export interface Run {
  readonly answer: Answer;
  readonly events: number;
  /** Processor seconds that they took, without setting up. */
  readonly seconds: number;
}

/** Takes part in the benchmark: simulates a network until so many customers have come. */
export type Contestant = (network: Network, customers: number, seed: number) => Run;

/** Visits of each station by a customer: the traffic equations, iterated. */
export function visitsOf(next: readonly (readonly number[])[]): number[] {
  let visits = next.map(() => 0);
  for (let round = 0; round < 1000; round++) {
    visits = next.map((_, to) =>
      next.reduce((sum, chances, from) => sum + visits[from]! * (chances[to] ?? 0), to === 0 ? 1 : 0),
    );
  }
  return visits;
}

/** What theory says: at each station of such a network the numbers are those of M/M/c (Jackson). */
export function theoryOf({ rate, stations }: Network): Answer {
  const visits = visitsOf(stations.map(({ next }) => next));
  const queues = stations.map(
    ({ servers, mean }, at) => new ErlangC(servers, (rate * visits[at]! * mean) / servers),
  );
  return {
    open: queues.map(({ meanOpen }) => meanOpen),
    wait: queues.map(({ meanWait }, at) => meanWait * stations[at]!.mean),
    ends: visits,
  };
}
