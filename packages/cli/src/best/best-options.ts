import { type Command, InvalidArgumentError, Option } from 'commander';
import { type RunOptions, withRunOptions } from '../options/options.ts';
import { type WrittenLever, leverOption } from '../seek/lever-option.ts';
import { stepsOption } from '../seek/seek-options.ts';
import { wholeNumber } from '../options/whole-number.ts';

/** Options of `best`. */
export interface BestOptions extends RunOptions {
  readonly by: string;
  /** Null: what matters of the outcome. */
  readonly matters: number | null;
  /** Null: the way that is good of the outcome. */
  readonly good: 'lower' | 'higher' | null;
  readonly confidence: number;
  readonly lever?: readonly WrittenLever[];
  /** Money a year; null: what the levers cost in the file. */
  readonly budget: number | null;
  readonly steps: number;
  readonly atMost: number;
  readonly continue?: true;
}

const CONFIDENCE = 0.95;
/** Runs of each unless told otherwise: near ties take many. */
const AT_MOST = 240;
const MOST_RUNS = 100_000;

/** Adds the options of `best`. */
export function withBestOptions(command: Command): Command {
  return withRunOptions(command)
    .requiredOption('--by <id>', 'the outcome that decides which is the best')
    .addOption(
      new Option('--good <way>', 'which way is good')
        .choices(['lower', 'higher'])
        .default(null, 'that of the outcome'),
    )
    .addOption(
      new Option(
        '--matters <size>',
        'the smallest difference that is worth telling apart, in the unit of the outcome',
      )
        .argParser(sizeText)
        .default(null, 'what matters of the outcome'),
    )
    .addOption(
      new Option('--confidence <share>', 'probability that the best is selected')
        .argParser(confidenceText)
        .default(CONFIDENCE, '95%'),
    )
    .addOption(leverOption())
    .addOption(
      new Option('--budget <money>', 'with levers: what they may cost a year in all')
        .argParser(sizeText)
        .default(null, 'what they cost in the file'),
    )
    .addOption(stepsOption())
    .addOption(
      new Option('--at-most <n>', 'runs of each, at most; all have --replications before any is left out')
        .argParser(wholeNumber(2, MOST_RUNS))
        .default(AT_MOST),
    )
    .option(
      '--out <dir>',
      'also write ranking.csv, best.json and manifest.json there, and all runs as they come',
    )
    .option('--continue', 'take over the runs that --out already holds')
    .option('--json', 'write results as JSON');
}

function sizeText(text: string): number {
  const [, digits, percent] = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(text) ?? [];
  const size = Number(digits) / (percent === '%' ? 100 : 1);
  if (size > 0) return size;
  throw new InvalidArgumentError('Give a number above 0.');
}

function confidenceText(text: string): number {
  const share = sizeText(text);
  if (share >= 0.5 && share <= 0.999) return share;
  throw new InvalidArgumentError('Give a probability from 50% to 99.9%, such as 95% or 0.95.');
}
