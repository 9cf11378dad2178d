import { ENGINE_VERSION, scenarioHash, tellStory } from '@taper/engine';
import type { Command } from 'commander';
import { type TraceOptions, withTraceOptions } from '../options/options.ts';
import { type UsableFile, readUsable } from '../input/read-scenarios.ts';
import { InputFault } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type OneRun, playOneRun } from '../trace/one-run.ts';
import { eventsByFamily, pickFamilies, tally } from '../trace/tally.ts';
import { json } from '../writers/json.ts';
import { checkLogFile, writeLogFile } from '../writers/log-file.ts';
import { picksText, storyText } from '../writers/trace-text.ts';

/** Adds `taper trace FILE`: one family's story, and the log of all events of one run. */
export function addTrace(program: Command, terminal: Terminal): void {
  const command = program
    .command('trace')
    .description('Tells the story of one family in one run, or names families worth following.')
    .argument('<file>', 'scenario file');
  withTraceOptions(command).action((file: string, options: TraceOptions) => {
    if (options.log !== undefined) checkLogFile(options.log);
    const [usable] = readUsable([file], options.set) as [UsableFile];
    const run = playOneRun(usable.scenario, options);
    const answer =
      options.family === undefined
        ? somePicks(run, usable, options, terminal)
        : oneStory(run, options.family, usable, options, terminal);
    if (options.log !== undefined) {
      writeLogFile(options.log, run.events);
      terminal.err(`The log is in ${options.log}.\n`);
    }
    terminal.out(answer);
  });
}

function oneStory(
  run: OneRun,
  family: number,
  file: UsableFile,
  options: TraceOptions,
  terminal: Terminal,
): string {
  const known = run.families.get(family);
  if (known === undefined) throw unknownFamily(family, options);
  const events = run.events.filter((event) => event.family === family);
  const story = tellStory(run, family, events);
  const counted = tally(run, family, events);
  return options.json
    ? json({
        ...head(file, options),
        family: { ...counted, ...known },
        story,
        events,
        findings: file.findings,
      })
    : storyText(run, story, counted, options, terminal);
}

function somePicks(run: OneRun, file: UsableFile, options: TraceOptions, terminal: Terminal): string {
  const tallies = [...eventsByFamily(run)].map(([family, events]) => tally(run, family, events));
  const picks = pickFamilies(tallies);
  return options.json
    ? json({ ...head(file, options), picks, findings: file.findings })
    : picksText(run, picks, file.file, options, terminal);
}

function head({ scenario }: UsableFile, { seed, replication, assumptions }: TraceOptions) {
  return {
    ...{ schema: 'taper-trace/1', engine: ENGINE_VERSION },
    scenario: { name: scenario.name, hash: scenarioHash(scenario) },
    ...{ seed, replication, assumptions, horizon: scenario.horizon },
  };
}

function unknownFamily(family: number, { seed, replication }: TraceOptions): InputFault {
  return new InputFault(
    `There is no family ${family} in run ${replication} with seed “${seed}”, or it never comes in this run.\n` +
      'Leave --family out to see families worth following, with their numbers.',
  );
}
