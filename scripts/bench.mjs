import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { buildPrograms } from './build.mjs';
import { loadEngine, soundScenario } from './support/engine.mjs';
import { main } from './support/main.mjs';

const SCENARIO = 'scenarios/durham/today.yaml';
/** Pending timers of the bare calendar: about as many as a replication of the scenario keeps. */
const PENDING = 8000;
const HOLDS = 400_000;

/**
 * Measures events a second of one thread, and in the same run what the engine's event calendar alone can do: taking
 * the next timer and setting it anew, over and over, with as many pending. Prints medians, their spread and the ratio.
 */
async function bench() {
  const { values: options } = parseArgs({
    options: { json: { type: 'boolean' }, quick: { type: 'boolean' } },
  });
  await buildPrograms();
  const rounds = options.quick ? 3 : 9;
  const simulate = await simulation();
  const hold = await calendarHold();
  simulate(0);
  hold();
  /** @type {Rates} */
  const rates = { simulation: [], calendar: [] };
  for (let round = 1; round <= rounds; round++) {
    rates.simulation.push(simulate(round));
    rates.calendar.push(hold());
  }
  const ratios = rates.simulation.map((rate, round) => rate / (rates.calendar[round] ?? NaN));
  print(options.json === true, { rates, ratios });
}

/** @returns {Promise<(replication: number) => number>} a replication's events a second, warm-up included */
async function simulation() {
  const engine = await loadEngine();
  const prepared = engine.prepareReplications([await soundScenario(SCENARIO)], 'bench', 'mid');
  return (replication) => {
    const began = performance.now();
    const { events } = prepared.replicate(replication);
    return events / ((performance.now() - began) / 1000);
  };
}

/** @returns {Promise<() => number>} timers taken and set anew, a second */
async function calendarHold() {
  const { EventCalendar } = await loadEngine();
  return () => {
    const calendar = new EventCalendar(PENDING);
    for (let timer = 0; timer < PENDING; timer++) calendar.set(timer, spread(timer), 0);
    const began = performance.now();
    for (let i = 0; i < HOLDS; i++) {
      const now = calendar.nextTime;
      calendar.set(calendar.pop(), now + spread(i), 0);
    }
    return HOLDS / ((performance.now() - began) / 1000);
  };
}

/** A number from 0 up to 1000 that looks random and costs next to nothing. */
function spread(/** @type {number} */ i) {
  return (Math.imul(i + 1, 0x9e3779b1) >>> 0) / 4294967.296;
}

/**
 * @param {boolean} json
 * @param {{rates: Rates, ratios: number[]}} measured
 */
function print(json, { rates, ratios }) {
  const result = {
    ratios: { 'simulation/calendar': middle(ratios) },
    rates: { simulation: middle(rates.simulation), calendar: middle(rates.calendar) },
  };
  if (json) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return;
  }
  const say = (/** @type {number} */ rate) => `${(rate / 1e6).toFixed(2)} M`;
  const { simulation, calendar } = result.rates;
  const line = (/** @type {string} */ name, /** @type {Middle} */ m, /** @type {string} */ what) =>
    process.stdout.write(`${name}: ${say(m.median)} ${what} a second (${say(m.least)} to ${say(m.most)})\n`);
  line(SCENARIO, simulation, 'events');
  line(`Event calendar alone, ${PENDING} pending`, calendar, 'timers');
  const { median, least, most } = result.ratios['simulation/calendar'];
  process.stdout.write(`Ratio: ${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})\n`);
}

/** @typedef {{simulation: number[], calendar: number[]}} Rates */
/** @typedef {{median: number, least: number, most: number}} Middle */

/**
 * @param {readonly number[]} values
 * @returns {Middle}
 */
function middle(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.floor(sorted.length / 2);
  return { median: sorted[at] ?? NaN, least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
}

await main(import.meta.url, bench);
