import { loadEngine } from '../support/engine.mjs';
import { markdownTable } from './markdown-table.mjs';

/** @typedef {import('@taper/engine').FieldInfo} FieldInfo */

const INTRODUCTION = `# Fields of a scenario file

Made by \`pnpm generate\` from the schema in \`packages/engine/src/scenario/schema\`. In a path, \`*\` stands for a name that
the author of the file chooses. Lengths of time are written with their unit (\`13w\`, \`3mo\`, \`2y\`); their bounds are in
days here. Dates are days from 1900-01-01 to 2199-12-31. What a law of time needs beside its name depends on the law. A number may also be written as \`{value, low, high, unit, source, year, confidence, basis, note}\`; \`reasons\` say the same of many
numbers at once. Fields that are marked may change at a date: the timeline of a file may name them.`;

/** @type {Readonly<Partial<Record<FieldInfo['kind'], string>>>} */
const KINDS = { workingDays: 'working days', flag: 'true or false', anything: '', choice: '' };

const HEAD = ['Field', 'What it is', 'Unit, bounds, choices', 'Left out', 'At a date'];

/** The table of every field: unit, bounds, default, and where the default comes from. */
export const fieldsTable = {
  path: 'docs/fields.md',
  text: async () => {
    const fields = (await loadEngine()).fields();
    const parts = [...new Set(fields.map(part))];
    const tables = parts.map((name) => {
      const rows = fields.filter((field) => part(field) === name).map(row);
      return `## ${name}\n\n${markdownTable(HEAD, rows)}`;
    });
    return `${[INTRODUCTION, ...tables].join('\n\n')}\n`;
  },
};

/** @param {FieldInfo} field */
function part({ path }) {
  return path.includes('.') ? path.split('.', 1).join() : 'The file';
}

/** @param {FieldInfo} field */
function row(field) {
  const what = `**${field.label}.** ${field.description}`;
  return [`\`${field.path}\``, what, limits(field), leftOut(field), field.dynamic ? 'may change' : ''];
}

/** @param {FieldInfo} field */
function limits({ kind, unit, min, above, max, whole, word, choices }) {
  const least = above === undefined ? min : above;
  const bounds = [
    least === undefined ? '' : `${above === undefined ? 'at least' : 'above'} ${number(least)}`,
    max === undefined ? '' : `at most ${number(max)}`,
    whole ? 'whole' : '',
    word === undefined ? '' : `or \`${word}\``,
    choices === undefined ? '' : choices.map((choice) => `\`${choice}\``).join(', '),
  ];
  const name = unit ?? KINDS[kind] ?? kind;
  return [name, ...bounds].filter((words) => words !== '').join(', ');
}

/** @param {FieldInfo} field */
function leftOut({ required, path, default: value, basis, source, year, confidence }) {
  if (required) return 'not allowed';
  if (value === undefined || value === '') return path.endsWith('*') ? '' : 'nothing';
  const origin = [basis, source, year, confidence && `confidence ${confidence}`].filter((words) => words);
  return `\`${value}\`${origin.length > 0 ? ` (${origin.join(', ')})` : ''}`;
}

/** @param {number} value */
function number(value) {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 4 });
}
