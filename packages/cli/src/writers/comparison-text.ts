import { type CompareResult, type Indicator, indicatorsOf } from '@taper/engine';
import type { SimulationOptions } from '../options/options.ts';
import type { UsableFile } from '../input/read-scenarios.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import { painter } from '../text/paint.ts';
import { wrap } from '../text/wrap.ts';
import { assumptionLines } from './assumption-lines.ts';
import { comparisonTable } from './comparison-table.ts';
import { withDistinctLabels } from './distinct-labels.ts';
import { driversExplained } from './driver-text.ts';
import { inShort } from './in-short.ts';
import { mostLikelyBest } from './most-likely-best.ts';
import { moneyLines } from './money-text.ts';
import { outcomeOf } from './outcome-cells.ts';
import { againLines, headingLines, warningLines } from './text-parts.ts';

const ONE_RUN = 'One run has no interval, and nothing can be compared by it: --replications 2 or more can.';

/** Writes a comparison for people: the question, one table, what it rests on and how to see it again. */
export function comparisonText(
  result: CompareResult,
  files: readonly UsableFile[],
  options: SimulationOptions,
  { width, colour }: Terminal,
): string {
  const paint = painter(colour);
  const base = files[0];
  if (base === undefined) throw new RangeError('A comparison has a base.');
  const all = indicatorsOf(base.scenario);
  const shown = withDistinctLabels(options.show === 'all' ? all : all.filter(({ headline }) => headline));
  const outcomes = shown.map((indicator) => outcomeOf(indicator, result));
  const lines = [
    '',
    ...headingLines(base.scenario, result, width, paint),
    ...explanation(result, width).map((line) => paint('dim', line)),
    '',
    ...comparisonTable(result, outcomes, width, paint),
    '',
    ...inShort(result, outcomes, width, paint),
    ...mostLikelyBest(result, outcomes, width, paint),
    ...moneyLines(result, width, paint),
    '',
    ...more(all, shown, width),
    ...assumptionLines(result, base, width, paint),
    ...warningLines(result, width, paint),
    '',
    ...againLines('compare', files, options, result, width, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function explanation({ replications, base, draws }: CompareResult, width: number): string[] {
  if (replications === 1) return wrap(ONE_RUN, width);
  const means = `Each mean is over ${plural(replications, 'run')}; intervals are 95% intervals of the mean.`;
  const differences = `Differences are from “${base}”, run by run on the same families, those of shares in percentage points.`;
  const plausible =
    'The plausible range is that of the mean difference for 95 in 100 sets of the assumptions below, as far as the runs tell: verdicts go by it.';
  const drivers = `${plausible} ${driversExplained} Under a scenario it is of the difference.`;
  return wrap([means, differences, ...(draws === null ? [] : [drivers])].join(' '), width);
}

/** Tells of the outcomes that are not in the table. */
export function more(all: readonly Indicator[], shown: readonly Indicator[], width: number): string[] {
  if (shown.length === all.length) return [];
  const text = `${shown.length} of ${all.length} outcomes. --show all shows the rest; --out DIR writes all of them, and every month.`;
  return [...wrap(text, width), ''];
}
