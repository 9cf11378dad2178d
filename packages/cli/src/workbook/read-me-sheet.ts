import type { Cell, Sheet } from '@taper/workbook';
import type { Study } from '../study/study.ts';
import { plural } from '../text/findings-text.ts';
import { periodText } from '../text/period.ts';
import { assumptionModes } from '../text/assumption-modes.ts';

/** What each sheet has, in the order of the sheets. */
export type SheetNotes = readonly (readonly [name: string, note: string])[];

const SPREADS: readonly (readonly [string, string])[] = [
  ['mean', 'over the runs of a scenario'],
  [
    'ci95',
    '95% interval of the mean: error of the simulation, which more runs make narrower. No spread from year to year.',
  ],
  [
    'p10, p50, p90',
    'percentiles across runs: the luck that one council may have; more runs do not narrow it',
  ],
  [
    'plausible',
    'the range of the mean for 95 in 100 sets of the assumptions, error of the simulation included; verdicts go by it where assumptions are drawn',
  ],
  [
    'verdict',
    'clearly lower or higher: the whole range lies on one side of zero; too close to call: it does not; too small to matter: all of it is within what the outcome states',
  ],
];

/** Says what the workbook is of, how to get the same again, and what each sheet has. */
export function readMeSheet(study: Study, notes: SheetNotes): Sheet {
  const { scenarios, total, assumptions, replications, seed, engine, about, command } = study;
  const finished = scenarios.length < total ? ` of ${total}: the batch was stopped` : '';
  const rows: Cell[][] = [
    ['Read me', study.name],
    ...Object.entries(about).map(([kind, text]) => [kind, text]),
    ['Scenarios', `${scenarios.length}${finished}`],
    ['Months', [...new Set(scenarios.map(({ horizon }) => periodText(horizon)))].join('; ')],
    ['Runs', `${plural(replications, 'run')} of each scenario`],
    ['Seed', seed],
    ['Assumptions', assumptionModes[assumptions]],
    ['Engine', `Taper ${engine}`],
    ['To see this again', command],
    ['Simulated', 'Not a forecast: it says how scenarios differ if its rules and numbers hold.'],
    [],
    ['Sheet', 'What it has'],
    ...notes.map(([name, note]) => [name, note]),
    [],
    ['Column', 'What it is'],
    ...SPREADS.map(([name, text]) => [name, text]),
    [],
    ['Scenario', 'Hash: equal hashes mean equal scenarios'],
    ...scenarios.map(({ name, hash }) => [name, hash]),
    ...(study.findings.length === 0
      ? []
      : [
          [],
          ['Warnings', ''],
          ...study.findings.map(({ file, line, message }) => [`${file}:${line}`, message]),
        ]),
  ];
  return { name: 'Read me', rows, isText: true };
}
