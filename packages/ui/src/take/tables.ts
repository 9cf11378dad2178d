import { ENGINE_VERSION } from '@taper/engine';
import type { CompareResult } from '@taper/engine';
import type { Project } from '../state/project.ts';
import type { Studied } from '../state/study.ts';
import type { ViewInput } from '../views/view.ts';
import type { Cell } from './csv.ts';

/** A table that is taken away, with a name for its sheet or file. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Outcomes of every scenario, one a row, with differences from the base, named as in summary.csv; at full precision. */
export function outcomesTable({ scenarios }: CompareResult): Table {
  const header = [
    ...['scenario', 'indicator', 'label', 'unit', 'mean', 'ci95_low', 'ci95_high', 'p10', 'p50', 'p90'],
    ...['plausible_low', 'plausible_high'],
  ];
  const difference = [
    ...['difference', 'difference_ci95_low', 'difference_ci95_high', 'difference_p10', 'difference_p90'],
    ...['difference_plausible_low', 'difference_plausible_high', 'verdict'],
  ];
  const rows = scenarios.flatMap(({ name, indicators }) =>
    indicators.map(({ id, label, unit, mean, ci95, p10, p50, p90, plausible, difference: differs }) => [
      ...[name, id, label, unit, mean, ci95?.[0], ci95?.[1], p10, p50, p90],
      ...[plausible?.[0], plausible?.[1]],
      ...[differs?.mean, differs?.ci95[0], differs?.ci95[1], differs?.p10, differs?.p90],
      ...[differs?.plausible?.[0], differs?.plausible?.[1], differs?.verdict],
    ]),
  );
  return { name: 'Outcomes', rows: [[...header, ...difference], ...rows] };
}

/** What each scenario changes of the base, with where the numbers come from. */
export function inputsTable(scenarios: readonly Studied[]): Table {
  const rows = scenarios.flatMap(({ name, reading }) =>
    (reading?.differences ?? []).map(({ path, from, to, fromEvidence, toEvidence }) => [
      ...[name, path, String(from ?? ''), String(to ?? '')],
      ...[fromEvidence?.source, toEvidence?.source ?? toEvidence?.basis],
    ]),
  );
  return { name: 'Inputs', rows: [['scenario', 'field', 'from', 'to', 'source_from', 'source_to'], ...rows] };
}

/** How the numbers were made: what anybody needs to get them again. */
export function makingTable(input: ViewInput, project: Project): Table {
  const { comparison, scenarios, settings, months } = input;
  return {
    name: 'How it was made',
    rows: [
      ['what', 'value'],
      ['engine', ENGINE_VERSION],
      ['seed', settings.seed],
      ['runs', comparison.replications],
      ['assumptions', comparison.assumptions],
      ['first month', months.start],
      ['months', months.count],
      ['base file', project.base.file],
      ...comparison.scenarios.map(({ name, hash }, index) => [
        `hash of ${name}${scenarios[index]?.isStale === true ? ' (out of date)' : ''}`,
        hash,
      ]),
    ],
  };
}

/** Every number of the base that says where it comes from. */
export function sourcesTable([base]: readonly Studied[]): Table {
  const rows = (base?.reading?.evidence ?? []).map(
    ({ path, value, unit, source, year, confidence, basis, note }) =>
      [path, value, unit, source, year, confidence, basis, note] as const,
  );
  return {
    name: 'Sources',
    rows: [['field', 'value', 'unit', 'source', 'year', 'confidence', 'basis', 'note'], ...rows],
  };
}
