import type { ValidatedTarget } from '@taper/engine';
import type { Terminal } from '../terminal/terminal.ts';
import { plural } from '../text/findings-text.ts';
import { type Column, fits, grid } from '../text/grid.ts';
import { painter } from '../text/paint.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';
import type { ValidationResult } from '../validation/validation-result.ts';
import { MARKS_EXPLAINED, VERDICT_WORDS, validationRow } from './validation-rows.ts';

const WORDS: Column = { align: 'left', wraps: true };
const NUMBER: Column = { align: 'right' };
const TEXT: Column = { align: 'left' };
const COLUMNS = [WORDS, NUMBER, TEXT, NUMBER, TEXT, TEXT];
const HEADER = ['', 'published', 'interval', 'model', 'plausible range', ''];
/** Columns that stay where there is no room for intervals. */
const NARROW = [0, 1, 3, 5];

/** Writes the validation of a place for people: every target, what came of it, and what is known of those missed. */
export function validationText(result: ValidationResult, { width, colour }: Terminal): string {
  const paint = painter(colour);
  const tested = result.targets.filter(({ verdict }) => verdict !== 'not-testable');
  const untested = result.targets.filter(({ verdict }) => verdict === 'not-testable');
  const rows = [
    HEADER,
    ...tested.map((target) => {
      const { label, published, publishedInterval, model, modelInterval, verdict } = validationRow(target);
      return [label, published, publishedInterval, model, modelInterval, verdict];
    }),
  ];
  const hasRoom = fits(COLUMNS, rows, width);
  const kept = hasRoom ? COLUMNS.map((_, place) => place) : NARROW;
  const pick = <T>(cells: readonly T[]) => kept.map((place) => cells[place]!);
  const missed = tested.filter(({ verdict, note }) => verdict === 'missed' && note !== null);
  const lines = [
    '',
    paint('bold', result.place),
    paint(
      'dim',
      `${plural(result.replications, 'run')} · seed “${result.seed}” · ${plural(result.targets.length, 'published figure')}`,
    ),
    '',
    ...grid(pick(COLUMNS), rows.map(pick), width, (text, row) => (row === 0 ? paint('dim', text) : text)),
    '',
    ...wrap(MARKS_EXPLAINED, width).map((line) => paint('dim', line)),
    '',
    ...wrap(summary(result), width).map((line) => paint('bold', line)),
    ...missed.flatMap((target) => noteLines(target, width)),
    ...(untested.length === 0 ? [] : ['', paint('bold', 'Not testable')]),
    ...untested.flatMap((target) => noteLines(target, width)),
  ];
  return `${lines.join('\n')}\n`;
}

function noteLines({ label, note }: ValidatedTarget, width: number): string[] {
  return wrapAfter('  - ', `${label}: ${note ?? ''}`, width);
}

/** Says how many of each verdict there are, what was fitted left out, and what was lost. */
export function summary({ counts, targets, lost }: ValidationResult): string {
  const fitted = targets.filter(({ usedInCalibration }) => usedInCalibration).length;
  const told = Object.entries(VERDICT_WORDS).map(
    ([verdict, words]) => `${words} ${counts[verdict as keyof typeof counts]}`,
  );
  const sentences = [
    `Of figures that were not fitted: ${told.join(', ')}. Fitted, and so no test: ${fitted}.`,
  ];
  if (lost.length > 0) sentences.push(`Reproduced before and missed now: ${lost.join(', ')}.`);
  return sentences.join(' ');
}
