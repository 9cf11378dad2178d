import * as z from 'zod';
import { durationDays, durationPattern, parseDuration, workingDaysPattern } from '../duration.ts';

// Content security policies forbid the code that zod would otherwise generate at run time.
z.config({ jitless: true });

/** What a field of a scenario file is, for people and for tools; kept by zod as the field's metadata. */
export interface FieldMeta {
  readonly kind: 'number' | 'duration' | 'workingDays' | 'text' | 'choice' | 'flag' | 'date' | 'anything';
  readonly title: string;
  readonly description: string;
  /** Numbers and lengths of time have a unit; only they may be written as a quantity with its source. */
  readonly unit?: string;
  /** Smallest value allowed; `above` instead when the value itself is not allowed. Days for lengths of time. */
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly whole?: boolean;
  /** The word that may stand in place of a number, such as `none` for no limit. */
  readonly word?: string;
  /** How a text must be written, where it is not free. */
  readonly form?: string;
  readonly choices?: readonly string[];
  /** What the field is when left out, as a file would write it. */
  readonly default?: number | string | boolean;
  readonly source?: string;
  readonly year?: string;
  readonly confidence?: 'H' | 'M' | 'L';
  /** Whence the default; without it the default is neutral: it leaves the field's effect out. */
  readonly basis?: 'published' | 'derived' | 'assumed';
  /** Becomes low, mid and high, as an assumption that is sampled. */
  readonly range?: boolean;
}

/** A field whose value is read and then is a `Value`. */
export type Field<Value> = z.ZodType<Value, unknown>;

type Described = Pick<FieldMeta, 'default' | 'source' | 'year' | 'confidence' | 'basis'> & {
  readonly label: string;
  readonly describe: string;
};
type Bounds = Pick<FieldMeta, 'min' | 'above' | 'max'>;
type NumberOptions = Described & Bounds & { readonly unit: string; readonly whole?: boolean };

/** Builds a number field: its unit, bounds and default, and where the default comes from. */
export function quantity(options: NumberOptions): Field<number> {
  return finish(boundedNumber(options), 'number', options, options);
}

/** Builds a field for a fraction from 0 to 1. */
export function share(options: Described): Field<number> {
  return quantity({ ...options, unit: 'share', min: 0, max: 1 });
}

/** Builds a number field that takes a word for no limit, read as Infinity. */
export function limit(options: NumberOptions & { readonly unlimited: string }): Field<number> {
  return wordOr(options, options.unlimited, Infinity);
}

/** Builds a number field that takes a word for a number to be found, read as null. */
export function found(options: NumberOptions & { readonly word: string }): Field<number | null> {
  return wordOr(options, options.word, null);
}

function wordOr<Meaning>(options: NumberOptions, word: string, meaning: Meaning): Field<number | Meaning> {
  const either = z.union([boundedNumber(options), z.literal(word).transform(() => meaning)]);
  return finish(either, 'number', options, { ...options, word });
}

/** Builds a field for an assumption: a number that may have a low and a high, read as a range. */
export function assumption(options: NumberOptions): Field<{ low: number; mid: number; high: number }> {
  const range = boundedNumber(options).transform((value) => ({ low: value, mid: value, high: value }));
  return finish(range, 'number', options, { ...options, range: true });
}

/** Builds a field for a length of time with its unit (`13w`), read as days; bounds are in days. */
export function duration(options: Described & Bounds & { readonly unlimited?: string }): Field<number> {
  const word = options.unlimited;
  const source = durationPattern.source;
  const pattern = word === undefined ? durationPattern : new RegExp(`^(${word}|${source.slice(1, -1)})$`);
  const days = z
    .string()
    .regex(pattern)
    .transform((text, context) => {
      const written = parseDuration(text);
      const value = written === null ? Infinity : durationDays(written);
      if (text !== word) requireBounds(value, options, context);
      return value;
    });
  return finish(days, 'duration', options, {
    ...options,
    unit: 'duration',
    ...(word === undefined ? {} : { word }),
  });
}

/** Builds a field for a number of working days (`45wd`), read as that number. */
export function workingDays(options: Described): Field<number> {
  const days = z
    .string()
    .regex(workingDaysPattern)
    .transform((text) => parseDuration(text)?.amount ?? NaN);
  return finish(days, 'workingDays', options, { ...options, unit: 'working days' });
}

/** Builds a field for free text. */
export function text(options: Described): Field<string> {
  return finish(z.string(), 'text', options, options);
}

/** Builds a field for text that must be written in one way; `form` says how. */
export function textLike(pattern: RegExp, form: string, options: Described): Field<string> {
  return finish(z.string().regex(pattern), 'text', options, { ...options, form });
}

/** Builds a field that is true or false. */
export function flag(options: Described): Field<boolean> {
  return finish(z.boolean(), 'flag', options, options);
}

/** Builds a field that is one of a few words. */
export function choice<const Word extends string>(
  words: readonly [Word, ...Word[]],
  options: Described,
): Field<Word> {
  return finish(z.enum(words), 'choice', options, { ...options, choices: words });
}

/** The days that a file may name: what is reckoned from one, by decades either way, must be in the calendar too. */
export const FIRST_DAY = '1900-01-01';
export const LAST_DAY = '2199-12-31';

/** Builds a field for an ISO day, from the first to the last that a file may name. */
export function date(options: Described): Field<string> {
  // ISO days sort as they follow each other.
  const inside = (day: string) => day >= FIRST_DAY && day <= LAST_DAY;
  return finish(z.iso.date().refine(inside, { abort: true }), 'date', options, options);
}

/** Builds a field whose contents this release accepts and passes on unread. */
export function anything(options: Described): Field<unknown> {
  return finish(z.unknown(), 'anything', options, options);
}

/** Marks a part of a file that may be left out because everything in it has a default. */
export function allDefault<Value>(part: z.ZodType<Value>): Field<Value> {
  const open: Field<Value> = part;
  return open.prefault({});
}

/** Marks a part of a file that may be switched off with the word `none`, and is off when left out. */
export function orNone<Value>(part: z.ZodType<Value>): Field<Value | null> {
  const none = z.literal('none').transform(() => null);
  return z.union([none, part]).prefault('none');
}

function finish<Value>(
  leaf: z.ZodType<Value>,
  kind: FieldMeta['kind'],
  { label, describe }: Described,
  details: Partial<FieldMeta>,
): Field<Value> {
  const meta: FieldMeta = { ...pick(details), kind, title: label, description: describe };
  const described = leaf.meta({ ...meta });
  return meta.default === undefined ? described : described.prefault(meta.default as never);
}

const detailKeys = [
  ...(['unit', 'min', 'above', 'max', 'whole', 'word', 'form', 'choices', 'default'] as const),
  ...(['source', 'year', 'confidence', 'basis', 'range'] as const),
];

function pick(details: Partial<FieldMeta>): Partial<FieldMeta> {
  return Object.fromEntries(
    detailKeys.flatMap((key) => (details[key] === undefined ? [] : [[key, details[key]]])),
  );
}

function boundedNumber({ min, above, max, whole }: NumberOptions): z.ZodNumber {
  let number = z.number();
  if (min !== undefined) number = number.min(min);
  if (above !== undefined) number = number.gt(above);
  if (max !== undefined) number = number.max(max);
  return whole === true ? number.multipleOf(1) : number;
}

function requireBounds(value: number, { min, above, max }: Bounds, context: z.RefinementCtx): void {
  const inside =
    (min === undefined || value >= min) &&
    (above === undefined || value > above) &&
    (max === undefined || value <= max);
  if (!inside) context.issues.push({ code: 'custom', input: value, params: { code: 'out-of-bounds' } });
}
