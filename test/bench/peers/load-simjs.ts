import { createRequire } from 'node:module';

interface SimRequest {
  /** Calls back with what is given, once it is delivered. */
  done(callback: (...given: never[]) => void, context: unknown, given?: readonly unknown[]): this;
}

interface Simulated {
  time(): number;
  step(): boolean;
  addEntity<T>(kind: new (sim: Simulated) => T): T;
}

interface SimEntity {
  setTimer(days: number): SimRequest;
  useFacility(facility: SimFacility, days: number): SimRequest;
}

interface Series {
  average(): number;
  count(): number;
}

interface Population {
  readonly sizeSeries: Series;
  readonly durationSeries: Series;
}

export interface SimFacility {
  finalize(now: number): void;
  systemStats(): Population;
  queueStats(): Population;
}

export interface SimRandom {
  random(): number;
  exponential(rate: number): number;
}

/** What the benchmark uses of SIM.JS, which comes without types. */
interface Simjs {
  readonly Sim: new () => Simulated;
  readonly Entity: new (sim: Simulated) => SimEntity;
  readonly Facility: {
    readonly FCFS: number;
    new (name: string, discipline: number, servers: number): SimFacility;
  };
  readonly Random: new (seed: number) => SimRandom;
}

/** Loads SIM.JS. Its package exports nothing: it leaves what it has in the window of a page, so it is given one. */
export function loadSimjs(): Simjs {
  const page: { window?: { Sim?: Simjs } } = globalThis as object;
  const before = Object.getOwnPropertyDescriptor(page, 'window');
  const window: { Sim?: Simjs } = {};
  Object.defineProperty(page, 'window', { value: window, configurable: true });
  try {
    createRequire(import.meta.url)('simjs');
  } finally {
    if (before === undefined) delete page.window;
    else Object.defineProperty(page, 'window', before);
  }
  if (window.Sim === undefined) throw new Error('SIM.JS did not load.');
  return window.Sim;
}
