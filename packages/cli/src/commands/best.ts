import { type Selection, scenarioHash, selectBest, selectionAsk } from '@taper/engine';
import type { Command } from 'commander';
import { type BestOptions, withBestOptions } from '../best/best-options.ts';
import { bestResult } from '../best/best-result.ts';
import { keepingObservations } from '../best/keeping-observations.ts';
import { readBest } from '../best/read-best.ts';
import { exitCodes } from '../ending/exit-codes.ts';
import { ANSWERS_FILE } from '../seek/kept-answers.ts';
import { searching } from '../seek/searching.ts';
import { Cancelled } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { bestFileNames, bestFiles } from '../writers/best-files.ts';
import { bestText } from '../writers/best-text.ts';
import { json } from '../writers/json.ts';
import { checkOutDir, writeOutDir } from '../writers/out-dir.ts';

/** Adds `taper best FILE…`: which of several scenarios, or of the layouts of one budget, is the best by an outcome. */
export function addBest(program: Command, terminal: Terminal): void {
  const command = program
    .command('best')
    .description('Selects the best of several scenarios, or of several ways to spend one budget.')
    .argument('<file...>', 'scenario files; or one, whose levers are moved within a budget');
  withBestOptions(command).action((files: string[], options: BestOptions) => best(files, options, terminal));
}

async function best(paths: readonly string[], options: BestOptions, terminal: Terminal): Promise<void> {
  if (options.out !== undefined) checkOutDir(options.out, [...bestFileNames, ANSWERS_FILE]);
  const usable = readBest(paths, options);
  const { base, candidates, indicator, problem, runs } = usable;
  const scenarios = candidates.map(({ scenario }) => scenario);
  const { seed, assumptions } = options;
  const of = { seed, assumptions, outcome: indicator.id, base: scenarioHash(base.scenario), runs };
  const { found, seconds, events } = await searching(base.scenario, options, terminal, (simulating, say) => {
    const simulated = selectionAsk(base.scenario, scenarios, indicator.id, runs, simulating);
    const ask = keepingObservations(
      (systems, from, to) => {
        const more = from === 0 ? '' : ' more';
        say(`${systems.length} of ${scenarios.length} still in: ${(to - from) * runs}${more} runs of each.`);
        return simulated(systems, from, to);
      },
      ...([
        options.out,
        { ...of, scenarios: scenarios.map(scenarioHash) },
        options.continue === true,
      ] as const),
    );
    return selectBest(problem, ask);
  });
  if (!isSomething(found))
    throw new Cancelled('Stopped before the first runs were finished. Nothing was found.');
  const result = bestResult(usable, found, options);
  if (options.out !== undefined) {
    writeOutDir(options.out, bestFiles(result, { seconds, events }, usable, options));
    terminal.err(`Results are in ${options.out}.\n`);
  }
  terminal.out(options.json ? json(result) : bestText(result, usable, options, terminal));
  const { verdict } = result;
  process.exitCode =
    verdict === 'selected' ? exitCodes.done : verdict === 'stopped' ? exitCodes.cancelled : exitCodes.missed;
}

function isSomething(found: Selection): found is Selection & { readonly best: number } {
  return found.best !== null;
}
