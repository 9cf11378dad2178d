import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngine } from '../support/engine.mjs';
import { root } from '../support/paths.mjs';
import { markdownTable } from './markdown-table.mjs';

/** @typedef {import('@taper/engine').Evidence} Evidence */

/**
 * A number as files give it, with all files that give it so.
 * @typedef {object} Entry
 * @property {Evidence} evidence
 * @property {Map<string, string[]>} files their names, by place
 */

const BASES = /** @type {const} */ (['published', 'derived', 'assumed', 'unchecked', 'user']);
const CONFIDENCE = { H: 'high', M: 'medium', L: 'low' };

/** Names written out before a count does. */
const MOST_NAMED = 3;

const HEAD = [
  'Field',
  'What it is',
  'Value',
  'Unit',
  'Source or reason',
  'Year',
  'Confidence',
  'Basis',
  'In',
];

/** Every number of the ready scenarios that says where it comes from. */
export const evidenceRegister = {
  path: 'docs/evidence.md',
  text: async () => {
    const { places, entries } = await register();
    const shared = entries.filter(({ files }) => files.size > 1);
    const groups = [
      { title: 'In more than one place', entries: shared, within: wherePlaces(places.size) },
      ...[...places].map(([place, files]) => ({
        title: place,
        entries: entries.filter((entry) => entry.files.size === 1 && entry.files.has(place)),
        within: whereFiles(place, files.length),
      })),
    ].filter((group) => group.entries.length > 0);
    const { fieldAt } = await loadEngine();
    const parts = groups.map(({ title, entries: own, within }) => {
      const rows = own.map((entry) => row(entry, fieldAt(entry.evidence.path)?.label ?? '', within(entry)));
      return `## ${title}\n\n${markdownTable(HEAD, rows)}`;
    });
    return `${[introduction(entries, places), counts(groups, entries), ...parts].join('\n\n')}\n`;
  },
};

/** Reads all ready scenarios; the same number with the same source is one entry, in whichever files it is. */
async function register() {
  const { readScenario } = await loadEngine();
  /** @type {Map<string, string[]>} */
  const places = new Map();
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  for (const file of scenarioFiles()) {
    const { scenario, evidence } = readScenario(file, (path) => readFileSync(join(root, path), 'utf8'));
    if (scenario === null) throw new Error(`${file} is not sound.`);
    const place = scenario.place.name;
    const name = file.replace(/^.*\/|\.yaml$/g, '');
    places.set(place, [...(places.get(place) ?? []), name]);
    for (const one of evidence) {
      const key = JSON.stringify(one);
      const entry = entries.get(key) ?? { evidence: one, files: new Map() };
      entry.files.set(place, [...(entry.files.get(place) ?? []), name]);
      entries.set(key, entry);
    }
  }
  return { places, entries: [...entries.values()] };
}

function scenarioFiles() {
  return readdirSync(join(root, 'scenarios'), { recursive: true, encoding: 'utf8' })
    .map((file) => `scenarios/${file.replaceAll('\\', '/')}`)
    .filter((file) => /^[^.]+\.yaml$/.test(file))
    .sort();
}

/**
 * @param {readonly Entry[]} entries
 * @param {ReadonlyMap<string, readonly string[]>} places
 */
function introduction(entries, places) {
  const files = [...places.values()].flat().length;
  const [published = 0, derived = 0, assumed = 0, unchecked = 0, user = 0] = countsOf(entries);
  return `# Evidence register

Made by \`pnpm generate\` from the ready scenarios: every number that says where it comes from, and the defaults of
Taper that were chosen with a reason. A number that several files give alike is told once. The ${files} scenarios of ${places.size} places rest
on ${entries.length} numbers: ${published} published, ${derived} worked out from what is published (derived), ${assumed} assumed,
${unchecked} unchecked and ${user} of a user’s own.

Every number has a source, or else a reason, which may be no more than that nobody publishes it. A value in brackets is
the range within which the number is thought to lie; runs draw from the ranges of assumptions. What fields mean is in
[fields.md](fields.md); what a number does, in [model.md](model.md).`;
}

/**
 * @param {readonly { title: string, entries: readonly Entry[] }[]} groups
 * @param {readonly Entry[]} all
 */
function counts(groups, all) {
  const line = (/** @type {string} */ title, /** @type {readonly Entry[]} */ entries) => [
    title,
    String(entries.length),
    ...countsOf(entries).map(String),
  ];
  const rows = [...groups.map(({ title, entries }) => line(title, entries)), line('**Together**', all)];
  return markdownTable(
    ['Place', 'Numbers', ...BASES.map((basis) => basis.replace(/^./, (letter) => letter.toUpperCase()))],
    rows,
  );
}

/** @param {readonly Entry[]} entries */
function countsOf(entries) {
  return BASES.map((basis) => entries.filter(({ evidence }) => evidence.basis === basis).length);
}

/**
 * @param {Entry} entry
 * @param {string} label of the field
 * @param {string} where
 */
function row({ evidence }, label, where) {
  const { path, value, low, high, unit, source, year, confidence, basis, evidence: grade, note } = evidence;
  const range = low === undefined && high === undefined ? '' : ` (${low ?? '…'} to ${high ?? '…'})`;
  const why = [source, note === 'default' ? 'default of Taper' : note].filter((words) => words !== undefined);
  return [
    `\`${path}\``,
    label,
    `${value}${range}`,
    unit ?? '',
    why.join('; '),
    year ?? '',
    confidence === undefined ? '' : CONFIDENCE[confidence],
    grade === undefined ? basis : `${basis} (${grade})`,
    where,
  ];
}

/** @param {number} count of all places */
function wherePlaces(count) {
  return (/** @type {Entry} */ { files }) => named([...files.keys()], count, 'places');
}

/**
 * @param {string} place
 * @param {number} count of the files of the place
 */
function whereFiles(place, count) {
  return (/** @type {Entry} */ { files }) => named(files.get(place) ?? [], count, 'files');
}

/**
 * @param {readonly string[]} names
 * @param {number} count of all there are
 * @param {string} what they are
 */
function named(names, count, what) {
  if (names.length === count) return `all ${what}`;
  return names.length <= MOST_NAMED ? names.join('; ') : `${names.length} of ${count} ${what}`;
}
