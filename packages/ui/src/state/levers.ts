import { tidy, boundsOf } from '../controls/scale.ts';
import { unitWords } from '../controls/unit-words.ts';
import { writtenNumber } from '../controls/written-number.ts';
import type { LiveControl } from './desk-controls.ts';

/** A number of a scenario that may be moved to bring an outcome where it is to be. */
export interface Lever {
  readonly path: string;
  /** What it is called where nothing else is: `Family support worker posts`. */
  readonly label: string;
  /** What it belongs to: `Family support, in one unit (team)`. */
  readonly group: string;
  /** As the scenario has it, in the unit that its file writes. */
  readonly amount: number;
  /** What stands behind numbers in files, such as `w`; empty for plain numbers. */
  readonly unit: string;
  /** The unit in words: `weeks`, `posts`, `%`. */
  readonly counted: string;
  /** 100 where readers see a hundredth: shares. */
  readonly times: number;
  readonly whole: boolean;
  readonly bounds: { readonly min: number; readonly max: number };
  /** Whether it is offered before anybody asks for more. */
  readonly isBasic: boolean;
}

/** Where to look, and in which steps. */
export interface LeverRange {
  readonly from: number;
  readonly to: number;
  readonly step: number | null;
}

const NUMBERS: ReadonlySet<string> = new Set(['number', 'duration', 'workingDays']);
/** Posts are counted in these parts: fewer than a quarter of a post nobody fills. */
const PART_OF_POST = 0.25;
/** So many steps of a range are looked at as such, at most; a longer range has longer steps. */
const MOST_STEPS = 40;

/** The numbers that may be moved: posts, then caps, then all others in the order of the controls. */
export function leversOf(controls: readonly LiveControl[]): Lever[] {
  const levers = controls.flatMap(({ control, value, isHeld }): Lever[] => {
    const { path, field, group, label, isBasic } = control;
    const amount = writtenNumber(value)?.amount ?? null;
    if (isHeld || amount === null || !NUMBERS.has(field.kind)) return [];
    const unit = writtenNumber(value)?.unit ?? '';
    const isShare = field.unit === 'share';
    return [
      {
        ...{ path, label, group, amount, unit, isBasic },
        counted: isShare ? '%' : unitWords(field.unit ?? '', unit),
        ...{ times: isShare ? 100 : 1, whole: field.whole === true, bounds: boundsOf(field, unit) },
      },
    ];
  });
  return levers.sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ path }: Lever): number {
  if (isOfPosts(path)) return 0;
  return isOfCap(path) ? 1 : 2;
}

/** Whether a path is that of the cap of a service. */
export function isOfCap(path: string): boolean {
  return /^services\.[^.]+\.cap\./.test(path);
}

/** Whether a path is that of a number of posts. */
export function isOfPosts(path: string): boolean {
  return /^services\.[^.]+\.units\.[^.]+\.posts\./.test(path);
}

/** Where to look to begin with: from about half of what stands to half as much again. */
export function rangeAround({ amount, whole, bounds, path }: Lever): LeverRange {
  const width = amount === 0 ? 1 : Math.abs(amount);
  const grain = whole ? 1 : tenth(width);
  const low = amount === 0 ? 0 : amount - width / 2;
  const from = Math.max(tidy(Math.floor(low / grain + 1e-9) * grain), lowest(bounds.min, grain, amount));
  const to = Math.min(tidy(Math.ceil((amount + width / 2) / grain - 1e-9) * grain), bounds.max);
  if (whole) return { from, to: Math.max(to, from + 1), step: 1 };
  const parts = isOfPosts(path) ? [PART_OF_POST, 0.5, 1, 2, 5] : [];
  return { from, to, step: parts.find((part) => (to - from) / part <= MOST_STEPS) ?? null };
}

/** Nothing at all is seldom what is asked about, and often cannot be run. */
function lowest(min: number, grain: number, amount: number): number {
  return min === 0 && amount > 0 ? grain : min;
}

/** A round tenth or so of a number. */
function tenth(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size / 5) + 1e-9);
  return tidy(power);
}
