import { sortedIds } from '../../scenario/numbering.ts';
import type { Scenario, StageSpec } from '../../scenario/types.ts';
import { childrenThatMatter, define, type DefinedIndicator } from './defined.ts';

const CLOSED = 'closed';

/** Where families go from each stage: to every stage that it may lead to, or to being closed. */
export function destinationIndicators(scenario: Scenario): DefinedIndicator[] {
  const ids = sortedIds(scenario.stages);
  const matters = childrenThatMatter(scenario.place.children);
  return ids.flatMap((id, stage) =>
    waysOut(scenario.stages[id]!, ids).map((to) => {
      const { label } = scenario.stages[id]!;
      const where = to === CLOSED ? CLOSED : scenario.stages[to]!.label;
      // Closed comes first among the places to go, then the stages.
      const move = stage * (ids.length + 1) + ids.indexOf(to) + 1;
      return define({
        id: `moves.perYear.stage=${id}.to=${to}`,
        label: `From ${label}: ${where}`,
        definition:
          to === CLOSED
            ? `Families closed from ${label}, a year, for whatever reason but moving away.`
            : `Families who went from ${label} to ${where}, a year, for whatever reason.`,
        unit: 'families a year',
        matters,
        monthly: false,
        value: (r) => r.perYear(r.channels.moves(move)),
      });
    }),
  );
}

/** Stages, and `closed`, to which some families may go from a stage. */
function waysOut(stage: StageSpec, ids: readonly string[]): string[] {
  const { next, screening, escalation, routes, grown, ifFull } = stage;
  const shares = [
    ...(screening === null ? [next] : Object.values(screening.to)),
    escalation?.to ?? {},
    ...Object.values(routes).map(({ to }) => to),
    grown,
    ifFull === null ? {} : { [ifFull]: 1 },
  ];
  const taken = shares.flatMap((of) => Object.keys(of).filter((to) => of[to]! > 0));
  return [CLOSED, ...ids].filter((to) => to === CLOSED || taken.includes(to));
}
