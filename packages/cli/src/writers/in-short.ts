import { type CompareResult, type Verdict, formatChange } from '@taper/engine';
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
  return `${indicator.label} ${formatChange(difference?.mean ?? null, indicator.unit)}`;
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
