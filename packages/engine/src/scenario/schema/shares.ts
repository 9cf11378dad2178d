import * as z from 'zod';
import type { Remark } from '../reading/report.ts';
import type { Field } from './field.ts';
import { share } from './field.ts';

/** How far from 1 shares may sum, so that thirds can be written with a few digits. */
const shareTolerance = 1e-6;

/** How ids are written: a letter, then letters, digits, dashes or underscores. */
export const idPattern = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** Builds a map from ids to parts. `what` names one part, for messages. */
export function mapOf<Part>(part: Field<Part>, what: string): z.ZodType<Record<string, Part>, unknown> {
  return z.record(idKey(what), part);
}

/** Builds a map of shares that sum to 1. `what` names a key; `pattern` says how keys are written, where they are not ids. */
export function sharesOf(options: {
  readonly label: string;
  readonly describe: string;
  readonly what: string;
  readonly pattern?: RegExp;
}): z.ZodType<Record<string, number>, unknown> {
  const key = options.pattern === undefined ? idKey(options.what) : z.string().regex(options.pattern);
  return z.record(key.meta({ title: options.what }), share(options)).check(requireWhole);
}

/** Whether a part of the schema is a map of shares that sum to 1. */
export function sumsToOne(schema: z.ZodType): boolean {
  return (schema.def.checks ?? []).some(({ _zod }) => _zod.check === requireWhole);
}

function requireWhole(context: z.core.ParsePayload<Record<string, number>>): void {
  requireSumOfOne(Object.values(context.value), context);
}

/** Checks that shares, as a map has them, sum to 1. */
export function requireSumOfOne(shares: readonly number[], context: z.core.ParsePayload): void {
  const sum = sumOf(shares);
  if (Math.abs(sum - 1) <= shareTolerance) return;
  const message = `shares must sum to 1; these sum to ${written(sum)}`;
  const hint = `${sum < 1 ? 'add' : 'take away'} ${written(Math.abs(1 - sum))} in all`;
  const params: Pick<Remark, 'code' | 'hint'> = { code: 'shares-do-not-sum', hint };
  context.issues.push({ code: 'custom', input: context.value, message, params });
}

function idKey(what: string): z.ZodString {
  return z.string().regex(idPattern).meta({ title: what, ids: true });
}

function sumOf(shares: readonly number[]): number {
  return shares.reduce((sum, part) => sum + part, 0);
}

/** Writes a sum with as few digits as tell it from 1. */
function written(sum: number): string {
  return String(Number(sum.toPrecision(8)));
}
