import { durationDays, parseDuration } from '../duration.ts';
import type { Path } from '../path.ts';
import { formatPath, parsePath } from '../path.ts';
import { readLeaf } from '../reading/leaf.ts';
import type { Remark } from '../reading/report.ts';
import type { LeafShape } from '../schema/shape.ts';
import { scenarioSchema } from '../schema/scenario.ts';
import { shapeOf } from '../schema/shape.ts';
import type { MapNode, Node } from '../source/node.ts';
import { findTargets, type Target } from '../source/targets.ts';

/** A number of a scenario as it is written: an amount, and for a length of time its unit. */
export interface Amount {
  readonly amount: number;
  /** `d`, `w`, `mo`, `y` or `wd`; empty for plain numbers. */
  readonly unit: string;
}

/** A number field that a path names, and what the scenario has there. */
export interface NumberAt {
  readonly path: Path;
  readonly shape: LeafShape;
  /** Null where the scenario has a word there, or nothing. */
  readonly amount: Amount | null;
}

/** Finds the number fields that a path names; a `*` stands for each key that has a number there. */
export function numbersAt(root: MapNode, text: string): readonly NumberAt[] | Remark {
  const path = parsePath(text.trim());
  if (path === null) {
    const hint = 'write it as stages.assessment.work.mean';
    return { code: 'set-malformed', message: `"${text}" is not a path`, hint };
  }
  const found = findTargets({ path: [], shape: shapeOf(scenarioSchema), node: root }, path);
  if ('message' in found) return { code: 'set-unknown-path', ...found };
  const numbers = found.flatMap(numberOf);
  const isEach = path.includes('*');
  const usable = isEach ? numbers.filter(({ amount }) => amount !== null) : numbers;
  if (usable.length > 0) return usable;
  const hint = 'only numbers and lengths of time that need not be whole can be fitted';
  return { code: 'not-free', message: `${formatPath(path)} is not a number that can be fitted`, hint };
}

function numberOf({ path, shape, node }: Target): NumberAt[] {
  if (shape.kind !== 'leaf' || shape.field.unit === undefined || shape.field.whole === true) return [];
  const written = node === undefined ? shape.field.default : valueOf(node);
  return [{ path, shape, amount: amountOf(written) }];
}

/** Reads a number or a length of time; null for anything else. */
export function amountOf(written: unknown): Amount | null {
  if (typeof written === 'number') return { amount: written, unit: '' };
  const time = typeof written === 'string' ? parseDuration(written.trim()) : null;
  return time;
}

/** Writes an amount as a scenario file has it; no exponent, which lengths of time do not take. */
export function writtenAmount({ amount, unit }: Amount): number | string {
  if (unit === '') return amount;
  const text = String(amount);
  return (text.includes('e') ? amount.toFixed(12) : text) + unit;
}

/** Puts a length of time into another unit of time; null where there is no such thing. */
export function inUnit({ amount, unit }: Amount, other: string): number | null {
  if (unit === other) return amount;
  const days = (of: string, count: number) => durationDays({ amount: count, unit: of as 'd' });
  const converted = days(unit, amount) / days(other, 1);
  return Number.isFinite(converted) ? converted : null;
}

/** Says what is wrong with an amount as a value of a field; null: nothing. */
export function remarkOnAmount({ shape }: NumberAt, amount: Amount): Remark | null {
  const result = readLeaf(shape, writtenAmount(amount));
  return result.ok ? null : result.remark;
}

function valueOf(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  const value = node.kind === 'map' ? node.entries.get('value')?.node : undefined;
  return value?.kind === 'scalar' ? value.value : undefined;
}
