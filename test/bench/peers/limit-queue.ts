import { cpuSeconds } from '../cpu-seconds.ts';
import type { Contestant } from '../network.ts';

const TO_UNIT = 2.3283064365386963e-10;

/**
 * M/M/c by hand, with nothing that M/M/c does not need: a heap of times at which services end, a ring of times at which
 * waits began, a xorshift generator and the statistics, all in one function.
 */
export const limitQueue: Contestant = (network, customers, seed) => {
  const { rate, stations } = network;
  const { servers, mean, start } = stations[0]!;
  const heap = new Float64Array(servers);
  let ring = new Float64Array(1024);
  let x = (seed * 2 + 1) | 0;
  let first = 0;
  let waiting = 0;
  let size = 0;
  let arrived = 0;
  let ends = 0;
  let starts = 0;
  let area = 0;
  let waited = 0;
  let last = 0;
  let arrival = 0;
  for (let i = 0; i < 1000 + start; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    if (i < 1000) continue;
    if (size === servers) ring[waiting++] = 0;
    else {
      const time = -mean * Math.log(((x >>> 0) + 0.5) * TO_UNIT);
      let at = size++;
      for (; at > 0 && heap[(at - 1) >> 1]! > time; at = (at - 1) >> 1) heap[at] = heap[(at - 1) >> 1]!;
      heap[at] = time;
      starts++;
    }
  }
  const began = cpuSeconds();
  while (arrived < customers) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    const e = -Math.log(((x >>> 0) + 0.5) * TO_UNIT);
    if (size === 0 || arrival < heap[0]!) {
      const now = arrival;
      area += (size + waiting) * (now - last);
      last = now;
      arrived++;
      arrival = now + e / rate;
      if (size === servers) {
        if (waiting === ring.length) {
          const wide = new Float64Array(2 * waiting);
          for (let i = 0; i < waiting; i++) wide[i] = ring[(first + i) & (waiting - 1)]!;
          ring = wide;
          first = 0;
        }
        ring[(first + waiting++) & (ring.length - 1)] = now;
      } else {
        starts++;
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
        const time = now - mean * Math.log(((x >>> 0) + 0.5) * TO_UNIT);
        let at = size++;
        while (at > 0) {
          const up = (at - 1) >> 1;
          const above = heap[up]!;
          if (above <= time) break;
          heap[at] = above;
          at = up;
        }
        heap[at] = time;
      }
    } else {
      const now = heap[0]!;
      area += (size + waiting) * (now - last);
      last = now;
      ends++;
      let time: number;
      if (waiting > 0) {
        starts++;
        waited += now - ring[first]!;
        first = (first + 1) & (ring.length - 1);
        waiting--;
        time = now + mean * e;
      } else time = heap[--size]!;
      let at = 0;
      for (let child = 1; child < size; child = 2 * at + 1) {
        if (child + 1 < size) child += +(heap[child + 1]! < heap[child]!);
        const below = heap[child]!;
        if (time <= below) break;
        heap[at] = below;
        at = child;
      }
      heap[at] = time;
    }
  }
  const seconds = cpuSeconds() - began;
  return {
    seconds,
    events: arrived + ends,
    answer: { open: [area / last], wait: [waited / starts], ends: [ends / customers] },
  };
};
