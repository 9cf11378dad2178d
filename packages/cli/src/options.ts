import { type AssumptionMode, defaults } from '@taper/engine';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { availableParallelism } from 'node:os';

/** Options of the commands that simulate. */
export interface SimulationOptions {
  readonly replications: number;
  readonly seed: string;
  readonly workers: number;
  readonly set: readonly string[];
  readonly assumptions: AssumptionMode;
  readonly show: 'headline' | 'all';
  readonly out?: string;
  readonly json?: true;
}

const MOST_REPLICATIONS = 100_000;
const MOST_WORKERS = 1000;

/** Adds the options that `run` and `compare` share. */
export function withSimulationOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--replications <n>', 'how many times each scenario is run')
        .argParser(wholeNumber(MOST_REPLICATIONS))
        .default(defaults.replications),
    )
    .addOption(
      new Option('--seed <text>', 'same seed, same results').argParser(seedText).default(defaults.seed),
    )
    .addOption(
      new Option('--workers <n>', 'threads to simulate on; results do not depend on it')
        .argParser(wholeNumber(MOST_WORKERS))
        .default(availableParallelism(), 'available cores'),
    )
    .addOption(setOption())
    .addOption(
      new Option('--assumptions <mode>', 'no effect, middle values, or one draw from the range in each run')
        .choices(['off', 'mid', 'range'])
        .default(defaults.assumptions),
    )
    .addOption(
      new Option('--show <rows>', 'outcomes in the table').choices(['headline', 'all']).default('headline'),
    )
    .option('--out <dir>', 'also write summary.csv, monthly.csv, run.json and manifest.json there')
    .option('--json', 'write results as JSON');
}

/** The option that overrides numbers of a file; in a comparison it goes for every file. */
export function setOption(): Option {
  return new Option('--set <path=value>', 'override a number of the files (may be repeated)')
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([], 'nothing');
}

/** Reads a whole number from 1 to `most`. */
function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : 0;
    if (number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
  };
}

function seedText(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('Give a text of any length, but not an empty one.');
}
