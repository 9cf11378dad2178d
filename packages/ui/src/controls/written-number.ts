/** Days in the units in which scenario files write lengths of time; a month and a year are those of the engine. */
const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, mo: 365.25 / 12, y: 365.25 };

/** A number as a scenario file writes it: `0.2`, `13w`, `45wd`, a word such as `none`, or any of these with a source. */
export interface WrittenNumber {
  /** Null where a word stands in its place. */
  readonly amount: number | null;
  /** Unit of a length of time, `wd` for working days; empty for a plain number. */
  readonly unit: string;
  /** The word in place of a number; empty for none. */
  readonly word: string;
}

/** Reads a number as a scenario file writes it; null when there is none. */
export function writtenNumber(written: unknown): WrittenNumber | null {
  const value = bare(written);
  if (typeof value === 'number') return { amount: value, unit: '', word: '' };
  if (typeof value !== 'string') return null;
  const [, amount, unit = ''] = /^(-?[\d.]+)(d|w|mo|y|wd)$/.exec(value.trim()) ?? [];
  if (amount === undefined) return { amount: null, unit: '', word: value };
  return { amount: Number(amount), unit, word: '' };
}

/** Takes the source off a value that has one. */
export function bare(written: unknown): unknown {
  const isQuantity = typeof written === 'object' && written !== null && 'value' in written;
  return isQuantity ? written.value : written;
}

/** Writes an amount in a unit as a scenario file does. */
export function inFile(amount: number, unit: string): number | string {
  return unit === '' ? amount : `${amount}${unit}`;
}

/** An amount as a scenario has it: days for lengths of time, working days as they are. */
export function inScenario(amount: number, unit: string): number {
  return amount * (DAYS[unit] ?? 1);
}

/** A bound of days in another unit. */
export function daysIn(days: number, unit: string): number {
  return days / (DAYS[unit] ?? 1);
}
