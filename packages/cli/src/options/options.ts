import { type AssumptionMode, type TableForm, type WrittenFree, defaults } from '@taper/engine';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { availableParallelism } from 'node:os';
import { type WishedPrecision, precisionOption } from './precision-option.ts';
import { type Shard, shardOption } from '../batch/shard.ts';
import { queueOption } from '../queue/address.ts';
import { freeOption } from '../calibration/free-option.ts';
import { wholeNumber } from './whole-number.ts';

/** Options that say how scenarios are run, and where results go. */
export interface RunOptions {
  readonly replications: number;
  readonly seed: string;
  readonly workers: number;
  readonly set: readonly string[];
  readonly assumptions: AssumptionMode;
  readonly out?: string;
  readonly json?: true;
}

/** Options of `run` and `compare`. */
export interface SimulationOptions extends RunOptions {
  readonly show: 'headline' | 'all';
  readonly precision?: readonly WishedPrecision[];
  readonly atMost: number;
  readonly continue?: true;
  readonly workbook?: true;
  readonly report?: true;
}

const MOST_REPLICATIONS = 100_000;
const MOST_WORKERS = 1000;
const MOST_SECONDS = 1_000_000;
/** Long enough for a server to start anew, short enough that nobody wonders. */
const PATIENCE = 60;
/** As BullMQ has it: a host that sleeps or swaps for a moment is not lost yet. */
const LOST_AFTER = 30;
/** Runs that a precision may take unless told otherwise. */
export const AT_MOST = 1000;

/** Adds the options that say how scenarios are run. */
export function withRunOptions(command: Command): Command {
  return command
    .addOption(replicationsOption().default(defaults.replications))
    .addOption(seedOption().default(defaults.seed))
    .addOption(workersOption())
    .addOption(setOption())
    .addOption(assumptionsOption().default(defaults.assumptions));
}

/** Adds the options that `run` and `compare` share. */
export function withSimulationOptions(command: Command): Command {
  return withRunOptions(command)
    .addOption(precisionOption())
    .addOption(
      new Option('--at-most <n>', 'how many runs --precision may take')
        .argParser(wholeNumber(2, MOST_REPLICATIONS))
        .default(AT_MOST),
    )
    .addOption(
      new Option('--show <rows>', 'outcomes in the table').choices(['headline', 'all']).default('headline'),
    )
    .option(
      '--out <dir>',
      'also write summary.csv, monthly.csv, run.json, inputs.json, runs.bin and manifest.json there, and money.csv where costs are compared',
    )
    .addOption(workbookOption())
    .addOption(reportOption())
    .option('--continue', 'take over the runs that --out already holds, and make only what is missing')
    .option('--json', 'write results as JSON');
}

/** Options of `batch`; what is left out is as the batch file says, or else as for `run`. */
export interface BatchOptions {
  readonly replications?: number;
  readonly seed?: string;
  readonly workers: number;
  readonly set: readonly string[];
  readonly assumptions?: AssumptionMode;
  readonly shard?: Shard;
  readonly queue?: string;
  readonly patience: number;
  readonly continue?: true;
  readonly tables?: TableForm;
  readonly workbook?: true;
  readonly report?: true;
  readonly out?: string;
  readonly json?: true;
}

/** Adds the options of `batch`. */
export function withBatchOptions(command: Command): Command {
  return command
    .addOption(replicationsOption().default(undefined, `what the file says, or ${defaults.replications}`))
    .addOption(seedOption().default(undefined, `what the file says, or ${defaults.seed}`))
    .addOption(workersOption())
    .addOption(setOption())
    .addOption(assumptionsOption().default(undefined, `what the file says, or ${defaults.assumptions}`))
    .option(
      '--out <dir>',
      'also write summary.csv, tables, batch.json and manifest.json there, and every run as it is finished',
    )
    .option('--continue', 'take over the runs that --out already holds, and make only what is missing')
    .addOption(shardOption())
    .addOption(
      queueOption('leave the runs to workers that take them from a Redis or Valkey server').conflicts([
        'workers',
        'shard',
      ]),
    )
    .addOption(
      new Option('--patience <seconds>', 'how long a --queue that goes away is tried again')
        .argParser(wholeNumber(0, MOST_SECONDS))
        .default(PATIENCE),
    )
    .addOption(tablesOption())
    .addOption(workbookOption())
    .addOption(reportOption())
    .option('--json', 'write results as JSON');
}

/** Options of `worker`. */
export interface WorkerOptions {
  readonly queue?: string;
  readonly workers: number;
  readonly untilIdle?: number;
  readonly lostAfter: number;
}

/** Adds the options of `worker`. */
export function withWorkerOptions(command: Command): Command {
  return command
    .addOption(queueOption('where batches leave their runs: redis://host:port, or rediss:// for TLS'))
    .addOption(workersOption())
    .addOption(
      new Option('--until-idle <seconds>', 'end when there has been nothing to do for so long')
        .argParser(wholeNumber(0, MOST_SECONDS))
        .default(undefined, 'work until stopped'),
    )
    .addOption(
      new Option('--lost-after <seconds>', 'without a sign of life for so long, its work goes to others')
        .argParser(wholeNumber(1, MOST_SECONDS))
        .default(LOST_AFTER),
    );
}

/** Options of `calibrate`. */
export interface CalibrateOptions {
  readonly targets: string;
  readonly free: readonly WrittenFree[];
  readonly replications: number;
  readonly rounds: number;
  readonly seed: string;
  readonly workers: number;
  readonly set: readonly string[];
  readonly out?: string;
  readonly json?: true;
}

/** Runs a round: fewer than `run` takes, since all rounds have the same chances. */
const CALIBRATION_REPLICATIONS = 20;
/** Two or three are usual. */
const CALIBRATION_ROUNDS = 7;
const MOST_ROUNDS = 100;

/** Adds the options of `calibrate`. */
export function withCalibrateOptions(command: Command): Command {
  return command
    .requiredOption('--targets <file>', 'targets file: figures to meet, and what is free')
    .addOption(freeOption())
    .addOption(
      new Option('--replications <n>', 'runs in each round')
        .argParser(wholeNumber(2, MOST_REPLICATIONS))
        .default(CALIBRATION_REPLICATIONS),
    )
    .addOption(
      new Option('--rounds <n>', 'rounds of fitting and simulating, at most')
        .argParser(wholeNumber(1, MOST_ROUNDS))
        .default(CALIBRATION_ROUNDS),
    )
    .addOption(seedOption().default(defaults.seed))
    .addOption(workersOption())
    .addOption(setOption())
    .option(
      '--out <dir>',
      'also write scenario.yaml, calibration.json, fit.csv and manifest.json there; a calibration that was stopped goes on from there',
    )
    .option('--json', 'write results as JSON');
}

/** Adds the options of `validate`. */
export function withValidateOptions(command: Command): Command {
  return command
    .addOption(replicationsOption().default(defaults.replications))
    .addOption(seedOption().default(defaults.seed))
    .addOption(workersOption())
    .addOption(assumptionsOption().default(defaults.assumptions))
    .option('--out <dir>', 'where pages and figures are written', 'docs/validation')
    .option('--json', 'write the results as JSON');
}

/** Options of `trace`. */
export interface TraceOptions {
  readonly family?: number;
  readonly replication: number;
  readonly seed: string;
  readonly set: readonly string[];
  readonly assumptions: AssumptionMode;
  readonly log?: string;
  readonly json?: true;
}

/** Adds the options of `trace`. */
export function withTraceOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--family <n>',
        'the family to follow; without it, families worth following are named',
      ).argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER)),
    )
    .addOption(
      new Option('--replication <n>', 'which of the runs, from 1')
        .argParser(wholeNumber(1, MOST_REPLICATIONS))
        .default(1),
    )
    .addOption(seedOption().default(defaults.seed))
    .addOption(setOption())
    .addOption(assumptionsOption().default(defaults.assumptions))
    .option('--log <file>', 'also write all events of all families there: FILE.csv or FILE.parquet')
    .option('--json', 'write the story as JSON');
}

/** The option that overrides numbers of a file; in a comparison it goes for every file. */
export function setOption(): Option {
  return new Option('--set <path=value>', 'override a number of the files (may be repeated)')
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([], 'nothing');
}

/** The option that says in which form the tables of a batch are written. */
export function tablesOption(): Option {
  return new Option(
    '--tables <form>',
    'form of replications and monthly, the tables of every run and month in --out',
  )
    .choices(['none', 'csv', 'parquet', 'both'])
    .default(undefined, 'what the file says, or csv');
}

/** The option that writes results as an Excel workbook as well. */
export function workbookOption(): Option {
  return new Option('--workbook', 'also write workbook.xlsx to --out, an Excel workbook to pivot');
}

/** The option that writes results as a page to read or print as well. */
export function reportOption(): Option {
  return new Option('--report', 'also write report.html to --out, a page to read or print');
}

/** The option that says how often each scenario is run. */
function replicationsOption(): Option {
  return new Option('--replications <n>', 'how many times each scenario is run').argParser(
    wholeNumber(1, MOST_REPLICATIONS),
  );
}

/** The option that says on how many threads to simulate. */
function workersOption(): Option {
  return new Option('--workers <n>', 'threads to simulate on; results do not depend on it')
    .argParser(wholeNumber(1, MOST_WORKERS))
    .default(availableParallelism(), 'available cores');
}

/** The option that names the chance of a run. */
function seedOption(): Option {
  return new Option('--seed <text>', 'same seed, same results').argParser(seedText);
}

/** The option that says which values the assumptions have. */
function assumptionsOption(): Option {
  return new Option(
    '--assumptions <mode>',
    'no effect, middle values, or draws from their ranges, one for two runs',
  ).choices(['off', 'mid', 'range']);
}

function seedText(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('Give a text of any length, but not an empty one.');
}
