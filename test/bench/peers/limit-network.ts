import { cpuSeconds } from '../cpu-seconds.ts';
import type { Contestant, Network } from '../network.ts';

const TO_UNIT = 2.3283064365386963e-10;
/** Longest line of a station. */
const ROOM = 1 << 16;

/** What a network is, and what is found of it, in flat columns. */
function columns({ stations }: Network) {
  const count = stations.length;
  return {
    servers: Int32Array.from(stations, ({ servers }) => servers),
    mean: Float64Array.from(stations, ({ mean }) => mean),
    next: Float64Array.from({ length: count * count }, (_, at) => {
      const { next } = stations[Math.floor(at / count)]!;
      return next.slice(0, (at % count) + 1).reduce((sum, chance) => sum + chance, 0);
    }),
    ring: new Float64Array(count * ROOM),
    ...{ first: new Int32Array(count), waiting: new Int32Array(count), busy: new Int32Array(count) },
    ...{ area: new Float64Array(count), last: new Float64Array(count), waited: new Float64Array(count) },
    ...{ starts: new Int32Array(count), ends: new Int32Array(count) },
  };
}

/**
 * A network by hand: a heap of services that end, each with its station, a ring of times at which waits began for each
 * station, a xorshift generator and the statistics, all in one function. Customers need no rows of their own.
 */
export const limitNetwork: Contestant = (network, customers, seed) => {
  const { rate } = network;
  const count = network.stations.length;
  const of = columns(network);
  const { servers, mean, next, ring, first, waiting, busy, area, last, waited, starts, ends } = of;
  const room = servers.reduce((sum, many) => sum + many, 0);
  const times = new Float64Array(room);
  const places = new Int32Array(room);
  let x = (seed * 2 + 1) | 0;
  let size = 0;
  let arrived = 0;
  let arrival = 0;
  let now = 0;
  for (let i = 0; i < 1000; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }

  const began = cpuSeconds();
  // Those who are there at the start come first, in the same loop: they are no arrivals.
  let opening = 0;
  let opened = 0;
  while (arrived < customers) {
    let to = -1;
    if (opening < count) {
      if (opened === network.stations[opening]!.start) {
        opening++;
        opened = 0;
        continue;
      }
      opened++;
      to = opening;
    } else if (size === 0 || arrival < times[0]!) {
      now = arrival;
      arrived++;
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      arrival = now - Math.log(((x >>> 0) + 0.5) * TO_UNIT) / rate;
      to = 0;
    } else {
      now = times[0]!;
      const from = places[0]!;
      area[from]! += (busy[from]! + waiting[from]!) * (now - last[from]!);
      last[from] = now;
      ends[from]!++;
      let time: number;
      let place = from;
      if (waiting[from]! > 0) {
        const head = first[from]!;
        waited[from]! += now - ring[from * ROOM + head]!;
        first[from] = (head + 1) & (ROOM - 1);
        waiting[from]!--;
        starts[from]!++;
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
        time = now - mean[from]! * Math.log(((x >>> 0) + 0.5) * TO_UNIT);
      } else {
        busy[from]!--;
        time = times[--size]!;
        place = places[size]!;
      }
      let at = 0;
      for (let child = 1; child < size; child = 2 * at + 1) {
        if (child + 1 < size) child += +(times[child + 1]! < times[child]!);
        const below = times[child]!;
        if (time <= below) break;
        times[at] = below;
        places[at] = places[child]!;
        at = child;
      }
      times[at] = time;
      places[at] = place;
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      const u = ((x >>> 0) + 0.5) * TO_UNIT;
      for (let station = 0; station < count; station++) {
        if (u < next[from * count + station]!) {
          to = station;
          break;
        }
      }
      if (to < 0) continue;
    }
    area[to]! += (busy[to]! + waiting[to]!) * (now - last[to]!);
    last[to] = now;
    if (busy[to] === servers[to]) {
      if (waiting[to] === ROOM) throw new RangeError('The line is longer than there is room for.');
      ring[to * ROOM + ((first[to]! + waiting[to]!++) & (ROOM - 1))] = now;
      continue;
    }
    busy[to]!++;
    starts[to]!++;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    const time = now - mean[to]! * Math.log(((x >>> 0) + 0.5) * TO_UNIT);
    let at = size++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = times[up]!;
      if (above <= time) break;
      times[at] = above;
      places[at] = places[up]!;
      at = up;
    }
    times[at] = time;
    places[at] = to;
  }
  const seconds = cpuSeconds() - began;

  const each = (from: (station: number) => number) => network.stations.map((_, station) => from(station));
  return {
    seconds,
    events: arrived + ends.reduce((sum, many) => sum + many, 0),
    answer: {
      open: each((station) => area[station]! / last[station]!),
      wait: each((station) => waited[station]! / starts[station]!),
      ends: each((station) => ends[station]! / customers),
    },
  };
};
