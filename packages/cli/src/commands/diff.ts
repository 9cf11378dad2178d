import {
  ENGINE_VERSION,
  type Evidence,
  type ScenarioDifference,
  type WrittenValue,
  diffScenarios,
} from '@taper/engine';
import type { Command } from 'commander';
import { type UsableFile, readUsable } from '../read-scenarios.ts';
import type { Terminal } from '../terminal.ts';
import { grid } from '../text/grid.ts';
import { painter } from '../text/paint.ts';
import { json } from '../writers/json.ts';

/** Adds `taper diff A B`: what differs between two scenarios, and where each number comes from. */
export function addDiff(program: Command, terminal: Terminal): void {
  program
    .command('diff')
    .description('Shows what differs between two scenarios, and where each number comes from.')
    .argument('<a>', 'scenario file')
    .argument('<b>', 'scenario file')
    .option('--json', 'write differences as JSON')
    .action((a: string, b: string, options: { json?: true }) => {
      const [from, to] = readUsable([a, b], []) as [UsableFile, UsableFile];
      const differences = diffScenarios(from, to);
      const result = { schema: 'taper-diff/1', engine: ENGINE_VERSION, from: a, to: b, differences };
      terminal.out(options.json ? json(result) : diffText(differences, a, b, terminal));
    });
}

/** Writes differences as a table: the path, both values, and what each rests on. */
function diffText(
  differences: readonly ScenarioDifference[],
  a: string,
  b: string,
  { width, colour }: Pick<Terminal, 'width' | 'colour'>,
): string {
  if (differences.length === 0) return `${a} and ${b} mean the same.\n`;
  const paint = painter(colour);
  const rows = differences.flatMap(({ path, from, to, fromEvidence, toEvidence }) => [
    [path, written(from, fromEvidence), written(to, toEvidence)],
    ...sources(fromEvidence, toEvidence),
  ]);
  const header = ['', a, b];
  const lines = grid([LEFT, LEFT, LEFT], [header, ...rows], width, (text, row) =>
    row === 0 ? paint('bold', text) : text,
  );
  return `${lines.join('\n')}\n`;
}

const LEFT = { align: 'left', wraps: true } as const;

function sources(from: Evidence | undefined, to: Evidence | undefined): string[][] {
  const texts = [sourceText(from), sourceText(to)];
  return texts.every((text) => text === '') ? [] : [['', ...texts]];
}

/** Where a number comes from: what kind of number it is, its source and year, how sure it is. */
function sourceText(evidence: Evidence | undefined): string {
  if (evidence === undefined) return '';
  const { basis, source, year, confidence } = evidence;
  const sureness = confidence === undefined ? undefined : `confidence ${confidence}`;
  return [basis, source, year, sureness].filter((word) => word !== undefined && word !== '').join(', ');
}

function written(value: WrittenValue, evidence: Evidence | undefined): string {
  if (value === null) return '–';
  return evidence?.unit === undefined ? String(value) : `${value} ${evidence.unit}`;
}
