import type { WrittenFree } from '@taper/engine';
import { InvalidArgumentError, Option } from 'commander';

/** The name of the file that faults in freed numbers are reported in; its lines are the options in turn. */
const FREE_FILE = '--free';

/** The option that frees a number of the scenario: its path, and the bounds between which it may be. */
export function freeOption(): Option {
  return new Option('--free <path[low,high]>', 'free a number between two bounds (may be repeated)')
    .argParser((value: string, before: readonly WrittenFree[]) => [
      ...before,
      freed(value, before.length + 1),
    ])
    .default([], 'what the targets file frees');
}

/**
 * Reads `stages.assessment.work.mean[30d,70d]`.
 * @param line which of the options it is, from 1
 */
export function freed(text: string, line: number): WrittenFree {
  const [, path = '', low = '', high = ''] = /^([^]+)\[([^,[\]]+),([^,[\]]+)\]$/.exec(text.trim()) ?? [];
  if (path.trim() === '')
    throw new InvalidArgumentError('Write a path and its bounds: "stages.assessment.work.mean[30d,70d]".');
  const place = { file: FREE_FILE, line, column: 1 };
  return { path: path.trim(), place, low: value(low), high: value(high), start: null, with: [] };
}

function value(text: string): number | string {
  const trimmed = text.trim();
  return /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(trimmed) ? Number(trimmed) : trimmed;
}
