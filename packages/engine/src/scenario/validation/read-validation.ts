import type { Finding } from '../finding.ts';
import { createReport, inOrder, type Report, wholeFile } from '../reading/report.ts';
import { readShape } from '../reading/walk.ts';
import { shapeOf } from '../schema/shape.ts';
import { type WrittenValidation, validationSchema } from '../schema/validation.ts';
import { resolvePath } from '../source/file-path.ts';
import { loadFile, type Load, validationFile } from '../source/load.ts';
import { keyPlace, type MapNode } from '../source/node.ts';
import type { PublishedTarget, TestOfTarget, Validation } from '../types/validation.ts';

/** What came of reading a validation file. */
export interface ValidationReadResult {
  /** Null when any finding is an error. */
  readonly validation: Validation | null;
  /** All that is wrong with the file itself, in the order of its lines. */
  readonly findings: readonly Finding[];
}

type Said = WrittenValidation['targets'][string];
type Remark = Parameters<Report['add']>[2];

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * Reads a validation file. Whether its scenarios have what it names is told when they are read.
 * @param file the name of the file, as `load` knows it
 * @returns all findings at once; never throws for what a file says
 */
export function readValidation(file: string, load: Load): ValidationReadResult {
  const report = createReport();
  const root = loadFile(file, load, report, wholeFile(file), validationFile);
  if (root === null) return { validation: null, findings: inOrder(report.findings) };
  const spot = { node: root, path: [], parent: root.place, user: false };
  const written = readShape(shapeOf(validationSchema), spot, { report, evidence: [] }) as WrittenValidation;
  const scenarios = new Map(
    Object.entries(written.scenarios).map(([id, path]) => [
      id,
      { file: resolvePath(file, path), place: keyPlace(root, ['scenarios', id]) },
    ]),
  );
  const ids = new Set(scenarios.keys());
  const targets = Object.entries(written.targets).flatMap(([id, said]) =>
    report.sound(['targets', id]) ? targetOf(id, said, ids, root, report) : [],
  );
  const sound = report.findings.every(({ severity }) => severity !== 'error');
  const validation = { file, place: written.place, about: written.about, scenarios, targets };
  return { validation: sound ? validation : null, findings: inOrder(report.findings) };
}

function targetOf(
  id: string,
  said: Said,
  scenarios: ReadonlySet<string>,
  root: MapNode,
  report: Report,
): PublishedTarget[] {
  const path = ['targets', id];
  const place = keyPlace(root, path);
  const remarks = [...intervalRemarks(said.published), ...testRemarks(said, scenarios)];
  for (const remark of remarks) report.add(place, path, remark);
  if (remarks.length > 0) return [];
  const { value, low, high, denominator, unit, source, year, confidence, basis } = said.published;
  return [
    {
      ...{ id, place, label: said.label, usedInCalibration: said.usedInCalibration, note: said.note ?? null },
      published: {
        ...{ value, denominator: denominator ?? null, basis },
        interval: low === undefined || high === undefined ? null : [low, high],
        ...{ unit: unit ?? null, source: source ?? null, year: year ?? null, confidence: confidence ?? null },
      },
      test: testOf(said),
    },
  ];
}

function testOf(said: Said): TestOfTarget | { notTestable: string } {
  if (said.notTestable !== undefined) return { notTestable: said.notTestable };
  return {
    scenario: said.scenario!,
    ...{ against: said.against ?? null, ratio: said.ratio, indicator: said.indicator! },
    months: said.from === undefined ? null : [said.from, said.to ?? said.from],
  };
}

function intervalRemarks({ value, low, high, denominator }: Said['published']): Remark[] {
  if ((low === undefined) !== (high === undefined)) {
    const hint = low === undefined ? 'add low:' : 'add high:';
    return [{ code: 'missing-field', message: 'the interval has one end only', hint }];
  }
  if (low !== undefined && !(low <= value && value <= high!)) {
    const hint = 'low is at most the value, high at least the value';
    return [{ code: 'range-out-of-order', message: 'low, value and high are not in this order', hint }];
  }
  if (denominator !== undefined && !(denominator > 0))
    return [{ code: 'out-of-bounds', message: 'a denominator is above 0', hint: 'give what was counted' }];
  return [];
}

function testRemarks(said: Said, scenarios: ReadonlySet<string>): Remark[] {
  if (said.notTestable !== undefined) return [];
  const remarks: Remark[] = [];
  for (const field of ['scenario', 'indicator'] as const) {
    if (said[field] !== undefined) continue;
    const hint = `add ${field}:, or say why it is notTestable:`;
    remarks.push({ code: 'missing-field', message: `it does not say which ${field} should give it`, hint });
  }
  for (const named of [said.scenario, said.against]) {
    if (named === undefined || scenarios.has(named)) continue;
    const hint = `there are ${[...scenarios].join(', ') || 'none'}`;
    remarks.push({ code: 'unknown-reference', message: `the file has no scenario "${named}"`, hint });
  }
  for (const written of [said.from, said.to]) {
    if (written === undefined || MONTH.test(written)) continue;
    remarks.push({ code: 'wrong-type', message: `"${written}" is not a month`, hint: 'write YYYY-MM' });
  }
  if (said.to !== undefined && (said.from === undefined || said.to < said.from)) {
    const hint = 'give the first month in from:, and a later one in to:';
    remarks.push({ code: 'dates-out-of-order', message: 'its months are not in order', hint });
  }
  if (said.ratio && said.against === undefined) {
    const hint = 'add against:, or take ratio out';
    remarks.push({ code: 'missing-field', message: 'a ratio needs what it is against', hint });
  }
  return remarks;
}
