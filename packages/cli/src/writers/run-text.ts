import {
  type Indicator,
  type RunResult,
  formatRange,
  formatValue,
  indicatorsOf,
  possible,
} from '@taper/engine';
import type { SimulationOptions } from '../options/options.ts';
import type { UsableFile } from '../input/read-scenarios.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Column, type Row, fits, grid } from '../text/grid.ts';
import { painter } from '../text/paint.ts';
import { wrap } from '../text/wrap.ts';
import { assumptionLines } from './assumption-lines.ts';
import { more } from './comparison-text.ts';
import { withDistinctLabels } from './distinct-labels.ts';
import { driverLines, driverText, driversExplained } from './driver-text.ts';
import { againLines, headingLines, warningLines } from './text-parts.ts';

const COLUMNS: readonly Column[] = [
  { align: 'left', wraps: true },
  { align: 'right' },
  { align: 'left' },
  { align: 'left' },
  { align: 'left' },
];
const HEADER = ['', 'mean', '95% interval', 'likely range', 'plausible range'];
const INTERVAL = 'The interval is the 95% interval of the mean';
const LIKELY = 'the likely range is of luck, and leaves out one run in ten at either end.';
const PLAUSIBLE =
  'The plausible range is of the mean, for 95 in 100 sets of the assumptions below and as far as the runs tell.';
const ONE_RUN = 'One run has no interval and no likely range: --replications 2 or more gives them.';
const NO_ROOM = 'other ranges are left out here for want of room: --json and --out have them.';

/** Writes the results of one scenario for people. */
export function runText(
  result: RunResult,
  files: readonly UsableFile[],
  options: SimulationOptions,
  { width, colour }: Terminal,
): string {
  const paint = painter(colour);
  const base = files[0];
  if (base === undefined) throw new RangeError('A run has a scenario.');
  const all = indicatorsOf(base.scenario);
  const shown = withDistinctLabels(options.show === 'all' ? all : all.filter(({ headline }) => headline));
  const rows: Row[] = [HEADER, ...shown.flatMap((indicator) => rowsOf(indicator, result, width))];
  const hasRoom = fits(COLUMNS, rows, width);
  const isDrawn = result.draws !== null;
  const columns = COLUMNS.slice(0, hasRoom ? (isDrawn ? 5 : 4) : 3);
  const lines = [
    '',
    ...headingLines(base.scenario, result, width, paint),
    ...wrap(explanation(result, hasRoom), width).map((line) => paint('dim', line)),
    '',
    ...grid(columns, rows, width, (text, row) => (row === 0 ? paint('dim', text) : text)),
    '',
    ...more(all, shown, width),
    ...assumptionLines(result, base, width, paint),
    ...warningLines(result, width, paint),
    '',
    ...againLines('run', files, options, result, width, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function explanation({ replications, draws }: RunResult, hasRoom: boolean): string {
  if (replications === 1) return ONE_RUN;
  const columns = `${INTERVAL}; ${hasRoom ? LIKELY : NO_ROOM}`;
  if (draws === null) return columns;
  return [columns, ...(hasRoom ? [PLAUSIBLE] : []), driversExplained].join(' ');
}

/** A line for an outcome, and one for what moves it most. */
function rowsOf({ id, label, unit }: Indicator, { indicators, assumed }: RunResult, width: number): Row[] {
  const found = indicators.find((one) => one.id === id);
  if (found === undefined) return [];
  const { mean, ci95, p10, p90, plausible, drivenBy } = found;
  // Where a single run counted anything, its percentiles are that one number and range over nothing.
  const likely = ci95 === null || p10 === null || p90 === null ? null : ([p10, p90] as const);
  return [
    [
      label,
      formatValue(mean, unit),
      formatRange(possible(ci95, mean, unit), unit),
      formatRange(likely, unit),
      formatRange(possible(plausible, mean, unit), unit),
    ],
    ...driverLines(driverText(drivenBy, assumed), width),
  ];
}
