import { sortedIds } from '../../scenario/numbering.ts';
import { statesOf } from '../../scenario/timeline/at.ts';
import type { Scenario } from '../../scenario/types.ts';
import { ratio, type Readings } from '../readings.ts';
import { childrenThatMatter, define, type DefinedIndicator } from './defined.ts';
import { openFamilies } from './open-families.ts';

/** Levels over which work is to taper: from early help to care. */
const LEVELS = [2, 3, 4, 5];

/** The pattern of work: who is open at which level, who is held above or below their need, and who moves between. */
export function patternIndicators(scenario: Scenario): DefinedIndicator[] {
  const ids = sortedIds(scenario.stages);
  const stagesOf = (level: number) =>
    ids.flatMap((id, index) => (scenario.stages[id]!.level === level ? [index] : []));
  const byLevel = new Map(LEVELS.map((level) => [level, stagesOf(level)]));
  const families = (r: Readings, level: number) => openFamilies(r, byLevel.get(level) ?? []);
  const all = (r: Readings) => LEVELS.reduce((sum, level) => sum + families(r, level), 0);
  const share = (r: Readings, level: number) => ratio(families(r, level), all(r));
  const { taper } = scenario.official;
  return [
    ...LEVELS.filter((level) => byLevel.get(level)!.length > 0).map((level) =>
      define({
        id: `open.share.level=${level}`,
        label: `Share of open families at level ${level}`,
        definition: `Of the families open at levels 2 to 5, the share at level ${level}, on average over the period.`,
        unit: 'share',
        matters: 0.005,
        value: (r) => share(r, level),
      }),
    ),
    ...(taper === null
      ? []
      : [
          define({
            id: 'pattern.distance',
            label: 'Distance from the taper aimed at',
            definition:
              'Share of open families who would have to be at another level for the pattern of work to be the one that the service aims at.',
            unit: 'share',
            good: 'lower',
            matters: 0.005,
            value: (r) =>
              LEVELS.reduce((sum, level) => sum + Math.abs(share(r, level) - (taper[level] ?? 0)), 0) / 2,
          }),
        ]),
    ...fit([...ids.keys()]),
    ...moves(scenario),
  ];
}

function fit(stages: readonly number[]): DefinedIndicator[] {
  const open = (r: Readings) => openFamilies(r, stages);
  return [
    define({
      id: 'held.above.share',
      label: 'Held above need',
      definition:
        'Share of open families in a stage of a higher level than they need: placed there, not let go yet, or waiting for a place below.',
      unit: 'share',
      good: 'lower',
      matters: 0.005,
      value: (r) => ratio(r.mean(r.channels.aboveNeed), open(r)),
    }),
    define({
      id: 'held.below.share',
      label: 'Families held below their need',
      definition: 'Share of open families in a stage of a lower level than they need.',
      unit: 'share',
      good: 'lower',
      matters: 0.005,
      value: (r) => ratio(r.mean(r.channels.belowNeed), open(r)),
    }),
  ];
}

function moves(scenario: Scenario): DefinedIndicator[] {
  const { place, families, stages } = scenario;
  const matters = childrenThatMatter(place.children);
  const flow = (
    id: string,
    label: string,
    definition: string,
    unit: string,
    value: DefinedIndicator['value'],
  ) => define({ id, label, definition, unit, matters, value });
  return [
    flow(
      'newFamilies.perYear',
      'New families',
      'Families who came for the first time, a year, to whatever stage.',
      'families a year',
      (r) => r.perYear(r.channels.newFamilies),
    ),
    flow(
      'stepUps.perYear',
      'Step-ups',
      'Moves of families to a stage of a higher level, a year, those apart who come from level 1, where help has not begun.',
      'families a year',
      (r) => r.perYear(r.channels.familiesSteppedUp),
    ),
    flow(
      'stepDowns.perYear',
      'Step-downs',
      'Moves of families to a stage of a lower level, closing apart, a year.',
      'families a year',
      (r) => r.perYear(r.channels.familiesSteppedDown),
    ),
    define({
      id: 'refused.perYear',
      label: 'Closed below need',
      definition:
        'Families closed, by a decision that saw less need than they had, a year: refused at the door or let go too early.',
      unit: 'families a year',
      good: 'lower',
      matters,
      headline: Object.values(stages).some(({ screening, stepDown }) => screening ?? stepDown),
      value: (r) => r.perYear(r.channels.familiesClosedBelowNeed),
    }),
    ...(families.youngest === null
      ? []
      : [
          flow(
            'grown.perYear',
            'Came of age in a stay',
            'Children of open families who came of age, a year.',
            'children a year',
            (r) => r.perYear(r.channels.childrenGrown),
          ),
        ]),
    ...(statesOf(scenario).every((state) => state.families.movingAway === 0)
      ? []
      : [
          flow(
            'movedAway.perYear',
            'Moved away',
            'Open families who moved out of the area, a year.',
            'families a year',
            (r) => r.perYear(r.channels.familiesMovedAway),
          ),
        ]),
    flow(
      'open.children.athome',
      'Brothers and sisters in need at home',
      'Children of open families whom the stage itself does not take, on average: they stay in need at home while others are on a plan or in care.',
      'children',
      (r) => r.mean(r.channels.siblingsAtHome),
    ),
  ];
}
