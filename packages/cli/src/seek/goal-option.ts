import type { SeekGoal } from '@taper/engine';
import { InvalidArgumentError, Option } from 'commander';

/** A goal as it is written: `rereferrals.share <= 15%`. */
export interface WrittenGoal extends Omit<SeekGoal, 'matters'> {
  /** Whether the value was written as a percentage. */
  readonly percent: boolean;
}

const MEANT =
  'Give an outcome and what it is to be: "rereferrals.share <= 15%", "open.children.level=4 >= 900", or with = for just that.';
const SIGNS = { '<=': 'at-most', '≤': 'at-most', '>=': 'at-least', '≥': 'at-least', '=': 'equal' } as const;

/** The option that says what an outcome is to be. */
export function goalOption(): Option {
  return new Option(
    '--goal <goal>',
    'what an outcome is to be, such as "rereferrals.share <= 15%" (may be repeated: all are to be met)',
  )
    .argParser((written: string, before: readonly WrittenGoal[] = []) => [...before, writtenGoal(written)])
    .makeOptionMandatory();
}

function writtenGoal(written: string): WrittenGoal {
  const number = String.raw`(-?(?:\d+(?:\.\d+)?|\.\d+))(%?)`;
  const [, indicator, sign, digits, percent] =
    new RegExp(`^(.*[^<>=≤≥\\s])\\s*(<=|>=|=|≤|≥)\\s*${number}$`).exec(written.trim()) ?? [];
  if (indicator === undefined || sign === undefined) throw new InvalidArgumentError(MEANT);
  const isPercent = percent === '%';
  return {
    ...{ indicator, is: SIGNS[sign as keyof typeof SIGNS], percent: isPercent },
    value: Number((Number(digits) / (isPercent ? 100 : 1)).toPrecision(12)),
  };
}

/** Writes a goal as it can be given again. */
export function goalText({ indicator, is, value }: SeekGoal): string {
  const sign = { 'at-most': '<=', 'at-least': '>=', equal: '=' }[is];
  return `${indicator} ${sign} ${value}`;
}
