import { sortedIds } from '../../scenario/numbering.ts';
import type { Scenario } from '../../scenario/types.ts';
import { closed, waysOut } from '../../scenario/ways.ts';
import { childrenThatMatter, define, type DefinedIndicator } from './defined.ts';

/** Where families go from each stage: to every stage that it may lead to, or to being closed. */
export function destinationIndicators(scenario: Scenario): DefinedIndicator[] {
  const ids = sortedIds(scenario.stages);
  const matters = childrenThatMatter(scenario.place.children);
  return ids.flatMap((id, stage) => {
    const { label } = scenario.stages[id]!;
    const ways = waysOut(scenario.stages[id]!);
    // Any family may be closed: by withdrawing, being let go early, or coming of age.
    const destinations = [closed, ...ids.filter((other) => ways.includes(other))];
    return destinations.map((to) => {
      const where = to === closed ? closed : scenario.stages[to]!.label;
      // Closed comes first among the places to go, then the stages.
      const move = stage * (ids.length + 1) + ids.indexOf(to) + 1;
      return define({
        id: `moves.perYear.stage=${id}.to=${to}`,
        label: `From ${label}: ${where}`,
        definition:
          to === closed
            ? `Families closed from ${label}, a year, for whatever reason but moving away.`
            : `Families who went from ${label} to ${where}, a year, for whatever reason.`,
        unit: 'families a year',
        matters,
        monthly: false,
        value: (r) => r.perYear(r.channels.moves(move)),
      });
    });
  });
}
