import { type Command, InvalidArgumentError, Option } from 'commander';
import { type RunOptions, withRunOptions } from '../options/options.ts';

/** Options of `warm-up`. */
export interface WarmUpOptions extends RunOptions {
  /** Null: ten years beyond the warm-up. */
  readonly months: number | null;
}

/** As many as the results of a scenario may have. */
const MOST_MONTHS = 1200;

/** Adds the options of `warm-up`. */
export function withWarmUpOptions(command: Command): Command {
  return withRunOptions(command)
    .addOption(
      new Option('--months <n>', 'how long it is run from the start of the warm-up')
        .argParser(monthsText)
        .default(null, 'the warm-up and ten years'),
    )
    .option('--out <dir>', 'also write warm-up.csv, monthly.csv, warm-up.json and manifest.json there')
    .option('--json', 'write results as JSON');
}

function monthsText(text: string): number {
  const months = /^\d+$/.test(text) ? Number(text) : 0;
  if (months >= 1 && months <= MOST_MONTHS) return months;
  throw new InvalidArgumentError(`Give a whole number of months up to ${MOST_MONTHS}.`);
}
