import { markdownTable } from '../generate/markdown-table.mjs';
import { tableOf } from './table.mjs';

/**
 * @typedef {object} Section
 * @property {import('../../test/verification/case.ts').Case} which
 * @property {readonly import('./table.mjs').Run[]} runs
 */

/** Errors of a normal law that are larger than two standard errors. */
const BEYOND_TWO = '4.6%';

/**
 * The page of all cases and what came of them.
 * @param {readonly Section[]} sections
 * @param {number} error largest standard error, as a share of theory
 * @returns {string} Markdown
 */
export function pageOf(sections, error) {
  const rows = sections.flatMap(({ runs }) => runs.flatMap((run) => run.rows));
  const parts = [introduction(sections, error), verdict(rows), summary(sections), ...sections.map(section)];
  return `${parts.join('\n\n')}\n`;
}

/**
 * @param {readonly Section[]} sections
 * @param {number} error
 */
function introduction(sections, error) {
  return `# Verification

Made by \`pnpm verify\`: does the simulation do what its rules say? Set up so that it is a system whose answer is known
without simulation, the engine must give that answer. Each of the ${sections.length} cases is a scenario file under
\`test/verification/scenarios/\`, run at three loads: light (0.5), 0.7 and 0.9. \`pnpm test\` runs the same cases at load 0.7
with less precision.

A quantity passes when both hold: it lies within 3.5 standard errors of theory, and its standard error is at most
${error * 100}% of theory. Standard errors are of independent replications, never of families or days within one, which are
alike; those of ratios, such as days waited over families, allow for the number of families. Where numbers depend much on
the work that families happened to bring, which is known on average, what goes along with it is taken off (control
variates). A case is replicated until the second holds, whatever the first says.

Numbers open and waiting are shares of time, waits and stays those of families, all seen from outside, by watching each
change of state. Points of a distribution stand for its whole: P(open ≤ 2) is the share of time with at most two families
open.

Queues start empty, a year before the results, or 3,650 mean works. By then they have forgotten it: what is left of an
empty start in M/M/1 decays at the rate (1 − √ρ)² a mean work, a time constant of 380 mean works at load 0.9; with work as
uneven as here at most, 620. Over ten years of results that leaves an error below 0.01%. Where there is plenty of staff,
the past and the warm-up are longer than any stay, or fifty times the mean. Feedbacks that are assumptions are switched off.`;
}

/** @param {readonly import('./table.mjs').Row[]} rows */
function verdict(rows) {
  const failed = rows.filter(({ passed }) => !passed).length;
  const chance = rows.filter(({ standardError }) => standardError > 1e-9);
  const beyond = chance.filter(({ distance }) => Math.abs(distance) > 2).length / chance.length;
  const all =
    failed === 0 ? `All ${rows.length} quantities pass` : `${failed} of ${rows.length} quantities FAIL`;
  return `${all}. The largest error is ${largestError(rows).toFixed(2)} standard errors; ${(beyond * 100).toFixed(1)}% of
errors are beyond two, where chance alone would have ${BEYOND_TWO}. (Quantities of one case go along with each other.)`;
}

/** @param {readonly Section[]} sections */
function summary(sections) {
  return markdownTable(
    ['Case', 'Quantities', 'Pass', 'Largest error, in standard errors', 'Largest standard error, of theory'],
    sections.map(({ which, runs }) => {
      const rows = runs.flatMap((run) => run.rows);
      const passed = rows.filter((row) => row.passed).length;
      const widths = rows.map(({ standardError, theory }) => standardError / (Math.abs(theory) || 1));
      return [
        which.title,
        `${rows.length}`,
        `${passed}`,
        largestError(rows).toFixed(2),
        `${(Math.max(...widths) * 100).toFixed(2)}%`,
      ];
    }),
  );
}

/** @param {readonly import('./table.mjs').Row[]} rows */
function largestError(rows) {
  return Math.max(...rows.map(({ distance }) => Math.abs(distance)));
}

/** @param {Section} section */
function section({ which, runs }) {
  const { title, id, file, proves, load, sources } = which;
  const replications = runs.map((run) => `${run.replications} at ${run.load}`).join(', ');
  const lines = [
    `\`${file}\`, \`pnpm verify --case ${id}\`. ${proves}`,
    load === undefined ? '' : `The load is ${load}.`,
    `Replications: ${replications}.`,
    `Theory: ${sources.join('; ')}.`,
  ];
  return `## ${title}\n\n${lines.filter((line) => line !== '').join(' ')}\n\n${tableOf(runs)}`;
}
