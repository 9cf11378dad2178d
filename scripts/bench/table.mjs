import { TARGETS, verdict } from './targets.mjs';

/**
 * @typedef {import('../../test/bench/spread.ts').Spread} Spread
 *
 * @typedef {object} Result
 * @property {Record<string, Spread>} ratios
 * @property {Record<string, Spread>} rates
 */

/**
 * What was measured, for a terminal: rates, then ratios beside their targets.
 * @param {Result} result
 */
export function tableOf({ ratios, rates }) {
  const wide = Math.max(...[...Object.keys(rates), ...Object.keys(ratios)].map((name) => name.length));
  const line = (/** @type {string} */ name, /** @type {string} */ what) => `  ${name.padEnd(wide)}  ${what}`;
  const more = Object.keys(ratios).filter((name) => TARGETS.every(({ ratio }) => ratio !== name));
  return [
    'Events a second of processor time, in millions: median (least to most)',
    ...Object.entries(rates).map(([name, rate]) => line(name, inMillions(rate))),
    'Ratios, round by round: median (least to most), target',
    ...TARGETS.map((target) => {
      const { ratio } = target;
      const spread = ratios[ratio];
      const found = spread === undefined ? '' : `${inWords(spread)}, `;
      return line(ratio, `${found}${targetOf(target)}: ${verdict(target, spread?.median)}`);
    }),
    ...more.map((name) => line(name, inWords(/** @type {Spread} */ (ratios[name])))),
  ].join('\n');
}

/** @param {{least?: number, most?: number}} target */
export function targetOf({ least, most }) {
  return least === undefined ? `at most ${most}` : `at least ${least}`;
}

/** @param {Spread} spread */
export function inMillions({ median, least, most }) {
  const millions = (/** @type {number} */ rate) => digits(rate / 1e6);
  return `${millions(median)} (${millions(least)} to ${millions(most)})`;
}

/** @param {Spread} spread */
export function inWords({ median, least, most }) {
  return `${digits(median)} (${digits(least)} to ${digits(most)})`;
}

/** Three digits that count, without an exponent. */
export function digits(/** @type {number} */ value) {
  const after = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toFixed(Math.min(after, 3));
}
