import { loadEngine, soundScenario } from '../support/engine.mjs';
import { markdownTable } from './markdown-table.mjs';

/** @typedef {import('@taper/engine').Indicator} Indicator */

const introduction = (/** @type {number} */ children) => `# Indicators

Made by \`pnpm generate\` from the registry in \`packages/engine/src/outcomes\`. Every number that Taper reports has an id:
a measure, then its dimensions. In an id, \`…\` stands for a level, or for a stage, a service or an official stock of the
scenario. Those in bold are shown first (of services, those of a service that caps its caseloads). A clear difference below the threshold is called too small to matter;
thresholds that count children or families are for a place of ${children.toLocaleString('en-GB')} children, and grow with it.`;

const HEAD = ['Id', 'What it is', 'Unit', 'Good', 'Threshold', 'Official statistic'];

/** The table of every indicator: definition, unit, good direction, threshold and official source. */
export const indicatorsTable = {
  path: 'docs/indicators.md',
  text: async () => {
    const { indicatorsOf } = await loadEngine();
    const example = await soundScenario('scenarios/england/council.yaml');
    const indicators = indicatorsOf(withoutNames(example));
    return `${introduction(example.place.children)}\n\n${markdownTable(HEAD, indicators.map(row))}\n`;
  },
};

/**
 * Leaves one stage and one service, so that each indicator appears once, under no place's names.
 * @param {import('@taper/engine').Scenario} scenario
 * @returns {import('@taper/engine').Scenario}
 */
function withoutNames(scenario) {
  const [stage] = Object.values(scenario.stages).filter(({ official }) => official.length > 0);
  // Where caseloads are capped, more is shown first.
  const service = Object.values(scenario.services).find(({ cap }) => cap.kind !== 'none');
  if (stage === undefined || service === undefined)
    throw new Error('The scenario has no official stage or no capped service.');
  return {
    ...scenario,
    official: { ...scenario.official, case: ['…'] },
    stages: { '…': { ...stage, label: '…', service: '…', official: ['…'] } },
    services: { '…': { ...service, label: '…' } },
  };
}

/** @param {Indicator} indicator */
function row({ id, label, definition, unit, good, matters, official, headline }) {
  const name = `\`${id.replace(/level=\d/, 'level=…')}\``;
  const text = `${label}. ${definition}`.replace(/level \d/g, 'level …');
  return [
    headline ? `**${name}**` : name,
    text,
    unit,
    good ?? '',
    matters === 0 ? '' : String(matters),
    official?.replace(/level \d/g, 'level …') ?? '',
  ];
}
