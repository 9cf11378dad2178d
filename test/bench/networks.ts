import { ErlangC } from '../verification/theory/erlang-c.ts';
import { visitsOf, type Network } from './network.ts';

/** Where customers of the network go: from the first station to two more, and back. */
const ROUTES = [
  [0, 0.6, 0.4],
  [0.2, 0, 0.3],
  [0.1, 0, 0],
];

/** One station at a load of each server, with about as many customers as there are on average. */
function queue(id: string, title: string, servers: number, load: number, mean: number): Network {
  const start = Math.round(new ErlangC(servers, load).meanOpen);
  return { id, title, rate: (servers * load) / mean, stations: [{ servers, mean, next: [], start }] };
}

function network(): Network {
  const rate = 30;
  const visits = visitsOf(ROUTES);
  const servers = [3, 2, 5];
  const loads = [0.8, 0.7, 0.85];
  const stations = ROUTES.map((next, at) => ({
    servers: servers[at]!,
    mean: (servers[at]! * loads[at]!) / (rate * visits[at]!),
    next,
    start: Math.round(new ErlangC(servers[at]!, loads[at]!).meanOpen),
  }));
  return { id: 'network', title: 'Three stations with feedback', rate, stations };
}

/** A model that everyone simulates, and how many customers come in one run of it: more, and fewer where time is short. */
export interface Model {
  readonly network: Network;
  readonly customers: number;
  readonly quick: number;
}

export const MODELS: readonly Model[] = [
  { network: queue('mm10', 'M/M/10 at 0.9', 10, 0.9, 0.1), customers: 100_000, quick: 40_000 },
  { network: network(), customers: 40_000, quick: 20_000 },
  { network: queue('mm2000', 'M/M/2000 at 0.9', 2000, 0.9, 10), customers: 60_000, quick: 20_000 },
  {
    network: queue('open20000', '20,000 open cases', 22_000, 10 / 11, 90),
    customers: 20_000,
    quick: 10_000,
  },
];

/** As the last of them, but with 20 open cases: what the number pending costs. */
export const TWENTY: Network = queue('open20', '20 open cases', 40, 0.5, 90);
