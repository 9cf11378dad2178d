import type { Finding } from '../finding.ts';
import { createReport, inOrder, type Report, wholeFile } from '../reading/report.ts';
import { readShape } from '../reading/walk.ts';
import { batchSchema, type WrittenBatch } from '../schema/batch.ts';
import { shapeOf } from '../schema/shape.ts';
import { resolvePath } from '../source/file-path.ts';
import { batchFile, loadFile, type Load } from '../source/load.ts';
import { keyPlace, type MapNode, type Node } from '../source/node.ts';
import type { Batch, BatchFactor, BatchOption } from '../types/batch.ts';
import { entriesAt, nodeAt } from './batch-nodes.ts';
import { precisionsOf } from './batch-precision.ts';
import { POINT, pointFactor, sweepOf } from './batch-sweep.ts';

/** More scenarios than this are a slip of the pen. */
const MOST_SCENARIOS = 10_000;

/** Columns that tables of results have besides the factors. */
const COLUMNS = [
  ...['scenario', 'against', 'indicator', 'label', 'unit', 'mean'],
  ...['replication', 'value', 'month', 'series', 'difference', 'verdict'],
  ...['ci95_low', 'ci95_high', 'p10', 'p50', 'p90', 'plausible_low', 'plausible_high', 'pairing'],
];

/** What came of reading a batch file. */
export interface BatchReadResult {
  /** The batch; null when any finding is an error. */
  readonly batch: Batch | null;
  /** All that is wrong with the file itself, in the order of its lines; its scenarios are read by `batchScenarios`. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a batch file.
 * @param file the name of the file, as `load` knows it
 * @returns all findings at once; never throws for what a file says
 */
export function readBatch(file: string, load: Load): BatchReadResult {
  const report = createReport();
  const root = loadFile(file, load, report, wholeFile(file), batchFile);
  if (root === null) return { batch: null, findings: inOrder(report.findings) };
  const spot = { node: root, path: [], parent: root.place, user: false };
  const written = readShape(shapeOf(batchSchema), spot, { report, evidence: [] }) as WrittenBatch;
  const factors = report.sound(['grid']) ? factorsOf(root) : [];
  checkSettings(written, root, report);
  const sweep = report.sound(['sweep']) ? sweepOf(written, root, report) : null;
  const points: BatchFactor[] = sweep === null ? [] : [pointFactor([])];
  const against = againstOf(root, [...factors, ...points], report);
  checkGrid(factors, written.sweep !== undefined, root, report);
  const batch: Batch = {
    ...{ file, name: written.name, about: written.about, against, factors, sweep },
    base: resolvePath(file, written.base),
    ...{ replications: written.replications ?? null, seed: written.seed ?? null },
    ...{ assumptions: written.assumptions ?? null, tables: written.outputs.tables ?? null },
    ...{ precision: precisionsOf(root, report), atMost: written.atMost ?? null },
    workbook: written.outputs.workbook ?? false,
    report: written.outputs.report ?? false,
    show: written.show.map((id, index) => ({ id, place: nodeAt(root, ['show', String(index)]).place })),
  };
  const sound = report.findings.every(({ severity }) => severity !== 'error');
  return { batch: sound ? batch : null, findings: inOrder(report.findings) };
}

/** Factors and options in the order of the file, which plain objects do not keep for names such as 2 and 12. */
function factorsOf(root: MapNode): BatchFactor[] {
  return entriesAt(root, ['grid']).map(([id, { node }]) => ({
    id,
    options: entriesAt(node, []).map(([option, entry]) => optionOf(option, entry.node)),
  }));
}

function optionOf(id: string, node: Node): BatchOption {
  const label = entriesAt(node, []).find(([key]) => key === 'label')?.[1].node;
  const file = entriesAt(node, []).find(([key]) => key === 'file')?.[1].node;
  return {
    id,
    file: file?.kind === 'scalar' ? resolvePath(file.place.file, String(file.value)) : null,
    label: label?.kind === 'scalar' ? String(label.value) : id,
    set: entriesAt(node, ['set']).map(([path, entry]) => ({ path, place: entry.place, node: entry.node })),
  };
}

/** The options that scenarios are held against, as far as the grid has them. */
function againstOf(root: MapNode, factors: readonly BatchFactor[], report: Report): Batch['against'] {
  return entriesAt(root, ['against']).flatMap(([factor, { node }]) => {
    const option = node.kind === 'scalar' ? String(node.value) : '';
    const known = factors.find(({ id }) => id === factor);
    if (known?.options.some(({ id }) => id === option) === true) return [{ factor, option }];
    const path = ['against', factor];
    const message =
      known === undefined ? `the grid has no factor "${factor}"` : `${factor} has no option "${option}"`;
    const there = known === undefined ? factors : known.options;
    const hint = `there is: ${there.map(({ id }) => id).join(', ')}`;
    if (report.sound(['grid']) && report.sound(path))
      report.add(node.place, path, { code: 'unknown-reference', message, hint });
    return [];
  });
}

function checkSettings({ base, seed }: WrittenBatch, root: MapNode, report: Report): void {
  if (base.trim() === '' && report.sound(['base'])) {
    const hint = 'write a path with forward slashes, from the folder of this file';
    report.add(nodeAt(root, ['base']).place, ['base'], {
      code: 'wrong-type',
      message: 'base takes the name of one file',
      hint,
    });
  }
  if (seed?.trim() === '') {
    const hint = 'write a text of any length, or take it out';
    report.add(nodeAt(root, ['seed']).place, ['seed'], {
      code: 'wrong-type',
      message: 'the seed is empty',
      hint,
    });
  }
}

function checkGrid(factors: readonly BatchFactor[], hasSweep: boolean, root: MapNode, report: Report): void {
  if (!report.sound(['grid'])) return;
  if (factors.length === 0 && !hasSweep) {
    const hint = 'add a factor with its options, or a sweep, or use taper run';
    report.add(keyPlace(root, ['grid']), ['grid'], {
      code: 'missing-field',
      message: 'the grid has no factor',
      hint,
    });
  }
  for (const factor of factors) checkFactor(factor, root, report);
  checkFiles(factors, root, report);
  if (hasSweep && factors.some(({ id }) => id === POINT)) {
    const message = `"${POINT}" cannot be a factor beside a sweep: its points have that column`;
    const path = ['grid', POINT];
    report.add(keyPlace(root, path), path, { code: 'bad-id', message, hint: 'choose another name' });
  }
  const count = factors.reduce((product, { options }) => product * options.length, 1);
  if (count <= MOST_SCENARIOS) return;
  const message = `the grid has ${count} scenarios; at most ${MOST_SCENARIOS} are run`;
  report.add(keyPlace(root, ['grid']), ['grid'], {
    code: 'too-many',
    message,
    hint: 'take out options, or split the file',
  });
}

/** A scenario has one file that it starts from. */
function checkFiles(factors: readonly BatchFactor[], root: MapNode, report: Report): void {
  const [first, ...others] = factors.filter(({ options }) => options.some(({ file }) => file !== null));
  for (const { id } of others) {
    const path = ['grid', id];
    const message = `options of ${first!.id} name files already`;
    const hint =
      'a scenario starts from one file: let options of one factor name files, and set numbers in the others';
    report.add(keyPlace(root, path), path, { code: 'either-or', message, hint });
  }
}

function checkFactor({ id, options }: BatchFactor, root: MapNode, report: Report): void {
  const path = ['grid', id];
  if (COLUMNS.includes(id)) {
    const message = `"${id}" cannot be a factor: results have a column of that name`;
    report.add(keyPlace(root, path), path, { code: 'bad-id', message, hint: 'choose another name' });
  }
  if (options.length === 0) {
    const hint = 'add an option, such as usual: {}';
    report.add(keyPlace(root, path), path, { code: 'missing-field', message: `${id} has no option`, hint });
  }
  options.forEach(({ id: option, label }, index) => {
    const earlier = options.slice(0, index).find((other) => other.label === label);
    if (earlier === undefined) return;
    const here = [...path, option];
    const message = `${option} has the label of ${earlier.id}: "${label}"`;
    const hint = 'scenarios are told apart by labels: give it one of its own';
    report.add(keyPlace(root, here), here, { code: 'labels-alike', message, hint });
  });
}
