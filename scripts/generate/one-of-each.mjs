/** @typedef {import('@taper/engine').Indicator} Indicator */

/** Dimensions whose values are the same in every scenario, so that one row may stand for all. */
const CLOSED = ['band', 'age', 'reason', 'kind'];

/**
 * Names the values that a dimension takes in the ids of indicators.
 * @param {readonly Indicator[]} indicators
 * @returns {readonly { dimension: string, values: readonly string[] }[]}
 */
export function closedDimensions(indicators) {
  return CLOSED.map((dimension) => {
    const values = indicators.flatMap(({ id }) => new RegExp(`\\.${dimension}=([^.]+)`).exec(id)?.[1] ?? []);
    return { dimension, values: [...new Set(values)] };
  });
}

/**
 * Puts indicators that differ only by such a dimension, or by the level, into one, with `…` where they differ.
 * @param {readonly Indicator[]} indicators
 * @returns {readonly Indicator[]}
 */
export function oneOfEach(indicators) {
  /** @type {Map<string, Indicator[]>} */
  const groups = new Map();
  for (const indicator of indicators) {
    const id = indicator.id.replace(new RegExp(`\\.(${CLOSED.join('|')}|level)=[^.]+`), '.$1=…');
    groups.set(id, [...(groups.get(id) ?? []), indicator]);
  }
  return [...groups].map(([id, group]) => ({
    .../** @type {Indicator} */ (group[0]),
    id,
    label: inCommon(group.map(({ label }) => label)),
    definition: inCommon(group.map(({ definition }) => definition)),
  }));
}

/**
 * Writes what texts have in common, in whole words from either end, with `…` for what differs.
 * @param {readonly string[]} texts
 */
function inCommon(texts) {
  const [first = ''] = texts;
  if (texts.every((text) => text === first)) return first;
  const start = commonStart(texts).replace(/\w+$/, '');
  const end = backwards(commonStart(texts.map(backwards))).replace(/^\w+/, '');
  return `${start}…${end}`;
}

/** @param {readonly string[]} texts */
function commonStart(texts) {
  const [first = ''] = texts;
  let length = 0;
  while (length < first.length && texts.every((text) => text[length] === first[length])) length++;
  return first.slice(0, length);
}

/** @param {string} text */
function backwards(text) {
  return [...text].reverse().join('');
}
