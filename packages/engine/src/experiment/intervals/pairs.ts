import { indicatorsOf } from '../../outcomes/registry.ts';
import type { Design } from './design.ts';
import { pairedDifference } from './difference.ts';
import type { FinishedRun } from '../results/finished-run.ts';
import type { ComparedPair } from '../results/result.ts';

/**
 * Differences between all pairs of scenarios, the later less the earlier, of the outcomes that a reader asks about first.
 * Their simultaneous intervals hold for all pairs together.
 *
 * @param names of the scenarios, told apart
 */
export function pairsOf(
  { request, outcomes }: FinishedRun,
  design: Design,
  names: readonly string[],
): ComparedPair[] {
  const { scenarios } = request;
  const count = scenarios.length;
  if (count < 3) return [];
  const together = (count * (count - 1)) / 2;
  const headlines = indicatorsOf(scenarios[0]!).filter(({ headline }) => headline);
  return scenarios.flatMap((_, first) =>
    scenarios.slice(first + 1).map((__, later) => {
      const second = first + 1 + later;
      return {
        scenario: names[second]!,
        against: names[first]!,
        indicators: headlines.flatMap(({ id, matters }) => {
          const [from, to] = [first, second].map((index) => outcomes.indicator(index, id));
          const difference = pairedDifference(from!, to!, matters, { design, together });
          return difference === null ? [] : [{ id, difference }];
        }),
      };
    }),
  );
}
