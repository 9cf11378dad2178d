import type { Path } from '../path.ts';
import { formatPath } from '../path.ts';
import type { Remark } from '../reading/report.ts';
import { scenarioSchema } from '../schema/scenario.ts';
import { sumsToOne } from '../schema/shares.ts';
import { shapeOf } from '../schema/shape.ts';
import type { MapNode } from '../source/node.ts';
import { findTargets } from '../source/targets.ts';
import { type NumberAt, numbersAt } from './free-number.ts';

/** Digits that shares are rounded to; they still sum to 1 within what is allowed. */
const DECIMALS = 1e9;

/** Shares that sum to 1: those of the map in which one of them is free. */
export interface ShareSet {
  /** The map. */
  readonly path: Path;
  /** The others, and what each is in the scenario. */
  readonly others: readonly { readonly path: Path; readonly share: number }[];
}

/** Finds the shares that must sum to 1 with a number; null where it is not such a share. */
export function setOfShares({ path }: NumberAt, root: MapNode): ShareSet | Remark | null {
  const map = path.slice(0, -1);
  const found = findTargets({ path: [], shape: shapeOf(scenarioSchema), node: root }, map);
  const [target] = 'message' in found ? [] : found;
  if (target?.shape.kind !== 'record' || !sumsToOne(target.shape.schema)) return null;
  const numbers = numbersAt(root, formatPath([...map, '*']));
  const others = ('message' in numbers ? [] : numbers)
    .filter((one) => formatPath(one.path) !== formatPath(path))
    .map((one) => ({ path: one.path, share: one.amount?.amount ?? 0 }));
  if (others.some(({ share }) => share > 0)) return { path: map, others };
  const message = `${formatPath(map)} has no other share that could give way`;
  return { code: 'not-free', message, hint: 'write another share of this map, above 0' };
}

/**
 * What the other shares of a map come to when some of it is free: they give way in proportion.
 * @param free shares that are free, by dotted path
 * @returns null where the free shares leave nothing, or less
 */
export function givingWay(
  sets: readonly ShareSet[],
  free: ReadonlyMap<string, number>,
): readonly { readonly path: Path; readonly share: number }[] | null {
  const map = formatPath(sets[0]!.path);
  const inMap = [...free].filter(([path]) => path.startsWith(`${map}.`));
  const taken = inMap.reduce((sum, [, share]) => sum + share, 0);
  const others = sets[0]!.others.filter(({ path }) => !free.has(formatPath(path)));
  const whole = others.reduce((sum, { share }) => sum + share, 0);
  const left = 1 - taken;
  if (left < 0 || (whole === 0 && left > 0)) return null;
  return others.map(({ path, share }) => ({
    path,
    share: whole === 0 ? 0 : Math.round(((left * share) / whole) * DECIMALS) / DECIMALS,
  }));
}
