import { markdownTable } from '../generate/markdown-table.mjs';
import { loadEngine } from '../support/engine.mjs';
import { writeParts } from './page-parts.mjs';
import { runBatch } from './run-batch.mjs';

const BATCH = 'scenarios/england/other-roles.batch.yaml';

/**
 * Columns of the table: an outcome and what to call it there.
 * @type {readonly (readonly [string, string])[]}
 */
const OUTCOMES = [
  ['attention.mean.service=social-work', 'Attention in social work'],
  ['hours.perWeek.service=social-work.activity=given', 'Direct hours a week'],
  ['hours.perWeek.service=social-work.activity=relief', 'Hours of relief a week'],
  ['wait.days.mean.stage=family-support', 'Days of wait at level 3'],
  ['blocked.families.stage=child-in-need', 'Blocked step-downs'],
  ['open.children.level=4', 'Children open at level 4'],
  ['stepUps.perYear', 'Step-ups a year'],
  ['open.children.official=care', 'Children looked after'],
];

/** Runs one post more in each team, by role, and writes the table of docs/roles.md. */
export async function studyRoles() {
  const batch = await runBatch(BATCH);
  await writeParts('docs/roles.md', {
    'table of roles': await table(batch),
    runs: `${batch.replications} runs each, seed “${batch.seed}”, assumptions at their middle.`,
  });
}

/** @param {import('@taper/engine').BatchResult} batch */
async function table(batch) {
  const { formatChange, formatRange, formatValue } = await loadEngine();
  const rows = batch.scenarios.map(({ name, against, indicators }) => [
    name,
    ...OUTCOMES.map(([id]) => {
      const found = indicators.find((one) => one.id === id);
      if (found === undefined) return '–';
      const { mean, unit, difference } = found;
      if (against === null || difference === null) return formatValue(mean, unit);
      if (difference.mean === 0 && difference.ci95.every((bound) => bound === 0)) return 'the same';
      return `${formatChange(difference.mean, unit)} (${formatRange(difference.ci95, unit, formatChange)})`;
    }),
  ]);
  return markdownTable(['', ...OUTCOMES.map(([, title]) => title)], rows);
}
