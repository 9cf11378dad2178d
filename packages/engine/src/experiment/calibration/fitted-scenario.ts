import { stringify } from 'yaml';
import { amountOf, writtenAmount } from '../../scenario/calibration/free-number.ts';
import { placedNumbers, type PlacedNumber } from '../../scenario/calibration/overrides-at.ts';
import type { Calibration } from '../../scenario/calibration/read-calibration.ts';
import { setPaths } from '../../scenario/calibration/set-paths.ts';
import type { Path } from '../../scenario/path.ts';
import { toPlain } from '../../scenario/source/node.ts';
import type { WrittenFigure } from '../../scenario/types/targets.ts';
import type { CalibrationResult } from './result.ts';

type Plain = Record<string, unknown>;

/**
 * Writes the scenario that a calibration found: what it changes of the file that it extends, each fitted number with
 * its width and where it comes from, and the figures it was fitted to as what is observed.
 * @param base the file of the scenario as seen from where this one will lie
 */
export function fittedScenario(calibration: Calibration, result: CalibrationResult, base: string): string {
  const { targets, set, free, start } = calibration;
  const name = targets.name.trim() === '' ? targets.file : targets.name.trim();
  const tree: Plain = { taper: 1, extends: base, name: `${start.name}, fitted to ${name}` };
  const document = calibration.at(result.parameters.map(({ value }) => value)).document;
  for (const path of setPaths(set, document)) put(tree, path, valueAt(document, path) ?? null);
  const numbers = (which: 'value' | 'low' | 'high') =>
    placedNumbers(
      free,
      result.parameters.map((parameter) => parameter[which]),
    );
  const [lows, highs] = [numbers('low'), numbers('high')];
  const origin = {
    basis: 'derived',
    source: `fitted to ${name} by taper calibrate`,
    ...yearOf(calibration),
    confidence: 'L',
  };
  numbers('value').forEach((number, at) => {
    put(tree, number.path, { value: number.value, ...widthOf(number, lows[at]!, highs[at]!), ...origin });
  });
  const observed = targets.figures.map((figure) => [figure.id, shown(figure)] as const);
  put(tree, ['observed'], { ...forgotten(calibration), ...Object.fromEntries(observed) });
  return `# Made by taper calibrate.\n${stringify(tree, { lineWidth: 110 })}`;
}

/** Shares that give way have no width of their own. */
function widthOf({ role }: PlacedNumber, low: PlacedNumber, high: PlacedNumber): object {
  if (role === 'gives-way') return {};
  // Whatever moves against a free number would have its ends the other way round; nothing does.
  const ends = [low.value, high.value].map((value) => amountOf(value)!);
  return { low: writtenAmount(ends[0]!), high: writtenAmount(ends[1]!) };
}

/** Year of the youngest figure that was fitted to. */
function yearOf({ targets }: Calibration): { year?: string } {
  const years = targets.figures.flatMap(({ holdOut, year }) => (holdOut || year === null ? [] : [year]));
  const last = years.sort().at(-1);
  return last === undefined ? {} : { year: last };
}

/** What a figure is, as a scenario file observes it: without what calibration makes of it. */
function shown({ node, low, high, stated }: WrittenFigure): Plain {
  const {
    holdOut: _,
    plus: _p,
    minus: _m,
    within: _w,
    value,
    low: _low,
    high: _high,
    ...said
  } = toPlain(node) as Plain;
  return { value, ...(stated ? { low, high } : {}), ...said };
}

/** Figures of another place say nothing of this one: where a scenario is scaled, those of the base are taken out. */
function forgotten({ targets, document }: Calibration): Plain {
  const before = (document as { readonly observed?: Plain }).observed ?? {};
  return targets.scale === null ? {} : Object.fromEntries(Object.keys(before).map((id) => [id, null]));
}

function put(tree: Plain, path: Path, value: unknown): void {
  let at = tree;
  for (const key of path.slice(0, -1)) {
    const below = at[key];
    at = (at[key] = typeof below === 'object' && below !== null ? below : {}) as Plain;
  }
  at[path.at(-1)!] = value;
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Plain | undefined)?.[key], document);
}
