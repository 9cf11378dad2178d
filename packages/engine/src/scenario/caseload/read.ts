import { suggestion } from '../nearest.ts';
import type { Report } from '../reading/report.ts';
import { wholeFile } from '../reading/report.ts';
import { resolvePath } from '../source/file-path.ts';
import type { Load } from '../source/load.ts';
import type { Node } from '../source/node.ts';
import { deepest, keyPlace } from '../source/node.ts';
import type { CaseloadRow, Scenario } from '../types.ts';
import type { Column } from './columns.ts';
import { columns } from './columns.ts';
import type { Cell } from './csv.ts';
import { readCsv } from './csv.ts';
import type { LimitedReport } from './limited-report.ts';
import { limitReport } from './limited-report.ts';
import { createRowReader } from './row.ts';

const path = ['opening', 'caseload'];

/**
 * Reads the caseload file that a measured opening names: comma-separated values with a first line of column names and
 * a line for each open family. All that is wrong with the file is reported at its cells.
 * @param name the file as the scenario names it, seen from the file that says so; undefined where it names none
 * @param scenario as it is on the first day of its horizon, for its stages and workers
 * @param root the tree of the scenario file
 * @returns no rows where the opening is not measured
 */
export function readCaseload(
  name: string | undefined,
  scenario: Scenario,
  root: Node,
  load: Load,
  report: Report,
): CaseloadRow[] {
  if (!report.sound(['opening'])) return [];
  const measured = scenario.opening.kind === 'measured';
  if (measured && name === undefined) {
    const message = 'a measured opening needs a caseload file';
    const hint = 'add caseload: families.csv, or choose another kind of opening';
    report.add(keyPlace(root, ['opening', 'kind']), path, { code: 'missing-field', message, hint });
  } else if (!measured && name !== undefined) {
    const message = `the caseload file is not read: the opening is ${scenario.opening.kind}`;
    const hint = 'write kind: measured, or take caseload out';
    report.add(keyPlace(root, path), path, { code: 'caseload-unused', message, hint });
  }
  return measured && name !== undefined ? readFile(name, scenario, root, load, report) : [];
}

function readFile(name: string, scenario: Scenario, root: Node, load: Load, report: Report): CaseloadRow[] {
  const { place } = deepest(root, path).node;
  const file = resolvePath(place.file, name);
  const text = load(file);
  if (text === undefined) {
    const hint = 'check the name and the folder, seen from the file that names it';
    report.add(place, path, { code: 'file-unreadable', message: `"${file}" cannot be read`, hint });
    return [];
  }
  const { rows, openQuote } = readCsv(text);
  const limited = limitReport(file, path, report);
  if (openQuote !== null) {
    const hint = 'close it, or write a quote inside a quoted cell twice';
    limited.add(openQuote, { code: 'caseload-malformed', message: 'nothing closes this quote', hint });
  }
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0) {
    if (openQuote === null) reportEmpty(file, head === undefined, report);
    return [];
  }
  const places = readHead(head, limited);
  for (const row of body) checkWidth(row, head.length, limited);
  const read = places === null ? [] : readBody(body, places, scenario, report, limited);
  limited.finish();
  return read;
}

function reportEmpty(file: string, nothing: boolean, report: Report): void {
  const message = nothing ? 'the file has nothing in it' : 'the file has column names, but no families';
  const hint = 'write the columns stage and days in the first line, then a line for each open family';
  report.add(wholeFile(file), path, { code: 'file-empty', message, hint });
}

/** Finds where the columns are; null when one that is needed is missing. */
function readHead(head: readonly Cell[], report: LimitedReport): ReadonlyMap<Column, number> | null {
  const places = new Map<Column, number>();
  const names = Object.keys(columns) as Column[];
  head.forEach((cell, index) => {
    const name = cell.text.toLowerCase() as Column;
    if (!names.includes(name)) {
      const hint = suggestion(cell.text, names, 'column');
      const message = `the column "${cell.text}" is not read`;
      report.add(cell, { code: 'unknown-field', message, hint, severity: 'warning' });
    } else if (places.has(name)) {
      const message = `the column ${name} is there twice`;
      report.add(cell, { code: 'caseload-malformed', message, hint: 'keep one of the two' });
    } else places.set(name, index);
  });
  const missing = names.filter((name) => columns[name] === 'needed' && !places.has(name));
  if (missing.length === 0) return places;
  const separator = /[;\t]/.test(head[0]!.text) && head.length === 1;
  const hint = separator
    ? 'separate the cells with commas'
    : `add ${missing.join(' and ')} to the first line`;
  const message = `the first line does not name the column ${missing.join(', nor the column ')}`;
  report.add(head[0]!, { code: 'missing-field', message, hint });
  return null;
}

/** A comma too many, as in `12,5`, would shift all that follows. */
function checkWidth(row: readonly Cell[], width: number, report: LimitedReport): void {
  const extra = row.slice(width).find((cell) => cell.text !== '');
  if (extra === undefined) return;
  const message = `this line has ${row.length} cells, but the first line names ${width}`;
  const hint = 'write decimals with a point, and put text with a comma in quotes';
  report.add(extra, { code: 'caseload-malformed', message, hint });
}

function readBody(
  body: readonly (readonly Cell[])[],
  places: ReadonlyMap<Column, number>,
  scenario: Scenario,
  report: Report,
  limited: LimitedReport,
): CaseloadRow[] {
  const reader = createRowReader(scenario, report.sound, limited);
  return body.map((cells) => reader((column) => cells[places.get(column) ?? -1], cells[0]!));
}
