import type * as z from 'zod';
import type { FindingCode } from '../../errors.ts';
import { parseDuration } from '../duration.ts';
import { suggestion } from '../nearest.ts';
import { FIRST_DAY, LAST_DAY, type FieldMeta } from '../schema/field.ts';
import type { LeafShape } from '../schema/shape.ts';
import type { Remark } from './report.ts';

/** What came of reading one value: what it means, or what is wrong with it. */
export type LeafResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly remark: Remark };

/** Reads one plain value as a field of the schema. */
export function readLeaf(shape: LeafShape, value: unknown): LeafResult {
  const result = shape.schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, remark: remarkOn(shape.field, value, result.error.issues[0]) };
}

function remarkOn(field: FieldMeta, value: unknown, issue: z.core.$ZodIssue | undefined): Remark {
  if (field.kind === 'choice') return unknownChoice(field, value);
  if (field.kind === 'duration' || field.kind === 'workingDays') return wrongDuration(field, value);
  if (field.kind === 'number' && typeof value === 'number' && Number.isFinite(value)) {
    return outOfBounds(field, value);
  }
  if (issue?.code === 'invalid_format' && field.kind === 'text') return wrongId(field, value);
  if (issue?.code === 'custom' && field.kind === 'date') return dayOutOfBounds(value);
  const hint = hintFor(field, value);
  return { code: 'wrong-type', message: `expected ${expected(field)}, found ${shown(value)}`, hint };
}

function unknownChoice(field: FieldMeta, value: unknown): Remark {
  const hint = suggestion(String(value), field.choices ?? [], 'choice');
  return { code: 'unknown-choice', message: `${shown(value)} is not one of the choices`, hint };
}

function wrongDuration(field: FieldMeta, value: unknown): Remark {
  const working = field.kind === 'workingDays';
  const written = typeof value === 'string' ? parseDuration(value.trim()) : null;
  const [example, code]: [string, FindingCode] = working ? ['45wd', 'wrong-unit'] : ['13w', 'wrong-unit'];
  if (typeof value === 'number') {
    const hint = `write ${value}${working ? 'wd' : 'd'}${working ? '' : `, ${value}w, ${value}mo or ${value}y`}`;
    return { code, message: 'a length of time needs its unit', hint };
  }
  if (written === null) {
    const hint = `write a number and its unit, such as ${example}${either(field)}`;
    return { code: 'wrong-type', message: `expected ${expected(field)}, found ${shown(value)}`, hint };
  }
  if (working) return { code, message: 'this clock runs in working days', hint: `write ${written.amount}wd` };
  if (written.unit === 'wd') {
    const hint = `write calendar time, such as ${written.amount}d; wd is for statutory clocks`;
    return { code, message: 'working days are not meant here', hint };
  }
  return {
    code: 'out-of-bounds',
    message: `${shown(value)} is outside the bounds`,
    hint: bounds(field, ' days'),
  };
}

function outOfBounds(field: FieldMeta, value: number): Remark {
  const code = 'out-of-bounds';
  if (field.whole === true && !Number.isInteger(value)) {
    return { code, message: `expected a whole number, found ${value}`, hint: bounds(field, '') };
  }
  const message = `${value} is outside the bounds`;
  if (field.unit === 'share' && value > 1 && value <= 100) {
    return { code, message, hint: `shares are fractions: write ${Number((value / 100).toPrecision(12))}` };
  }
  return { code, message, hint: bounds(field, field.unit === undefined ? '' : ` (${field.unit})`) };
}

function dayOutOfBounds(value: unknown): Remark {
  const hint = `write a day from ${FIRST_DAY} to ${LAST_DAY}`;
  return { code: 'out-of-bounds', message: `${shown(value)} is outside the bounds`, hint };
}

function wrongId(field: FieldMeta, value: unknown): Remark {
  const hint =
    field.form === undefined
      ? 'start with a letter, then use letters, digits and dashes'
      : `write ${field.form}`;
  return { code: 'bad-id', message: `${shown(value)} is not an id for ${field.title.toLowerCase()}`, hint };
}

function hintFor(field: FieldMeta, value: unknown): string {
  const percent = typeof value === 'string' ? /^(\d+(?:\.\d+)?)\s*%$/.exec(value.trim()) : null;
  if (field.unit === 'share' && percent !== null) {
    return `shares are fractions: write ${Number((Number(percent[1]) / 100).toPrecision(12))}`;
  }
  if (field.kind === 'number') return `write a plain number${either(field)}; ${bounds(field, '')}`;
  if (field.kind === 'flag') return 'write true or false';
  if (field.kind === 'date') return 'write year-month-day, such as 2015-04-01';
  if (field.form !== undefined) return `write ${field.form}`;
  return 'write text; put it in quotes if it looks like a number';
}

function expected(field: FieldMeta): string {
  if (field.kind === 'number') return `a number (${field.unit ?? 'factor'})`;
  if (field.kind === 'duration') return 'a length of time';
  if (field.kind === 'workingDays') return 'a number of working days';
  if (field.kind === 'flag') return 'true or false';
  return field.kind === 'date' ? 'a date' : 'text';
}

function either(field: FieldMeta): string {
  return field.word === undefined ? '' : `, or ${field.word}`;
}

function bounds({ min, above, max, whole }: FieldMeta, unit: string): string {
  const lowest = above === undefined ? (min === undefined ? '' : `at least ${min}`) : `more than ${above}`;
  const highest = max === undefined ? '' : `at most ${max}`;
  const both = [lowest, highest].filter((bound) => bound !== '').join(' and ');
  const kind = whole === true ? 'a whole number' : 'it';
  return both === '' ? `${kind} may be anything` : `${kind} must be ${both}${unit}`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'a map' : String(value);
}
