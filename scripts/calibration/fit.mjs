import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { markdownTable } from '../generate/markdown-table.mjs';
import { loadEngine } from '../support/engine.mjs';
import { root } from '../support/paths.mjs';

/**
 * One published figure beside the model's.
 * @typedef {object} Row
 * @property {string} label
 * @property {string} published the figure, with its range where it has one
 * @property {string} model mean with its 95% interval
 * @property {number} ratio model over published
 * @property {string} source
 *
 * @typedef {object} Fit
 * @property {string} file
 * @property {string} name
 * @property {number} replications
 * @property {string} seed
 * @property {readonly Row[]} rows
 */

const INTRODUCTION = `# Calibration

Made by \`pnpm calibration\`: what each scenario file observes (\`observed:\`) beside what the model gives for it, on
average over the horizon of the file, with the assumptions at their middle values. Numbers that say so were fitted by
\`taper calibrate\` to the targets beside each file (\`england.targets.yaml\`, \`durham.targets.yaml\`, and for the services
before a programme \`before-families-first.targets.yaml\` and \`geographic-unprotected.targets.yaml\`), starting from a
balance of the published figures by hand; outputs such as re-referrals, lengths and caseloads are not typed in anywhere.
Rows that no target names are how the rest comes out. Figures that a service before a programme was fitted to count for
nothing when the programme is held against what is published of it.

What the figures do not settle:

- Hours wanted, planned lengths and what lost attention does cannot be told apart by public numbers. The hours are assumed
  and fixed, so read the fit as one of several that the figures allow.
- Starts of care (2024) and exits (2025) are of different years: no steady state has 271 in and 282 out. The fit lies
  between them.
- England's 3,329 children in need, a caseload of 15.4 and 173 case holders do not go together, unless others than social
  workers hold about 700 of them: care leavers, a third of disabled children, and some whom no stage here has. The fit is
  a little low in the first and a little high in the second.
- The lengths of closed cases, the number closed and the stock force cases over two years to last 6.5 years on average;
  part of them may be open in the books only. Disabled children's cases go to their upper bound in the fit.
- Of agency staff 80% cover a vacancy; the model has no others, and is held against those.
- Ages at the start of care: age does not change the risk of stepping up to care here, and in life it does.
- Second plans: the model has no memory of a plan but frailty, and comes out too low.
- Durham before Families First is fitted to re-referrals of 24%, the start that the programme named without a year, and to
  starts of care of 2014/15; Durham today to those of 2015/16. Referrals were counted otherwise in between.
- Newcastle published two figures of the time before its programme. Many other numbers would give them too.`;

/**
 * Simulates a scenario and sets its observed figures beside the outcome.
 * @param {string} file from the root
 * @param {{seed: string, replications: number}} how
 * @returns {Promise<Fit>}
 */
export async function fitOf(file, { seed, replications }) {
  const engine = await loadEngine();
  const { scenario, document } = engine.readScenario(file, (path) =>
    readFileSync(resolve(root, path), 'utf8'),
  );
  if (scenario === null) throw new Error(`${file} has errors; see taper check ${file}`);
  const request = {
    scenarios: [scenario],
    seed,
    assumptions: /** @type {const} */ ('mid'),
    replications: engine.firstReplications(replications),
  };
  const runner = engine.createInlineRunner(engine.prepareReplications, engine.outcomeLayout);
  const outcomes = await runner.run(request);
  const observed = /** @type {{observed?: Record<string, Observed>}} */ (document).observed ?? {};
  const indicators = new Map(engine.indicatorsOf(scenario).map((indicator) => [indicator.id, indicator]));
  const rows = Object.entries(observed).map(([id, figure]) => {
    const indicator = indicators.get(id);
    if (indicator === undefined) throw new Error(`${file} observes ${id}, which is no indicator of it`);
    const { mean, ci95 } = engine.summarise(outcomes.indicator(0, id));
    const say = (/** @type {number} */ value) => engine.formatValue(value, indicator.unit);
    const between = (/** @type {number} */ low, /** @type {number} */ high) =>
      `(${say(low)} to ${say(high)})`;
    const range =
      figure.low === undefined || figure.high === undefined ? '' : ` ${between(figure.low, figure.high)}`;
    return {
      label: indicator.label,
      published: `${say(figure.value)}${range}`,
      model: mean === null ? 'none' : `${say(mean)}${ci95 === null ? '' : ` ${between(...ci95)}`}`,
      ratio: (mean ?? NaN) / figure.value,
      source: [figure.source, figure.year, figure.basis].filter((part) => part !== undefined).join('; '),
    };
  });
  return { file, name: scenario.name, replications, seed, rows };
}

/** @typedef {{value: number, low?: number, high?: number, source?: string, year?: string | number, basis?: string}} Observed */

/**
 * The page of all fits.
 * @param {readonly Fit[]} fits
 * @returns {string} Markdown
 */
export function pageOf(fits) {
  return `${[INTRODUCTION, ...fits.map(section)].join('\n\n')}\n`;
}

/** @param {Fit} fit */
function section({ file, name, replications, seed, rows }) {
  const table = markdownTable(
    [
      'Indicator',
      'Published',
      `Model (95% interval of the mean)`,
      'Model ÷ published',
      'Source of the figure',
    ],
    rows.map(({ label, published, model, ratio, source }) => [
      label,
      published,
      model,
      ratio.toFixed(2),
      source,
    ]),
  );
  const off = rows.filter(({ ratio }) => !(Math.abs(ratio - 1) <= 0.15)).map(({ label }) => label);
  const verdict = off.length === 0 ? 'Every row is within 15%.' : `Further off than 15%: ${off.join('; ')}.`;
  return `## ${name} (\`${file}\`)\n\n${replications} runs, seed \`${seed}\`. ${verdict}\n\n${table}`;
}
