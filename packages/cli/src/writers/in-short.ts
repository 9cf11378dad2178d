import { type CompareResult, type Difference, type Verdict, formatChange } from '@taper/engine';
import type { Paint } from '../text/paint.ts';
import { wrapAfter } from '../text/wrap.ts';
import type { Outcome } from './outcome-cells.ts';

/** Sums up in words what differs clearly from the base, a paragraph a scenario. */
export function inShort(
  { scenarios, base }: CompareResult,
  outcomes: readonly Outcome[],
  width: number,
  paint: Paint,
): string[] {
  const paragraphs = scenarios.slice(1).flatMap(({ name }, index) => {
    const scenario = index + 1;
    const clear = (['lower', 'higher'] as const).flatMap((verdict) => {
      const named = outcomes.filter((outcome) => outcome.differences[scenario]?.verdict === verdict);
      const list = named.map((outcome) => changeText(outcome, scenario)).join('; ');
      return named.length === 0 ? [] : wrapAfter(`    clearly ${verdict}: `, list, width);
    });
    const rest = restText(outcomes, scenario);
    return [`  ${name}`, ...clear, ...(rest === '' ? [] : wrapAfter('    ', rest, width))];
  });
  return [paint('bold', `In short, against “${base}”`), ...paragraphs];
}

function changeText({ indicator, differences }: Outcome, scenario: number): string {
  const difference = differences[scenario];
  return `${indicator.label} ${formatChange(difference?.mean ?? null, indicator.unit)}${whenText(difference)}`;
}

/** When a difference is clear, and would show: ` (clear from 2015-09; one council would see it from 2016-04)`. */
function whenText(difference: Difference | null | undefined): string {
  const when = difference?.when;
  const month = (day: string) => day.slice(0, 7);
  if (when?.clear == null && when?.between != null) {
    const { side, from, to } = when.between;
    return ` (month by month clearly ${side} from ${month(from)} to ${month(to)}, not at the end)`;
  }
  if (when?.clear == null) return '';
  const shows =
    when.shows === null
      ? 'one council would not see it in its monthly figures by the end'
      : `one council would see it in its monthly figures from ${month(when.shows)}`;
  return ` (clear from ${month(when.clear)}; ${shows})`;
}

function restText(outcomes: readonly Outcome[], scenario: number): string {
  const count = (verdict: Verdict | undefined) =>
    outcomes.filter(({ differences }) => differences[scenario]?.verdict === verdict).length;
  const [unclear, small] = [count('too-close-to-call'), count('too-small-to-matter')];
  const unknown = count(undefined);
  return [
    ...(unclear === 0 ? [] : [`too close to call: ${unclear}`]),
    ...(small === 0 ? [] : [`too small to matter: ${small}`]),
    ...(unknown === 0 ? [] : [`cannot be compared: ${unknown}`]),
  ].join('; ');
}
