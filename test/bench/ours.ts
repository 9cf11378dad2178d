import { AttentionClocks } from '../../packages/engine/src/attention/attention-clocks.ts';
import { EventCalendar } from '../../packages/engine/src/calendar/event-calendar.ts';
import { Recorder } from '../../packages/engine/src/outcomes/recorder.ts';
import { exponential } from '../../packages/engine/src/random/exponential.ts';
import { uniform } from '../../packages/engine/src/random/threefry.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import type { Contestant, Network } from './network.ts';
import { WaitingRing } from './waiting-ring.ts';

const DAYS_A_MONTH = 30;
/** Purposes of draws, in the high byte of an address. */
const GAP = 1 << 24;
const SERVICE = 2 << 24;
const NEXT = 3 << 24;
/** Places of a station's counters. */
const COUNTERS = 3;
const STARTS = 0;
const ENDS = 1;
const DAYS_WAITED = 2;

/**
 * A network on the engine's own parts: calendar, attention clocks, recorder, addressed draws and logarithm. A station
 * is a unit with one worker who can lead as many as it has servers, each of whom wants an equal part of the worker's
 * hours: that is M/M/m (MODEL.md section 15). What is recorded is recorded by month.
 */
class OurNetwork {
  readonly #network: Network;
  readonly #stations: number;
  readonly #seed: number;
  readonly #calendar: EventCalendar;
  readonly #clocks: AttentionClocks;
  readonly #recorder: Recorder;
  readonly #lines: readonly WaitingRing[];
  readonly #servers: Int32Array;
  readonly #mean: Float64Array;
  readonly #busy: Int32Array;
  readonly #isStale: Uint8Array;
  /** By member: number of the customer, which also breaks ties, services so far, and when the wait began. */
  #serial: Float64Array;
  #visit: Int32Array;
  #since: Float64Array;
  readonly #free: number[] = [];
  #rows = 0;
  arrived = 0;
  #serials = 0;

  constructor(network: Network, customers: number, seed: number) {
    const { stations, rate } = network;
    const count = stations.length;
    const room = 1024 + 2 * stations.reduce((sum, { start }) => sum + start, 0);
    const months = Math.ceil((1.5 * customers) / rate / DAYS_A_MONTH) + 10;
    this.#network = network;
    this.#stations = count;
    this.#seed = seed;
    this.#calendar = new EventCalendar();
    this.#recorder = new Recorder(count, count * COUNTERS, months);
    this.#serial = new Float64Array(room);
    this.#visit = new Int32Array(room);
    this.#since = new Float64Array(room);
    const workersFrom = Int32Array.from({ length: count + 1 }, (_, unit) => unit);
    this.#clocks = new AttentionClocks({ workersFrom, classes: 1, beta: 0 }, this.#serial);
    this.#servers = Int32Array.from(stations, ({ servers }) => servers);
    this.#mean = Float64Array.from(stations, ({ mean }) => mean);
    this.#lines = stations.map(() => new WaitingRing());
    this.#busy = new Int32Array(count);
    this.#isStale = new Uint8Array(count);
    stations.forEach(({ servers, start }, station) => {
      this.#clocks.setHours(station, station, servers, 0);
      for (let i = 0; i < start; i++) this.#enter(station, this.#acquire(), 0);
      this.#isStale[station] = 1;
    });
    this.#recorder.startMonth(0);
    this.#calendar.set(count + 1, DAYS_A_MONTH, 0);
    this.#awaitArrival(0);
    this.#settle(0);
  }

  /** Runs until so many customers have come, and gives the day. */
  runUntil(customers: number): number {
    const calendar = this.#calendar;
    const stations = this.#stations;
    let now = 0;
    while (this.arrived < customers) {
      now = calendar.nextTime;
      const timer = calendar.pop();
      if (timer < stations) this.#finish(timer, now);
      else if (timer === stations) this.#arrive(now);
      else {
        this.#recorder.startMonth(now);
        calendar.set(timer, now + DAYS_A_MONTH, 0);
      }
      this.#settle(now);
    }
    this.#recorder.finish(now);
    return now;
  }

  /** Sum of a gauge's integrals over all months. */
  integral(gauge: number): number {
    return everyNth(this.#recorder.integrals, gauge, this.#recorder.gauges);
  }

  /** Sum of a counter over all months. */
  sum(station: number, counter: number): number {
    return everyNth(this.#recorder.sums, station * COUNTERS + counter, this.#recorder.counters);
  }

  #arrive(now: number): void {
    this.arrived++;
    this.#awaitArrival(now);
    this.#enter(0, this.#acquire(), now);
  }

  #awaitArrival(now: number): void {
    const gap = exponential(uniform(this.#seed, 0, this.arrived, GAP), 1 / this.#network.rate);
    this.#calendar.set(this.#stations, now + gap, 2);
  }

  #enter(station: number, member: number, now: number): void {
    this.#recorder.add(station, 1, now);
    this.#since[member] = now;
    if (this.#busy[station]! < this.#servers[station]!) this.#serve(station, member, now);
    else this.#lines[station]!.push(member);
  }

  #serve(station: number, member: number, now: number): void {
    this.#busy[station]!++;
    const recorder = this.#recorder;
    recorder.count(station * COUNTERS + STARTS, 1);
    recorder.count(station * COUNTERS + DAYS_WAITED, now - this.#since[member]!);
    const u = uniform(this.#seed, 0, this.#serial[member]!, SERVICE | this.#visit[member]!++);
    const work = exponential(u, this.#mean[station]!);
    this.#clocks.join(now, member, station, 0, 1, work, Infinity);
    this.#isStale[station] = 1;
  }

  #finish(station: number, now: number): void {
    const member = this.#clocks.dueMember(station);
    this.#clocks.leave(now, member);
    this.#busy[station]!--;
    this.#isStale[station] = 1;
    this.#recorder.add(station, -1, now);
    this.#recorder.count(station * COUNTERS + ENDS, 1);
    const line = this.#lines[station]!;
    if (line.size > 0) this.#serve(station, line.shift(), now);
    this.#moveOn(station, member, now);
  }

  #moveOn(station: number, member: number, now: number): void {
    const { next } = this.#network.stations[station]!;
    if (next.length > 0) {
      let u = uniform(this.#seed, 0, this.#serial[member]!, NEXT | this.#visit[member]!);
      for (let to = 0; to < next.length; to++) {
        u -= next[to]!;
        if (u < 0) {
          this.#enter(to, member, now);
          return;
        }
      }
    }
    this.#free.push(member);
  }

  #settle(now: number): void {
    const calendar = this.#calendar;
    for (let station = 0; station < this.#stations; station++) {
      if (this.#isStale[station] === 0) continue;
      this.#isStale[station] = 0;
      const due = this.#clocks.settle(now, station);
      if (due !== calendar.dueAt(station)) calendar.set(station, due, 1);
    }
  }

  #acquire(): number {
    const row = this.#free.length > 0 ? this.#free.pop()! : this.#rows++;
    if (row >= this.#since.length) this.#grow();
    this.#serial[row] = this.#serials++;
    this.#visit[row] = 0;
    return row;
  }

  #grow(): void {
    const room = this.#since.length * 2;
    const serial = new Float64Array(room);
    const since = new Float64Array(room);
    const visit = new Int32Array(room);
    serial.set(this.#serial);
    since.set(this.#since);
    visit.set(this.#visit);
    this.#serial = serial;
    this.#since = since;
    this.#visit = visit;
    this.#clocks.grow(serial);
  }
}

function everyNth(values: Float64Array, from: number, step: number): number {
  let sum = 0;
  for (let at = from; at < values.length; at += step) sum += values[at]!;
  return sum;
}

/** The engine's own parts. */
export const ours: Contestant = (network, customers, seed) => {
  const run = new OurNetwork(network, customers, seed);
  const began = cpuSeconds();
  const days = run.runUntil(customers);
  const seconds = cpuSeconds() - began;
  const each = <T>(of: (station: number) => T) => network.stations.map((_, station) => of(station));
  const ends = each((station) => run.sum(station, ENDS));
  return {
    seconds,
    events: run.arrived + ends.reduce((sum, count) => sum + count, 0),
    answer: {
      open: each((station) => run.integral(station) / days),
      wait: each((station) => run.sum(station, DAYS_WAITED) / run.sum(station, STARTS)),
      ends: ends.map((count) => count / customers),
    },
  };
};
