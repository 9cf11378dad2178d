import { comparedAssumptions, evidenceWords, fieldAt } from '@taper/engine';
import type { Sheet } from '@taper/workbook';
import type { Study } from '../study/study.ts';
import { sourceText } from '../writers/changes-of-source.ts';

/** What was changed of the base, with what the numbers rest on; null where nothing was. */
export function inputSheet({ changes }: Study): Sheet | null {
  const rows = changes.flatMap(({ name, differences }) =>
    differences.map(({ path, from, to, fromEvidence, toEvidence }) => [
      ...[name, path, fieldAt(path)?.label, writtenCell(from), writtenCell(to)],
      ...[fromEvidence?.unit ?? toEvidence?.unit],
      ...[fromEvidence && sourceText(fromEvidence), toEvidence && sourceText(toEvidence)],
    ]),
  );
  if (rows.length === 0) return null;
  const header = ['scenario', 'field', 'label', 'from', 'to', 'unit', 'source_from', 'source_to'];
  return { name: 'Inputs changed', rows: [header, ...rows] };
}

/** The assumptions that results rest on, with their ranges. */
export function assumptionSheet({ scenarios }: Study): Sheet {
  const rows = comparedAssumptions(scenarios).map(
    ({ title, meaning, low, mid, high, evidence, scenario }) => [
      ...[title, scenario ?? 'all', low, mid, high, evidenceWords(evidence), meaning],
    ],
  );
  const header = ['assumption', 'scenario', 'low', 'mid', 'high', 'how it is known', 'what it means'];
  return { name: 'Assumptions', rows: [header, ...rows] };
}

/** Every number of the base that says where it comes from. */
export function sourceSheet({ sources }: Study): Sheet {
  const rows = sources.map(({ path, value, low, high, unit, source, year, confidence, basis, note }) => [
    ...[path, fieldAt(path)?.label, value, low, high, unit, basis, source, year, confidence, note],
  ]);
  const header = [
    ...['field', 'label', 'value', 'low', 'high', 'unit', 'basis', 'source', 'year', 'confidence', 'note'],
  ];
  return { name: 'Sources', rows: [header, ...rows] };
}

function writtenCell(value: string | number | boolean | null): string | number | null {
  return typeof value === 'boolean' ? String(value) : value;
}
