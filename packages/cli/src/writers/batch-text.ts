import type { Batch, BatchResult } from '@taper/engine';
import type { UsableBatch } from '../batch/read-batch.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import { type Paint, painter } from '../text/paint.ts';
import { againCommand } from '../text/again-command.ts';
import { wrap } from '../text/wrap.ts';
import { assumptionModes } from '../text/assumption-modes.ts';
import { batchTable } from './batch-table.ts';
import { withDistinctLabels } from './distinct-labels.ts';
import { warningLines } from './text-parts.ts';

/**
 * Writes the results of a batch for people: a block for each outcome, with a line for each scenario.
 * @param set overrides `path=value` of the user
 */
export function batchText(
  result: BatchResult,
  { batch, shown }: UsableBatch,
  set: readonly string[],
  { width, colour }: Terminal,
): string {
  const paint = painter(colour);
  const lines = [
    '',
    ...headingLines(result, batch.file, width, paint),
    ...wrap(explanation(batch), width).map((line) => paint('dim', line)),
    '',
    ...batchTable(result, withDistinctLabels(shown), width, paint),
    ...warningLines(result, width, paint),
    '',
    paint('bold', 'To see this again'),
    `  ${againCommand({ ...result, command: 'batch', files: [batch.file], set })}`,
  ];
  return `${lines.join('\n')}\n`;
}

function explanation({ factors, against }: Batch): string {
  const base =
    'A line for each scenario: its options, the mean and the 95% interval of the mean. Each scenario is warmed up as itself; all have the same seed.';
  if (against.length === 0) return base;
  const options = against.map(({ factor, option }) => {
    const label = factors.find(({ id }) => id === factor)?.options.find(({ id }) => id === option)?.label;
    return `${factor} ${label ?? option}`;
  });
  return `${base} Differences are from ${options.join(', ')}, all else alike, run by run; those of shares in percentage points.`;
}

function headingLines(result: BatchResult, file: string, width: number, paint: Paint): string[] {
  const { scenarios, total, replications, seed, assumptions, name } = result;
  const finished = scenarios.length < total ? ` of ${total}` : '';
  const what = [
    `${scenarios.length}${finished} ${total === 1 ? 'scenario' : 'scenarios'}`,
    ...[`${plural(replications, 'run')} each`, `seed “${seed}”`, assumptionModes[assumptions]],
  ];
  return [
    ...wrap(name.trim() === '' ? file : name.trim(), width).map((line) => paint('bold', line)),
    ...wrap(what.join(' · '), width).map((line) => paint('dim', line)),
  ];
}
