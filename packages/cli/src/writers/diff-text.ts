import type { Evidence, ScenarioDifference, WrittenValue } from '@taper/engine';
import type { Terminal } from '../terminal/terminal.ts';
import { type Row, grid } from '../text/grid.ts';
import { painter } from '../text/paint.ts';
import { type ChangeOfSource, sourceText } from './changes-of-source.ts';

/** What is told of two scenario files. */
export interface Differences {
  readonly differences: readonly ScenarioDifference[];
  readonly sources: readonly ChangeOfSource[];
  readonly a: string;
  readonly b: string;
}

const LEFT = { align: 'left', wraps: true } as const;

/** Writes differences as a table: the path, both values, and what each rests on; then what only rests on another source. */
export function diffText(
  { differences, sources, a, b }: Differences,
  { width, colour }: Pick<Terminal, 'width' | 'colour'>,
): string {
  const same = differences.length === 0 ? `${a} and ${b} mean the same.\n` : '';
  if (differences.length + sources.length === 0) return same;
  const paint = painter(colour);
  const rows: Row[] = [['', a, b], ...differences.flatMap(valueRows), ...sources.flatMap(sourceRows)];
  const lines = grid([LEFT, LEFT, LEFT], rows, width, (text, row) =>
    row === 0 ? paint('bold', text) : text,
  );
  return `${same}${lines.join('\n')}\n`;
}

function valueRows({ path, from, to, fromEvidence, toEvidence }: ScenarioDifference): Row[] {
  const sources = [fromEvidence, toEvidence].map((evidence) => (evidence ? sourceText(evidence) : ''));
  const row = [path, written(from, fromEvidence), written(to, toEvidence)];
  return sources.every((text) => text === '') ? [row] : [row, ['', ...sources]];
}

function sourceRows({ path, value, fromEvidence, toEvidence }: ChangeOfSource): Row[] {
  return [
    [path, written(value, fromEvidence), 'the same, from another source'],
    ['', sourceText(fromEvidence), sourceText(toEvidence)],
  ];
}

function written(value: WrittenValue, evidence: Evidence | undefined): string {
  if (value === null) return '–';
  return evidence?.unit === undefined ? String(value) : `${value} ${evidence.unit}`;
}
