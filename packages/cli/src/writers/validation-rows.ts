import { type ValidatedTarget, formatChange, formatRange, formatValue } from '@taper/engine';

/** Verdicts as they are told. */
export const VERDICT_WORDS: Readonly<Record<ValidatedTarget['verdict'], string>> = {
  reproduced: 'reproduced',
  bracketed: 'bracketed',
  'too-vague': 'too vague',
  missed: 'missed',
  'not-testable': 'not testable',
};

/** Where the interval of a published figure comes from, as a mark; the legend tells what it means. */
const MARKS: Readonly<Record<ValidatedTarget['published']['of']['from'], string>> = {
  stated: '',
  assumed: ' ᵃ',
  wilson: ' ʷ',
  poisson: ' ᵖ',
  unstated: ' ᵘ',
};

/** What the marks mean. */
export const MARKS_EXPLAINED =
  'Intervals of published figures: as stated; ᵃ a bracket of ours about a pattern; ʷ Wilson’s, from the denominator; ᵖ of a count, as Poisson’s; ᵘ 5% either side, assumed, where neither interval nor denominator is printed.';

/** A target in words and numbers. */
export interface ValidationRow {
  readonly label: string;
  readonly published: string;
  readonly publishedInterval: string;
  readonly model: string;
  readonly modelInterval: string;
  readonly verdict: string;
}

/** Writes a target. */
export function validationRow(target: ValidatedTarget): ValidationRow {
  const { label, published, model, unit, against, ratio, usedInCalibration, verdict } = target;
  const format = against === null ? formatValue : formatChange;
  const [low, high] = published.of.interval;
  const magnitude = Math.max(Math.abs(published.value), Math.abs(model?.mean ?? 0));
  const known = model === null && verdict === 'not-testable' ? (published.unit ?? '') : unit;
  // A ratio is a part of what it is against, no difference of shares in points.
  const written = (text: string) => text.replace(/ a year$/, '').replace(/ points$/, ratio ? '%' : ' points');
  return {
    label,
    published: written(format(published.value, known, magnitude)),
    publishedInterval: written(formatRange([low, high], known, format, magnitude)) + MARKS[published.of.from],
    model: model === null ? '–' : written(format(model.mean, known, magnitude)),
    modelInterval: model === null ? '–' : written(formatRange(model.interval, known, format, magnitude)),
    verdict: VERDICT_WORDS[verdict] + (usedInCalibration && verdict !== 'not-testable' ? ' (fitted)' : ''),
  };
}
