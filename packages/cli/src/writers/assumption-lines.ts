import {
  type AssumptionMode,
  type CompareResult,
  type ComparedAssumption,
  type RunResult,
  assumptionsOf,
  comparedAssumptions,
  evidenceWords,
} from '@taper/engine';
import type { UsableFile } from '../input/read-scenarios.ts';
import { plural } from '../text/findings-text.ts';
import { type Column, grid } from '../text/grid.ts';
import type { Paint } from '../text/paint.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';

const MODES: Readonly<Record<AssumptionMode, string>> = {
  off: 'switched off',
  mid: 'middle values in force',
  range: 'drawn between low and high, once for two runs',
};
const NO_EFFECT = '0 is no effect';
const NO_EFFECT_BOTH = '0 is no effect; of what a practice does, 1';

const WORDS: Column = { align: 'left', wraps: true };
const NUMBER: Column = { align: 'right' };
const HEADER = ['', 'low', 'mid', 'high', 'how it is known'];

/**
 * Writes which assumptions the results rest on, with their ranges and how well each is known: those of the base, then
 * what is otherwise in another scenario; and how much else of the base is assumed.
 */
export function assumptionLines(
  result: RunResult | CompareResult,
  base: UsableFile,
  width: number,
  paint: Paint,
): string[] {
  const scenarios = 'scenarios' in result ? result.scenarios : [{ name: '', assumed: result.assumed }];
  const assumed = comparedAssumptions(scenarios);
  const rows = assumed.map(row);
  const hasFactors = assumed.some(({ neutral }) => neutral === 1);
  const inForce = `${MODES[result.assumptions]} (${hasFactors ? NO_EFFECT_BOTH : NO_EFFECT})`;
  const title = rows.length === 0 ? 'Assumptions: none has an effect' : `Assumptions, ${inForce}`;
  return [
    ...wrap(title, width).map((line) => line.replace(/^Assumptions/, (word) => paint('bold', word))),
    ...(rows.length === 0 ? [] : grid([WORDS, NUMBER, NUMBER, NUMBER, WORDS], [HEADER, ...rows], width)),
    ...otherLines(base, width),
  ];
}

function row({ title, low, mid, high, evidence, scenario }: ComparedAssumption): string[] {
  const where = scenario === null ? '' : `, in “${scenario}”`;
  return [`  ${title}${where}`, String(low), String(mid), String(high), evidenceWords(evidence)];
}

function otherLines({ scenario, evidence }: UsableFile, width: number): string[] {
  const listed = new Set(assumptionsOf({ scenario }).map(({ path }) => path));
  const assumed = evidence.filter(({ basis, path }) => basis === 'assumed' && !listed.has(path)).length;
  if (assumed === 0) return [];
  const note = `${plural(assumed, 'other number')} of the base ${assumed === 1 ? 'is' : 'are'} assumed; the file says which.`;
  return wrapAfter('  ', note, width);
}
