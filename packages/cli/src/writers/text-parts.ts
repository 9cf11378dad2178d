import {
  type CompareResult,
  type RunResult,
  type Scenario,
  assumptionWords,
  formatValue,
} from '@taper/engine';
import type { SimulationOptions } from '../options.ts';
import type { UsableFile } from '../read-scenarios.ts';
import { findingsText, plural } from '../text/findings-text.ts';
import { grid } from '../text/grid.ts';
import type { Paint } from '../text/paint.ts';
import { periodText } from '../text/period.ts';
import { shellArgument, shellOption } from '../text/shell.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';

/** Writes the question, or the name where none is asked, and what was simulated. */
export function headingLines(
  { place, horizon, about, name }: Scenario,
  { replications, seed }: RunResult | CompareResult,
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

/** Writes which assumptions were in force, with their ranges, and how much of the base is assumed. */
export function assumptionLines(
  { scenario, evidence }: UsableFile,
  mode: SimulationOptions['assumptions'],
  width: number,
  paint: Paint,
): string[] {
  const modes = {
    off: 'switched off',
    mid: 'middle values in force',
    range: 'drawn between low and high, once a run',
  };
  const rows = Object.entries(assumptionWords).map(([name, { title }]) => {
    const { low, mid, high } = scenario.assumptions[name as keyof typeof assumptionWords];
    return [`  ${title}`, String(low), String(mid), String(high)];
  });
  const assumed = evidence.filter(
    ({ basis, path }) => basis === 'assumed' && !path.startsWith('assumptions.'),
  ).length;
  const note = `${plural(assumed, 'other number')} of the base ${assumed === 1 ? 'is' : 'are'} assumed; the file says which.`;
  return [
    ...wrap(`Assumptions, ${modes[mode]} (0 is no effect)`, width).map((line) =>
      line.replace(/^Assumptions/, (title) => paint('bold', title)),
    ),
    ...grid(
      [{ align: 'left', wraps: true }, { align: 'right' }, { align: 'right' }, { align: 'right' }],
      [['', 'low', 'mid', 'high'], ...rows],
      width,
    ),
    ...(assumed === 0 ? [] : wrapAfter('  ', note, width)),
  ];
}

/** Writes the warnings about the files; no lines where there are none. */
export function warningLines({ findings }: RunResult | CompareResult, width: number, paint: Paint): string[] {
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
  const parts = [
    ...['npx', 'pnpm@10.34.9', '--silent', 'taper', command],
    ...files.map(({ file }) => shellArgument(file)),
    ...options.set.map((set) => shellOption('--set', set)),
    shellOption('--seed', options.seed),
    `--replications ${options.replications}`,
    `--assumptions ${options.assumptions}`,
  ];
  return [
    paint('bold', 'To see this again'),
    `  ${parts.join(' ')}`,
    ...wrapAfter('  ', `engine ${result.engine}, ${plural(hashes.length, 'scenario')} ${marks}`, width),
  ];
}
