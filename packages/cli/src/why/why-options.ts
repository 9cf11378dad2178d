import type { AssumptionMode, WrittenGroup } from '@taper/engine';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { withRunOptions } from '../options/options.ts';

/** Options of `why`. */
export interface WhyOptions {
  /** Null: as many as the number of changes asks for. */
  readonly replications: number | null;
  readonly seed: string;
  readonly workers: number;
  readonly set: readonly string[];
  readonly assumptions: AssumptionMode;
  readonly group: readonly WrittenGroup[];
  readonly indicator: readonly string[];
  readonly out?: string;
  readonly json?: true;
}

/** Adds the options of `why`. */
export function withWhyOptions(command: Command): Command {
  const those = withRunOptions(command)
    .addOption(
      new Option(
        '--group <label=path,…>',
        'take all that differs at these paths as one change (may be repeated)',
      )
        .argParser((text: string, before: readonly WrittenGroup[]) => [...before, writtenGroup(text)])
        .default([], 'none'),
    )
    .addOption(
      new Option('--indicator <id>', 'outcome in the table (may be repeated)')
        .argParser((text: string, before: readonly string[]) => [...before, text.trim()])
        .default([], 'the first ones that differ'),
    )
    .option('--out <dir>', 'also write why.csv, why.json and manifest.json there')
    .option('--json', 'write results as JSON');
  const replications = those.options.find(({ long }) => long === '--replications');
  replications?.default(null, 'by the number of changes');
  // The default that it was added with has been taken down already.
  return those.setOptionValue('replications', null);
}

/** Reads `More staff=services.support.units.all.posts.worker,roles.worker.hours`. */
function writtenGroup(text: string): WrittenGroup {
  const [, label = '', rest = ''] = /^([^=]+)=([^]+)$/.exec(text) ?? [];
  const paths = rest.split(',').map((path) => path.trim());
  if (label.trim() === '' || paths.some((path) => path === ''))
    throw new InvalidArgumentError(
      'Write a name and paths: "More staff=services.support.units.all.posts.worker,roles.worker.hours".',
    );
  return { label: label.trim(), paths };
}
