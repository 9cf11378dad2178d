import type { Command } from 'commander';
import { exitCodes } from '../ending/exit-codes.ts';
import { type SimulationOptions, withValidateOptions } from '../options/options.ts';
import { findingsOf } from '../input/read-scenarios.ts';
import { InputFault } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { findingsText } from '../text/findings-text.ts';
import { findPlaces, placeName } from '../validation/find-places.ts';
import { type UsablePlace, readPlace } from '../validation/read-place.ts';
import { runPlace } from '../validation/run-place.ts';
import { earlierVerdicts, validationResult } from '../validation/validation-result.ts';
import { json } from '../writers/json.ts';
import { checkOutDir, writeOutDir } from '../writers/out-dir.ts';
import { validationFigure } from '../writers/validation-figure.ts';
import { validationPage } from '../writers/validation-page.ts';
import { validationText } from '../writers/validation-text.ts';

type ValidateOptions = Pick<
  SimulationOptions,
  'replications' | 'seed' | 'workers' | 'assumptions' | 'json'
> & {
  readonly out: string;
};

/** Adds `taper validate [PLACE…]`: what the model gives of what is published of a place, and what it does not. */
export function addValidate(program: Command, terminal: Terminal): void {
  const command = program
    .command('validate')
    .description('Holds scenarios against published figures, and writes a page and a figure of each place.')
    .argument('[places...]', 'places of the folder scenarios, or validation files; left out: all places');
  withValidateOptions(command).action((places: string[], options: ValidateOptions) =>
    validate(places, options, terminal),
  );
}

async function validate(
  places: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<void> {
  const { out } = options;
  const files = findPlaces(places);
  const names = files.map(placeName);
  checkOutDir(
    out,
    names.flatMap((name) => [`${name}.md`, `${name}.svg`, `${name}.json`]),
  );
  const results = [];
  for (const [index, usable] of readPlaces(files, terminal).entries()) {
    const name = names[index]!;
    const targets = await runPlace(usable, options, terminal);
    const result = validationResult(usable, options, targets, earlierVerdicts(out, name));
    writeOutDir(out, {
      [`${name}.md`]: validationPage(result, name),
      [`${name}.svg`]: validationFigure(result),
      [`${name}.json`]: json(result),
    });
    if (!options.json) terminal.out(validationText(result, terminal));
    terminal.err(`Written to ${out}: ${name}.md, ${name}.svg and ${name}.json.\n`);
    results.push(result);
  }
  if (options.json) terminal.out(json(results));
  if (results.some(({ lost }) => lost.length > 0)) process.exitCode = exitCodes.missed;
}

/**
 * Reads all places before any is run; warnings go to the terminal.
 * @throws InputFault with all findings of all files, when any is an error
 */
function readPlaces(files: readonly string[], terminal: Terminal): UsablePlace[] {
  const read = files.map(readPlace);
  const findings = findingsOf(read);
  const usable = read.flatMap((one) => (one.usable === null ? [] : [one.usable]));
  if (usable.length < read.length) throw new InputFault('', findings);
  if (findings.length > 0) terminal.err(findingsText(findings));
  return usable;
}
