import { cpuSeconds } from '../cpu-seconds.ts';
import type { Contestant, Network } from '../network.ts';
import { loadSimjs, type SimFacility, type SimRandom } from './load-simjs.ts';

const { Entity, Facility, Random, Sim } = loadSimjs();

/** Lets customers come and sends them from facility to facility. */
class Source extends Entity {
  arrived = 0;
  #network!: Network;
  #facilities!: readonly SimFacility[];
  #random!: SimRandom;

  /** SIM.JS asks for it; there is nothing to do before the network is known. */
  start(): void {
    this.arrived = 0;
  }

  open(network: Network, facilities: readonly SimFacility[], random: SimRandom): void {
    this.#network = network;
    this.#facilities = facilities;
    this.#random = random;
    network.stations.forEach(({ start }, station) => {
      for (let i = 0; i < start; i++) this.#enter(station);
    });
    this.#awaitArrival();
  }

  #awaitArrival(): void {
    this.setTimer(this.#random.exponential(this.#network.rate)).done(this.#arrive, this);
  }

  #arrive(): void {
    this.arrived++;
    this.#enter(0);
    this.#awaitArrival();
  }

  #enter(station: number): void {
    const days = this.#random.exponential(1 / this.#network.stations[station]!.mean);
    this.useFacility(this.#facilities[station]!, days).done(this.#moveOn, this, [station]);
  }

  #moveOn(station: number): void {
    const { next } = this.#network.stations[station]!;
    if (next.length === 0) return;
    let u = this.#random.random();
    for (let to = 0; to < next.length; to++) {
      u -= next[to]!;
      if (u < 0) {
        this.#enter(to);
        return;
      }
    }
  }
}

/** SIM.JS: facilities, with the statistics that they keep themselves. */
export const simjs: Contestant = (network, customers, seed) => {
  const sim = new Sim();
  const facilities = network.stations.map(
    ({ servers }, station) => new Facility(`station ${station}`, Facility.FCFS, servers),
  );
  const source = sim.addEntity(Source);
  source.open(network, facilities, new Random(seed + 1));
  const began = cpuSeconds();
  while (source.arrived < customers) sim.step();
  for (const facility of facilities) facility.finalize(sim.time());
  const seconds = cpuSeconds() - began;
  const ends = facilities.map((facility) => facility.systemStats().durationSeries.count());
  return {
    seconds,
    events: source.arrived + ends.reduce((sum, count) => sum + count, 0),
    answer: {
      open: facilities.map((facility) => facility.systemStats().sizeSeries.average()),
      wait: facilities.map((facility) => facility.queueStats().durationSeries.average()),
      ends: ends.map((count) => count / customers),
    },
  };
};
