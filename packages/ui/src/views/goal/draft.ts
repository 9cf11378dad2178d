import type { Indicator } from '@taper/engine';
import { formatValue } from '@taper/engine';
import { tidy } from '../../controls/scale.ts';
import { numberWords } from '../../controls/unit-words.ts';
import { rangeAround } from '../../state/levers.ts';
import type { Lever, LeverRange } from '../../state/levers.ts';
import type { GoalQuestion } from '../../state/seeker.ts';

/** The numbers of a question as a reader types them. */
export interface Draft {
  readonly from: string;
  readonly to: string;
  /** Empty: any value will do. */
  readonly step: string;
  readonly goal: string;
}

export type DraftField = keyof Draft;

/** What is wrong with a question, by field. */
export type DraftFaults = Readonly<Partial<Record<DraftField, string | undefined>>>;

/** What the numbers of a draft mean, in the units of files. */
export type Understood = LeverRange & { readonly value: number };

/** By how much better than now a goal is that a reader has not chosen. */
const BETTER = 0.1;
/** Figures that such a goal has. */
const FIGURES = 2;
/** So that seven tenths are seven steps of a tenth. */
const ROUNDING = 1e-9;

/** Where to look for a lever, as a reader would type it. */
export function rangeDraft(lever: Lever): Omit<Draft, 'goal'> {
  return typedRange(lever, rangeAround(lever));
}

/** A range as a reader would type it. */
export function typedRange({ times }: Lever, { from, to, step }: LeverRange): Omit<Draft, 'goal'> {
  const typed = (value: number) => String(tidy(value * times));
  return { from: typed(from), to: typed(to), step: step === null ? '' : typed(step) };
}

/** 100 where readers see a hundredth. */
export function timesOf({ unit }: Pick<Indicator, 'unit'>): number {
  return unit === 'share' ? 100 : 1;
}

/** What an outcome is to be where it is not said: a tenth better than now. */
export function goalDraft(
  { good, unit }: Indicator,
  now: number | null,
): Pick<GoalQuestion, 'is'> & { goal: string } {
  const is = good === 'higher' ? 'at-least' : 'at-most';
  if (now === null || now === 0) return { is, goal: '' };
  const wanted = now * (is === 'at-least' ? 1 + BETTER : 1 - BETTER) * timesOf({ unit });
  const figures = Math.abs(wanted) >= 100 ? FIGURES + 1 : FIGURES;
  return { is, goal: String(Number(wanted.toPrecision(figures))) };
}

/** Reads what was typed; says what is wrong with it at each field. */
export function readDraft(
  draft: Draft,
  lever: Lever,
  indicator: Pick<Indicator, 'unit' | 'label'>,
): { readonly faults: DraftFaults; readonly understood: Understood | null } {
  const { times } = lever;
  const faults: Partial<Record<DraftField, string | undefined>> = {};
  const number = (field: DraftField) => {
    const text = draft[field].trim();
    const value = text === '' ? NaN : Number(text);
    if (!Number.isFinite(value)) faults[field] = 'Give a number.';
    return value;
  };
  const [from, to] = [number('from'), number('to')].map((value) => tidy(value / times)) as [number, number];
  const step = draft.step.trim() === '' ? null : tidy(number('step') / times);
  const goal = number('goal');
  if (faults.goal !== undefined) faults.goal = 'Say what it is to be: give a number.';
  else if (indicator.unit === 'share' && (goal < 0 || goal > 100))
    faults.goal = 'Give a share from 0 to 100%.';
  for (const [field, value] of [
    ['from', from],
    ['to', to],
  ] as const)
    faults[field] ??= boundFault(lever, value);
  if (faults.from === undefined && faults.to === undefined && !(from < to))
    faults.to = `Give more than ${numberWords(tidy(from * times))}: the smaller number comes first.`;
  if (lever.whole)
    for (const field of ['from', 'to', 'step'] as const)
      if (draft[field].trim() !== '' && !Number.isInteger(Number(draft[field])))
        faults[field] ??= 'Give a whole number.';
  if (step !== null && faults.step === undefined && faults.to === undefined)
    faults.step = stepFault(step, to - from);
  const isClear = Object.values(faults).every((fault) => fault === undefined);
  return {
    faults,
    understood: isClear ? { from, to, step, value: tidy(goal / timesOf(indicator)) } : null,
  };
}

function boundFault({ bounds: { min, max }, times }: Lever, value: number): string | undefined {
  const written = (bound: number) => numberWords(tidy(bound * times));
  if (value < min) return `It cannot be less than ${written(min)}.`;
  return value > max ? `It cannot be more than ${written(max)}.` : undefined;
}

function stepFault(step: number, width: number): string | undefined {
  if (step <= 0) return 'Give a number above 0, or leave it empty.';
  return step > width * (1 + ROUNDING) ? 'That is more than lies between the two.' : undefined;
}

/** Says what the outcome is now. */
export function nowWords({ label, unit }: Indicator, now: number | null): string {
  return `${label} now: ${formatValue(now, unit)}`;
}
