import { type IndicatorResult, type RunResult, formatRange, formatValue, indicatorsOf } from '@taper/engine';
import type { SimulationOptions } from '../options.ts';
import type { UsableFile } from '../read-scenarios.ts';
import type { Terminal } from '../terminal.ts';
import { type Column, grid } from '../text/grid.ts';
import { painter } from '../text/paint.ts';
import { wrap } from '../text/wrap.ts';
import { more } from './comparison-text.ts';
import { againLines, assumptionLines, headingLines, warningLines } from './text-parts.ts';

const COLUMNS: readonly Column[] = [
  { align: 'left', wraps: true },
  { align: 'right' },
  { align: 'left' },
  { align: 'left' },
];
const HEADER = ['', 'mean', '95% interval', 'likely range'];
const EXPLANATION =
  'The interval is the 95% interval of the mean; the likely range leaves out one run in ten at either end.';

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
  const shown = options.show === 'all' ? all : all.filter(({ headline }) => headline);
  const ids = new Set(shown.map(({ id }) => id));
  const rows = result.indicators.filter(({ id }) => ids.has(id)).map(cells);
  const lines = [
    '',
    ...headingLines(base.scenario, result, width, paint),
    ...wrap(EXPLANATION, width).map((line) => paint('dim', line)),
    '',
    ...grid(COLUMNS, [HEADER, ...rows], width, (text, row) => (row === 0 ? paint('dim', text) : text)),
    '',
    ...more(all, shown, width),
    ...assumptionLines(base, options.assumptions, width, paint),
    ...warningLines(result, width, paint),
    '',
    ...againLines('run', files, options, result, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function cells({ label, unit, mean, ci95, p10, p90 }: IndicatorResult): string[] {
  const likely = p10 === null || p90 === null ? null : ([p10, p90] as const);
  return [label, formatValue(mean, unit), formatRange(ci95, unit), formatRange(likely, unit)];
}
