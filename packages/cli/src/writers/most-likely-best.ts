import type { CompareResult } from '@taper/engine';
import type { Paint } from '../text/paint.ts';
import { wrapAfter } from '../text/wrap.ts';
import { type Outcome, sameEverywhere } from './outcome-cells.ts';

/**
 * Says which scenario is most likely best for each outcome that has a good direction and is not the same everywhere, with
 * the probability; nothing for two scenarios, whose verdict says as much, or from too few runs.
 */
export function mostLikelyBest(
  { scenarios, best }: CompareResult,
  outcomes: readonly Outcome[],
  width: number,
  paint: Paint,
): string[] {
  if (scenarios.length < 3) return [];
  const lines = outcomes.flatMap((outcome) => {
    const found = best.find(({ indicator }) => indicator === outcome.indicator.id);
    if (found === undefined || sameEverywhere(outcome)) return [];
    const ranked = scenarios
      .map(({ name }, place) => ({ name, probability: found.probabilities[place] ?? 0 }))
      .filter(({ probability }) => probability >= 0.05)
      .sort((a, b) => b.probability - a.probability);
    const told = ranked.map(({ name, probability }) => `${name} ${percent(probability)}`).join('; ');
    return wrapAfter(`    ${outcome.indicator.label}: `, told, width);
  });
  if (lines.length === 0) return [];
  return ['', paint('bold', 'Most likely to have the best mean, from these runs'), ...lines];
}

/** A probability from runs is never quite certain. */
function percent(probability: number): string {
  return probability > 0.995 ? 'over 99%' : `${Math.round(probability * 100)}%`;
}
