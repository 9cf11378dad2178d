import { SWEEP_DESIGNS, type SweepDesign, USUAL_COUNT } from '@taper/engine';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type RunOptions, withRunOptions } from '../options/options.ts';
import { type WrittenRange, varyOption } from './vary-option.ts';

/** Options of `sweep`. */
export interface SweepOptions extends RunOptions {
  readonly vary: readonly WrittenRange[];
  readonly design: SweepDesign;
  /** Null: as many as the design has unless told otherwise. */
  readonly points: number | null;
  readonly show: readonly string[];
}

const MOST_POINTS = 10_000;

/** Adds the options of `sweep`. */
export function withSweepOptions(command: Command): Command {
  return withRunOptions(command)
    .addOption(varyOption())
    .addOption(
      new Option(
        '--design <name>',
        'one field at a time (a tornado), all combinations, a Latin hypercube, elementary effects, or shares of variance',
      )
        .choices(SWEEP_DESIGNS)
        .default('one-at-a-time'),
    )
    .addOption(
      new Option(
        '--points <n>',
        `levels of each field of a grid (${USUAL_COUNT.grid}), points of a Latin hypercube (${USUAL_COUNT['latin-hypercube']}), trajectories of morris (${USUAL_COUNT.morris}) or rows of sobol (${USUAL_COUNT.sobol})`,
      )
        .argParser(pointsText)
        .default(null, 'as many as the design usually has'),
    )
    .addOption(
      new Option('--show <id>', 'an outcome to report (may be repeated)')
        .argParser((value: string, before: readonly string[]) => [...before, value])
        .default([], 'those of the first table'),
    )
    .option('--out <dir>', 'also write points.csv, sensitivity.csv, sweep.json and manifest.json there')
    .option('--json', 'write results as JSON');
}

function pointsText(text: string): number {
  const points = /^\d+$/.test(text) ? Number(text) : 0;
  if (points >= 2 && points <= MOST_POINTS) return points;
  throw new InvalidArgumentError(`Give a whole number from 2 to ${MOST_POINTS}.`);
}
