import { cpus } from 'node:os';
import { markdownTable } from '../generate/markdown-table.mjs';
import { digits, inMillions, inWords, targetOf } from './table.mjs';
import { TARGETS, verdict } from './targets.mjs';

/**
 * @typedef {import('./table.mjs').Result & {
 *   parts: import('../../test/bench/full-model.ts').Parts[],
 *   four: number[],
 *   ladder: import('./full.mjs').Rung[],
 *   profile: [part: string, share: number][],
 *   memory: number,
 *   compare: import('./compare.mjs').Compared | null,
 *   simpy: { version: string } | null,
 * }} All
 */

const MODELS = { mm10: 'M/M/10', network: 'Network', mm2000: 'M/M/2000', open20000: '20,000 open' };
const CONTESTANTS = {
  ours: 'The engine’s parts',
  limit: 'By hand',
  simjs: 'SIM.JS',
  simpy: 'SimPy',
  scenario: 'Scenario file, whole engine',
};

/**
 * The page of what was measured.
 * @param {All} all
 * @returns {string} Markdown
 */
export function pageOf(all) {
  const parts = [introduction(all), rates(all), targets(all), where(all), full(all), ladder(all)];
  return `${parts.join('\n\n')}\n`;
}

function introduction(/** @type {All} */ { simpy }) {
  return `# Performance

Made by \`pnpm bench\`: how fast is the engine beside others that simulate the same? Everything runs in one go, one after
another on one thread, and in turn: each number is the median of interleaved rounds, with the least and the most.
Time is processor time (\`process.cpuUsage\`, \`resource.getrusage\`), since a machine may have other work; that still
slows each of them by what it takes of caches and of cores that are really half a core. Trust the ratios, which
are taken round by round, more than the rates. This page: ${cpus()[0]?.model ?? 'an unknown processor'}, Node
${process.version}.

Four models, each with the mean number there over time, the mean wait and counts at each station: M/M/10 at load 0.9;
three stations with three, two and five servers and feedback; M/M/2000 at 0.9, about 1,800 at once; and a station that
serves about 20,000 at once. An event is an arrival from outside or the end of a service, for everyone, and every run has the
same number of customers. What it takes to set up is not counted, but for the scenario file. Everyone’s means are
checked in the same run: within four standard errors of Erlang C and the traffic equations (and 0.2%), or the
benchmark fails.

| Who | Is |
| --- | --- |
| The engine’s parts | its calendar, attention clocks, recorder by month, addressed draws and logarithm. A station is one worker whose hours as many share as there are servers, which is M/M/m ([the model](model.md)) |
| By hand | the practical limit of the language: one function a model, a plain binary heap over typed arrays, a xorshift generator, \`Math.log\`, statistics inline. It keeps no rows for customers and nothing by month, and its draws have no addresses |
| SIM.JS | \`simjs\` 2.0.3: facilities, with the statistics that they keep |
| SimPy | ${simpy === null ? 'not there when this was measured' : `${simpy.version}: resources, and a process for each customer`} |
| Scenario file, whole engine | the same as a scenario file, from an empty start through warm-up to its outcomes: allocation, official counts and all |

SimPy and SIM.JS serve for comparison only. Nothing of them ships, so that [the notices](../THIRD-PARTY-NOTICES.md) need
not name them.`;
}

function rates(/** @type {All} */ { rates: found }) {
  const models = Object.entries(MODELS);
  return `## Events a second

Millions, median (least to most).

${markdownTable(
  ['', ...models.map(([, title]) => title)],
  Object.entries(CONTESTANTS).map(([who, title]) => [
    title,
    ...models.map(([id]) => {
      const rate = found[`${id}/${who}`];
      return rate === undefined ? '' : inMillions(rate);
    }),
  ]),
)}`;
}

function targets(/** @type {All} */ { ratios }) {
  return `## Ratios and targets

${markdownTable(
  ['Ratio', 'Median (least to most)', 'Target', ''],
  TARGETS.map((target) => {
    const spread = ratios[target.ratio];
    const found = spread === undefined ? '' : inWords(spread);
    return [target.what, found, targetOf(target), verdict(target, spread?.median)];
  }),
)}`;
}

function where(/** @type {All} */ { profile }) {
  return `## Where the time of a scenario file goes

M/M/10 as a scenario file, by parts of the engine, from samples of a profile. What others do inside a part that
calls them may count as that part’s.

${markdownTable(
  ['Part', 'Share'],
  profile.map(([part, share]) => [part, `${(share * 100).toFixed(0)}%`]),
)}`;
}

function full(/** @type {All} */ { rates: found, parts, four, memory, compare }) {
  const mean = (/** @type {(one: typeof parts[number]) => number} */ of) =>
    parts.reduce((sum, one) => sum + of(one), 0) / parts.length;
  const seconds = four.reduce((sum, one) => sum + one, 0) / four.length;
  const rows = [
    ['Families of the past (16 years), taken through life at full attention', mean((one) => one.past)],
    ['Warm-up (3 years)', mean((one) => one.warmUp)],
    ['Horizon (3 years), recording', mean((one) => one.horizon)],
    ['Outcomes', mean((one) => one.outcomes)],
  ];
  const millions = (/** @type {string} */ name) => inMillions(/** @type {never} */ (found[name]));
  const asked =
    compare === null
      ? `Projected from ${four.length} runs, not run: four scenarios with 100 runs each, all from the same openings, take
${digits((100 * seconds) / 2)} s on two cores, at what a run cost here (target: under 40 s). \`pnpm bench --full\` runs them.`
      : `Four scenarios with 100 runs each, all from the same openings, took ${digits(compare.seconds)} s by the clock on two threads
(target: under 40 s), other work of the machine included; projected from ${four.length} runs, ${digits((100 * seconds) / 2)} s.
Two threads were ${(100 * compare.efficiency).toFixed(0)}% as quick each as one alone, start and end included (target: at least 85%).`;
  return `## The full model

\`scenarios/durham/today.yaml\`, about 100,000 children, with everything on: ${millions('durham')} million events a second in
warm-up and horizon (target: at least 2). The past is reckoned rather than simulated and counts for no events; with its time
and that of the outcomes, ${millions('durham/past and outcomes too')} million.

${markdownTable(
  ['Part of a replication', 'Processor time, ms'],
  rows.map(([part, time]) => [`${part}`, (Number(time) * 1000).toFixed(0)]),
)}

${asked}

A thread that plays the four holds ${memory.toFixed(0)} MB (target: under 100): heap and arrays, after its replications.`;
}

function ladder(/** @type {All} */ { ladder: rungs }) {
  return `## Places of other sizes

Durham made smaller and larger: families, units and places in proportion, units as large as they are; one year after a
year of warm-up. The cost of an event should be flat.

${markdownTable(
  ['Children', 'Events', 'Nanoseconds an event', 'The past, s'],
  rungs.map(({ children, events, nanoseconds, past }) => [
    Math.round(children).toLocaleString('en-GB'),
    Math.round(events).toLocaleString('en-GB'),
    nanoseconds.toFixed(0),
    past.toFixed(2),
  ]),
)}`;
}
