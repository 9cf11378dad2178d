import { daysAYear } from '../duration.ts';
import { nearest, suggestion } from '../nearest.ts';
import type { Path } from '../path.ts';
import type { CaseloadRow, Days, Scenario } from '../types.ts';
import { rolesByWorker } from '../workers.ts';
import type { Column } from './columns.ts';
import type { Cell } from './csv.ts';
import type { LimitedReport } from './limited-report.ts';

/** The most children that a family can have, as everywhere in a scenario. */
const mostChildren = 15;
/** The most days that a family can have been open, as the past that a scenario may be taken through. */
const mostDays = 36_525;

/** Gives the cell of a column; undefined where the line or the file has none. */
type CellOf = (column: Column) => Cell | undefined;
/** Reads one line, which starts with a cell. */
type RowReader = (cellOf: CellOf, first: Cell) => CaseloadRow;

interface Bounds {
  readonly least: number;
  readonly most?: number;
  readonly whole?: boolean;
}

/**
 * Makes a reader of the lines of a caseload file, one family each. What is wrong with a cell is reported at it, and
 * the cell is read as if it said something harmless.
 * @param sound whether a part of the scenario was read without error, so that a cell can be held against it
 */
export function createRowReader(
  scenario: Scenario,
  sound: (path: Path) => boolean,
  report: LimitedReport,
): RowReader {
  const stages = Object.keys(scenario.stages);
  const names = new Map<string, Cell>();
  const mayJudgeWorkers = sound(['services']) && sound(['roles']);
  const roles = mayJudgeWorkers ? rolesByWorker(scenario) : new Map<string, string>();
  const oldest = scenario.families.grownAt / daysAYear;

  function stageOf(cellOf: CellOf, first: Cell): string {
    const cell = needed('stage', cellOf, first, report);
    if (cell === null || stages.includes(cell.text) || !sound(['stages'])) return cell?.text ?? '';
    const message = `there is no stage "${cell.text}"`;
    report.add(cell, { code: 'unknown-reference', message, hint: suggestion(cell.text, stages, 'stage') });
    return cell.text;
  }

  function workerOf(cell: Cell | undefined, stage: string): string | null {
    if (cell === undefined || cell.text === '') return null;
    const { text } = cell;
    if (text === 'any' || !mayJudgeWorkers) return text;
    const role = roles.get(text);
    if (role === undefined) {
      const hint = hintOfWorker(text, stage);
      report.add(cell, { code: 'unknown-reference', message: `there is no worker "${text}"`, hint });
    } else if (Object.hasOwn(scenario.stages, stage) && !mayLead(text, role, stage, scenario)) {
      const hint = `write any, or ${hintOfWorker('', stage)}`;
      report.add(cell, { code: 'worker-may-not-lead', message: `${text} may not lead ${stage}`, hint });
    }
    return text;
  }

  function hintOfWorker(text: string, stage: string): string {
    const known = [...roles.keys()];
    const near = text === '' ? null : nearest(text, known);
    if (near !== null) return `did you mean "${near}"?`;
    const able = known.find(
      (id) => Object.hasOwn(scenario.stages, stage) && mayLead(id, roles.get(id)!, stage, scenario),
    );
    return able === undefined ? 'leave it empty' : `name a worker such as ${able}`;
  }

  function familyOf(cell: Cell | undefined): string | null {
    if (cell === undefined || cell.text === '') return null;
    const before = names.get(cell.text);
    if (before !== undefined) {
      const message = `the family "${cell.text}" is on line ${before.line} already`;
      const hint = 'a family is open in one stage at a time: keep one of the two lines';
      report.add(cell, { code: 'caseload-duplicate', message, hint });
    } else names.set(cell.text, cell);
    return cell.text;
  }

  return (cellOf, first) => {
    const stage = stageOf(cellOf, first);
    const daysCell = needed('days', cellOf, first, report);
    const days = daysCell === null ? 0 : (numberOf(daysCell, { least: 0, most: mostDays }, report) ?? 0);
    const age = numberOf(cellOf('age'), { least: 0, most: oldest }, report);
    return {
      family: familyOf(cellOf('family')),
      stage,
      days,
      referred: referredOf(cellOf('referred'), days, report),
      children: numberOf(cellOf('children'), { least: 1, most: mostChildren, whole: true }, report) ?? 1,
      youngest: age === null ? null : age * daysAYear,
      worker: workerOf(cellOf('worker'), stage),
    };
  };
}

function needed(column: Column, cellOf: CellOf, first: Cell, report: LimitedReport): Cell | null {
  const cell = cellOf(column);
  if (cell !== undefined && cell.text !== '') return cell;
  const hint = column === 'stage' ? 'write the id of the stage the family is in' : 'write days in the stage';
  report.add(cell ?? first, { code: 'missing-field', message: `this line has no ${column}`, hint });
  return null;
}

/** Reads a number; null for an empty cell, and for one at fault. */
function numberOf(
  cell: Cell | undefined,
  { least, most = Infinity, whole = false }: Bounds,
  report: LimitedReport,
): number | null {
  if (cell === undefined || cell.text === '') return null;
  const { text } = cell;
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) {
    const hint = text.includes(',')
      ? 'write the decimal point as a point'
      : 'write a plain number, without a unit';
    report.add(cell, { code: 'wrong-type', message: `expected a number, found "${text}"`, hint });
    return null;
  }
  const value = Number(text);
  if (value >= least && value <= most && !(whole && !Number.isInteger(value))) return value;
  const kind = whole ? 'a whole number' : 'it';
  const hint = `${kind} must be at least ${least}${most === Infinity ? '' : ` and at most ${most}`}`;
  report.add(cell, { code: 'out-of-bounds', message: `${text} is outside the bounds`, hint });
  return null;
}

function referredOf(cell: Cell | undefined, days: Days, report: LimitedReport): Days | null {
  const referred = numberOf(cell, { least: 0, most: mostDays }, report);
  if (cell === undefined || referred === null || referred >= days) return referred;
  const message = `referred ${referred} days ago, but ${days} days in the stage`;
  const hint = 'a family is referred before it comes into its stage, or on that day';
  report.add(cell, { code: 'out-of-bounds', message, hint });
  return null;
}

/** Whether a worker, by the service that its id starts with and its role, may lead a stage. */
function mayLead(worker: string, role: string, stage: string, { stages, roles }: Scenario): boolean {
  const inService = worker.startsWith(`${stages[stage]!.service}/`);
  return inService && roles[role]?.leads.includes(stage) === true;
}
