import { type Command, InvalidArgumentError, Option } from 'commander';
import { type SimulationOptions, withRunOptions } from '../options/options.ts';

/** The number that is looked for, and the bounds between which it is. */
export interface LevelledNumber {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}

/** Options of `level`. */
export interface LevelOptions extends Pick<
  SimulationOptions,
  'replications' | 'seed' | 'workers' | 'set' | 'assumptions' | 'json'
> {
  readonly by: LevelledNumber;
  /** Share of the base's cost that may be left between the two. */
  readonly tolerance: number;
  readonly out?: string;
}

const TOLERANCE = 0.005;

/** Adds the options of `level`. */
export function withLevelOptions(command: Command): Command {
  return withRunOptions(
    command
      .addOption(
        new Option('--by <path[low,high]>', 'the number that is looked for, and its bounds')
          .argParser(levelledNumber)
          .makeOptionMandatory(),
      )
      .addOption(
        new Option('--tolerance <share>', 'of the base’s cost, within which both cost the same')
          .argParser(share)
          .default(TOLERANCE),
      ),
  )
    .option('--out <file>', 'also write a scenario file there that has the number found: FILE.yaml')
    .option('--json', 'write the result as JSON');
}

/** Reads `services.family-support.units.team.posts.family-worker[3,6]`. */
function levelledNumber(text: string): LevelledNumber {
  const [, path = '', low = '', high = ''] = /^([^]+)\[([^,[\]]+),([^,[\]]+)\]$/.exec(text.trim()) ?? [];
  const bounds = [low, high].map((bound) => (bound.trim() === '' ? NaN : Number(bound)));
  const [from = NaN, to = NaN] = bounds;
  if (path.trim() === '' || !(from < to) || !Number.isFinite(to - from))
    throw new InvalidArgumentError(
      'Write a path and two numbers, the lower first: "services.support.units.all.posts.worker[3,6]".',
    );
  return { path: path.trim(), low: from, high: to };
}

function share(text: string): number {
  const number = text.trim() === '' ? NaN : Number(text);
  if (number > 0 && number < 1) return number;
  throw new InvalidArgumentError('Give a share above 0 and below 1, such as 0.005.');
}
