import { type CompareResult, type RunResult, type Scenario, formatValue } from '@taper/engine';
import type { SimulationOptions } from '../options/options.ts';
import type { UsableFile } from '../input/read-scenarios.ts';
import { againCommand } from '../text/again-command.ts';
import { findingsText, plural } from '../text/findings-text.ts';
import type { Paint } from '../text/paint.ts';
import { periodText } from '../text/period.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';
import { assumptionModes } from '../text/assumption-modes.ts';

/** Writes the question, or the name where none is asked, and what was simulated. */
export function headingLines(
  { place, horizon, about, name }: Scenario,
  { replications, seed }: Pick<RunResult, 'replications' | 'seed'>,
  width: number,
  paint: Paint,
): string[] {
  const what = [
    ...(place.name === '' ? [] : [place.name]),
    `${formatValue(place.children, 'children', Infinity)} children`,
    periodText(horizon),
    plural(replications, 'run'),
    `seed “${seed}”`,
  ];
  const title = about.question ?? name;
  return [
    ...wrap(title.trim(), width).map((line) => paint('bold', line)),
    ...wrap(what.join(' · '), width).map((line) => paint('dim', line)),
  ];
}

/** Says what a search among several was made of; `of` is what each run is of, such as `a value`. */
export function searchLine(
  {
    horizon,
    seed,
    assumptions,
    replications,
    atMost,
  }: Pick<RunResult, 'horizon' | 'seed' | 'assumptions' | 'replications'> & { readonly atMost: number },
  place: string,
  of: string,
): string {
  return [
    ...(place === '' ? [] : [place]),
    ...[periodText(horizon), `${replications} to ${atMost} runs ${of}`],
    ...[assumptionModes[assumptions], `seed “${seed}”`],
  ].join(' · ');
}

/** Writes the warnings about the files; no lines where there are none. */
export function warningLines(
  { findings }: Pick<RunResult, 'findings'>,
  width: number,
  paint: Paint,
): string[] {
  if (findings.length === 0) return [];
  const lines = findingsText(findings).trimEnd().split('\n');
  const wrapped = lines.flatMap((line) =>
    wrapAfter(line.startsWith(' ') ? '      ' : '  ', line.trim(), width),
  );
  return ['', paint('bold', 'Warnings'), ...wrapped];
}

/** Writes the command that gives the same numbers again. */
export function againLines(
  command: 'run' | 'compare',
  files: readonly UsableFile[],
  options: SimulationOptions,
  result: RunResult | CompareResult,
  width: number,
  paint: Paint,
): string[] {
  const hashes = 'scenarios' in result ? result.scenarios.map(({ hash }) => hash) : [result.scenario.hash];
  const marks = hashes.map((hash) => hash.slice(0, 8)).join(' ');
  const { seed, assumptions, set } = options;
  const { replications } = result;
  const names = files.map(({ file }) => file);
  const again = againCommand({ command, files: names, set, seed, replications, assumptions });
  return [
    paint('bold', 'To see this again'),
    `  ${again}`,
    ...wrapAfter('  ', `engine ${result.engine}, ${plural(hashes.length, 'scenario')} ${marks}`, width),
  ];
}
