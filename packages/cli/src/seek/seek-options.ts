import { type Command, InvalidArgumentError, Option } from 'commander';
import { type RunOptions, withRunOptions } from '../options/options.ts';
import { wholeNumber } from '../options/whole-number.ts';
import { type WrittenGoal, goalOption } from './goal-option.ts';
import { type WrittenLever, leverOption } from './lever-option.ts';

/** Options of `seek`. */
export interface SeekOptions extends RunOptions {
  readonly lever: readonly WrittenLever[];
  readonly goal: readonly WrittenGoal[];
  readonly least?: string;
  /** Width, as a part of the range. */
  readonly within: number;
  readonly steps: number;
  readonly atMost: number;
  readonly continue?: true;
}

const WITHIN = 0.05;
const STEPS = 9;
const MOST_STEPS = 101;
/** Runs of a value that a near tie may take unless told otherwise. */
const AT_MOST = 240;
const MOST_RUNS = 100_000;

/** Adds the options of `seek`. */
export function withSeekOptions(command: Command): Command {
  return withRunOptions(command)
    .addOption(leverOption().makeOptionMandatory())
    .addOption(goalOption())
    .option(
      '--least <id>',
      'the outcome to make as small as the goals allow, instead of the cost of the levers',
    )
    .addOption(
      new Option(
        '--within <share>',
        'how well one lever without steps is to be known, as a part of its range',
      )
        .argParser(shareText)
        .default(WITHIN, '5%'),
    )
    .addOption(stepsOption())
    .addOption(
      new Option(
        '--at-most <n>',
        'runs of a value that is too close to call; the first look takes --replications',
      )
        .argParser(wholeNumber(2, MOST_RUNS))
        .default(AT_MOST),
    )
    .option(
      '--out <dir>',
      'also write tried.csv, seek.json and manifest.json there, and all runs as they come',
    )
    .option('--continue', 'take over the runs that --out already holds')
    .option('--json', 'write results as JSON');
}

/** The option that says of how many values of each lever combinations are made. */
export function stepsOption(): Option {
  return new Option('--steps <n>', 'values of each of several levers')
    .argParser(wholeNumber(2, MOST_STEPS))
    .default(STEPS);
}

function shareText(text: string): number {
  const [, digits, percent] = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(text) ?? [];
  const share = Number(digits) / (percent === '%' ? 100 : 1);
  if (share >= 0.001 && share <= 1) return share;
  throw new InvalidArgumentError('Give a part of the range: 5%, or 0.05; at least 0.1%.');
}
