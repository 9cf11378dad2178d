import { markdownTable } from '../generate/markdown-table.mjs';

/**
 * @typedef {import('../../test/verification/run-case.ts').Row} Row
 *
 * @typedef {object} Run one case at one load
 * @property {string} load
 * @property {number} replications
 * @property {readonly Row[]} rows
 */

/**
 * Sets what was simulated beside what theory says.
 * @param {readonly Run[]} runs
 * @returns {string} Markdown
 */
export function tableOf(runs) {
  return markdownTable(
    ['Load', 'Quantity', 'Theory', 'Simulated', 'Standard error', 'Error, in standard errors', 'Pass'],
    runs.flatMap(({ load, rows }) =>
      rows.map(({ name, theory, value, standardError, distance, passed }) => [
        load,
        name,
        digits(theory),
        digits(value),
        standardError < 1e-9 ? 'none' : standardError.toPrecision(2),
        distance.toFixed(2).replace('-0.00', '0.00'),
        passed ? 'yes' : '**no**',
      ]),
    ),
  );
}

/** Five digits that count, without an exponent. */
function digits(/** @type {number} */ value) {
  if (Math.abs(value) < 1e-9) return '0';
  const after = Math.max(0, 4 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(after, 8));
}
