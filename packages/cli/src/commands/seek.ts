import { ENGINE_VERSION, type SeekFound, outcomesOf, scenarioHash, seek, seekAsk } from '@taper/engine';
import type { Command } from 'commander';
import { exitCodes } from '../ending/exit-codes.ts';
import { findingsOf } from '../input/read-scenarios.ts';
import { ANSWERS_FILE, keepingAnswers } from '../seek/kept-answers.ts';
import { valuesInBase } from '../seek/levers.ts';
import { lookText } from '../seek/look-text.ts';
import { type UsableSeek, readSeek } from '../seek/read-seek.ts';
import { searching } from '../seek/searching.ts';
import { type SeekOptions, withSeekOptions } from '../seek/seek-options.ts';
import type { SeekResult } from '../seek/seek-result.ts';
import { Cancelled } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { json } from '../writers/json.ts';
import { checkOutDir, writeOutDir } from '../writers/out-dir.ts';
import { seekFileNames, seekFiles } from '../writers/seek-files.ts';
import { seekText } from '../writers/seek-text.ts';

/** Adds `taper seek FILE`: the values of levers at which goals are met, at the least cost. */
export function addSeek(program: Command, terminal: Terminal): void {
  const command = program
    .command('seek')
    .description('Finds the values of fields at which outcomes are what they are to be, at the least cost.')
    .argument('<file>', 'scenario file whose fields are moved');
  withSeekOptions(command).action((file: string, options: SeekOptions) => seekGoals(file, options, terminal));
}

async function seekGoals(path: string, options: SeekOptions, terminal: Terminal): Promise<void> {
  if (options.out !== undefined) checkOutDir(options.out, [...seekFileNames, ANSWERS_FILE]);
  const usable = readSeek(path, options);
  const { base, problem, scenarioAt } = usable;
  const outcomes = outcomesOf(problem);
  const { seed, assumptions } = options;
  const of = {
    ...{ seed, assumptions, base: scenarioHash(base.scenario), outcomes },
    levers: problem.levers.map((lever) => [lever.path, lever.unit]),
  };
  const { found, seconds, events } = await searching(base.scenario, options, terminal, (simulating, say) => {
    const simulated = seekAsk(base.scenario, scenarioAt, outcomes, simulating);
    const ask = keepingAnswers(
      (points, replications) => {
        say(lookText(problem.levers, points, replications));
        return simulated(points, replications);
      },
      ...([options.out, of, options.continue === true] as const),
    );
    return seek(problem, ask);
  });
  if (found.trials.length === 0)
    throw new Cancelled('Stopped before the first look was finished. Nothing was found.');
  const result = resultOf(usable, found, options);
  if (options.out !== undefined) {
    writeOutDir(options.out, seekFiles(result, { seconds, events }, path, options));
    terminal.err(`Results are in ${options.out}.\n`);
  }
  terminal.out(options.json ? json(result) : seekText(result, base, options, terminal));
  process.exitCode = exitCodeOf(found);
}

function resultOf(
  { base, problem, indicators }: UsableSeek,
  found: SeekFound,
  { seed, assumptions }: SeekOptions,
): SeekResult {
  const { scenario } = base;
  const { levers, goals, least, within, steps, first, atMost } = problem;
  const inBase = valuesInBase(base, levers);
  return {
    ...{ schema: 'taper-seek/1', engine: ENGINE_VERSION, seed, assumptions },
    ...{ replications: first, atMost, within, steps },
    horizon: { start: scenario.horizon.start, months: scenario.horizon.months },
    scenario: { name: scenario.name, hash: scenarioHash(scenario) },
    levers: levers.map((lever, place) => ({ ...lever, inBase: inBase[place]! })),
    currency: scenario.money.currency,
    goals,
    least,
    indicators: indicators.map(({ id, label, unit }) => ({ id, label, unit })),
    ...found,
    findings: findingsOf([base]),
  };
}

function exitCodeOf({ verdict }: SeekFound): number {
  if (verdict === 'stopped') return exitCodes.cancelled;
  return verdict === 'found' || verdict === 'met-everywhere' ? exitCodes.done : exitCodes.missed;
}
