import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngine } from '../support/engine.mjs';
import { withPart } from '../support/page-part.mjs';
import { root } from '../support/paths.mjs';
import { markdownTable } from './markdown-table.mjs';

const PAGE = 'docs/model.md';
const COUNCIL = 'scenarios/england/council.yaml';
/** From the strongest to the weakest. */
const BASES = /** @type {const} */ (['published', 'derived', 'unchecked', 'assumed', 'user']);

/** @typedef {import('@taper/engine').ReadResult} ReadResult */

/** The page of the model, with its tables made from the registry and the ready scenarios. */
export const modelTables = {
  path: PAGE,
  text: async () => {
    const council = await read(COUNCIL);
    const parts = {
      'headline outcomes': await outcomes(council),
      stages: stages(council),
      inputs: await inputs(),
      assumptions: await assumptions(council),
    };
    return Object.entries(parts).reduce(
      (page, [name, text]) => withPart(page, name, text),
      readFileSync(join(root, PAGE), 'utf8').replace(/\r\n/g, '\n'),
    );
  },
};

/** @param {string} file from the root */
async function read(file) {
  const { readScenario } = await loadEngine();
  return readScenario(file, (path) => readFileSync(join(root, path), 'utf8'));
}

/** @param {ReadResult} council */
async function outcomes({ scenario }) {
  const { indicatorsOf } = await loadEngine();
  const rows = indicatorsOf(sound(scenario))
    .filter(({ headline }) => headline)
    .map(({ label, unit, good }) => [label, unit, good ?? '']);
  return markdownTable(['Outcome', 'Unit', 'Good'], rows);
}

/** @param {ReadResult} council */
function stages({ scenario }) {
  const { stages: all, services } = sound(scenario);
  const rows = Object.values(all)
    .sort((a, b) => a.level - b.level)
    .map(({ label, level, service, official, reviews, clockWorkingDays }) => [
      ...[label, String(level), services[service]?.label ?? service, official.join(', ')],
      reviews === null ? '' : 'yes',
      clockWorkingDays === null ? '' : `${clockWorkingDays}`,
    ]);
  return markdownTable(['Stage', 'Level', 'Service', 'Counts as', 'Reviews', 'Clock, working days'], rows);
}

async function inputs() {
  const files = readdirSync(join(root, 'scenarios'), { recursive: true, encoding: 'utf8' })
    .map((name) => `scenarios/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.yaml') && !/\.(batch|targets|validation)\.yaml$/.test(name))
    .sort();
  const rows = [];
  for (const file of files) {
    const { evidence } = await read(file);
    const count = (/** @type {string} */ basis) => evidence.filter((one) => one.basis === basis).length;
    rows.push([`\`${file}\``, ...BASES.map((basis) => String(count(basis)))]);
  }
  return markdownTable(['Scenario, with what it extends', ...BASES], rows);
}

/** @param {ReadResult} council */
async function assumptions({ scenario, evidence }) {
  const { assumptionsInForce, evidenceWords } = await loadEngine();
  const rows = assumptionsInForce(sound(scenario), evidence, 'mid').map(
    ({ title, meaning, low, mid, high, evidence: grade }) => [
      title,
      `${low} – ${mid} – ${high}`,
      meaning,
      evidenceWords(grade),
    ],
  );
  return markdownTable(['Assumption', 'Low – middle – high', 'What it does', 'Known'], rows);
}

/**
 * @param {import('@taper/engine').Scenario | null} scenario
 * @returns {import('@taper/engine').Scenario}
 */
function sound(scenario) {
  if (scenario === null) throw new Error('A ready scenario has errors.');
  return scenario;
}
