/**
 * What the engine is to reach: a ratio by name, and what it is to be at least or at most.
 * @type {readonly {ratio: string, what: string, least?: number, most?: number}[]}
 */
export const TARGETS = [
  { ratio: 'mm10/simpy', what: 'Ours to SimPy, M/M/10', least: 25 },
  { ratio: 'mm2000/simpy', what: 'Ours to SimPy, M/M/2000', least: 60 },
  { ratio: 'mm10/simjs', what: 'Ours to SIM.JS, M/M/10', least: 3 },
  { ratio: 'network/simjs', what: 'Ours to SIM.JS, network', least: 3 },
  { ratio: 'mm2000/simjs', what: 'Ours to SIM.JS, M/M/2000', least: 10 },
  { ratio: 'mm10/limit', what: 'Ours to the loop by hand, M/M/10', least: 0.5 },
  { ratio: 'network/limit', what: 'Ours to the loop by hand, network', least: 0.5 },
  { ratio: 'mm2000/limit', what: 'Ours to the loop by hand, M/M/2000', least: 0.5 },
  { ratio: 'open20000/limit', what: 'Ours to the loop by hand, 20,000 open', least: 0.5 },
  { ratio: 'pending', what: 'Time of an event with 20,000 open to that with 20', most: 2.2 },
  { ratio: 'mm10/scenario/simpy', what: 'Scenario file to SimPy, M/M/10', least: 8 },
  { ratio: 'network/scenario/simpy', what: 'Scenario file to SimPy, network', least: 8 },
  { ratio: 'mm2000/scenario/simpy', what: 'Scenario file to SimPy, M/M/2000', least: 8 },
];

/**
 * @param {{least?: number, most?: number}} target
 * @param {number | undefined} median
 */
export function verdict({ least, most }, median) {
  if (median === undefined) return 'not measured';
  return median >= (least ?? -Infinity) && median <= (most ?? Infinity) ? 'met' : 'missed';
}
