/**
 * @typedef {typeof import('../../test/bench/program.ts')} Program
 * @typedef {import('../../test/bench/network.ts').Contestant} Contestant
 * @typedef {Record<string, readonly number[]>} Rounds values of each round, by name
 *
 * @typedef {object} Measured
 * @property {Rounds} rates
 * @property {Rounds} ratios
 * @property {string[]} wrong what contestants got wrong
 */

/**
 * Lets everyone simulate every network in turn.
 * @param {Program} program
 * @param {Contestant | null} simpy
 * @param {boolean} quick
 * @param {(title: string) => void} say
 * @returns {Measured}
 */
export function raceQueues(program, simpy, quick, say) {
  const { MODELS, TWENTY, race } = program;
  const { ours, simjs, limitQueue, limitNetwork, scenarioFile } = program;
  /** @type {Measured} */
  const measured = { rates: {}, ratios: {}, wrong: [] };
  const length = { rounds: quick ? 3 : 7, seconds: quick ? 0.1 : 0.3 };
  for (const model of MODELS) {
    const { network } = model;
    say(network.title);
    const limit = network.stations.length === 1 ? limitQueue : limitNetwork;
    const contestants = { ours, limit, simjs, scenario: scenarioFile, ...(simpy === null ? {} : { simpy }) };
    const customers = quick ? model.quick : model.customers;
    add(measured, network.title, network.id, race(network, contestants, limit, { customers, ...length }));
  }
  const customers = quick ? 10_000 : 20_000;
  add(measured, TWENTY.title, TWENTY.id, race(TWENTY, { ours }, limitQueue, { customers, ...length }));
  compare(
    measured,
    MODELS.map(({ network }) => network.id),
  );
  ratio(measured, 'pending', `${TWENTY.id}/ours`, `${MODELS.at(-1)?.network.id}/ours`);
  return measured;
}

/**
 * @param {Measured} measured
 * @param {string} title
 * @param {string} id
 * @param {import('../../test/bench/race.ts').Raced} raced
 */
function add(measured, title, id, { rates, wrong }) {
  for (const [name, rounds] of Object.entries(rates)) measured.rates[`${id}/${name}`] = rounds;
  for (const { contestant, what, found, theory, standardError } of wrong)
    measured.wrong.push(
      `${title}, ${contestant}: ${what} is ${found}, in theory ${theory} (standard error ${standardError})`,
    );
}

/**
 * @param {Measured} measured
 * @param {readonly string[]} ids
 */
function compare(measured, ids) {
  for (const id of ids) {
    for (const peer of ['simpy', 'simjs', 'limit'])
      ratio(measured, `${id}/${peer}`, `${id}/ours`, `${id}/${peer}`);
    ratio(measured, `${id}/scenario/simpy`, `${id}/scenario`, `${id}/simpy`);
  }
}

/**
 * Adds a ratio of two rates, round by round; none where one was not measured.
 * @param {Measured} measured
 * @param {string} name
 * @param {string} above
 * @param {string} below
 */
function ratio({ rates, ratios }, name, above, below) {
  const [a, b] = [rates[above], rates[below]];
  if (a !== undefined && b !== undefined) ratios[name] = a.map((rate, round) => rate / (b[round] ?? NaN));
}
