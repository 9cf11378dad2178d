import { sortedIds } from '../../scenario/numbering.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { Readings } from '../readings.ts';
import { childrenThatMatter, define, type DefinedIndicator } from './defined.ts';

/** Families and children open, waiting and held, by level and by stage; level 1, where no help is given yet, is not shown first. */
export function stockIndicators(scenario: Scenario): DefinedIndicator[] {
  const ids = sortedIds(scenario.stages);
  const matters = childrenThatMatter(scenario.place.children);
  const levels = [...new Set(ids.map((id) => scenario.stages[id]!.level))].sort((a, b) => a - b);
  return [
    ...levels.flatMap((level) => {
      const stages = ids.flatMap((id, index) => (scenario.stages[id]!.level === level ? [index] : []));
      return open(`level=${level}`, `at level ${level}`, matters, level >= 2, sumOver(stages));
    }),
    ...ids.flatMap((id, stage) => {
      const { label } = scenario.stages[id]!;
      return [
        ...open(`stage=${id}`, `in ${label}`, matters, false, sumOver([stage])),
        ...standing(id, label, stage, matters),
      ];
    }),
  ];
}

type Sum = (readings: Readings, gauge: (stage: number) => number) => number;

function sumOver(stages: readonly number[]): Sum {
  return (readings, gauge) => stages.reduce((sum, stage) => sum + readings.mean(gauge(stage)), 0);
}

function open(
  dimension: string,
  where: string,
  matters: number,
  headline: boolean,
  sum: Sum,
): DefinedIndicator[] {
  return [
    define({
      id: `open.children.${dimension}`,
      label: `Children open ${where}`,
      definition: `Children whom stages ${where} have, waiting or led, on average over the period. Brothers and sisters who stay at home are counted apart.`,
      unit: 'children',
      matters,
      headline,
      value: (r) => sum(r, (stage) => r.channels.openChildren(stage)),
    }),
    define({
      id: `open.families.${dimension}`,
      label: `Families open ${where}`,
      definition: `Families open ${where}, waiting or led, on average over the period.`,
      unit: 'families',
      matters: matters / 2,
      value: (r) => sum(r, (stage) => r.channels.openFamilies(stage)),
    }),
  ];
}

function standing(id: string, label: string, stage: number, matters: number): DefinedIndicator[] {
  return [
    define({
      id: `wait.families.stage=${id}`,
      label: `Waiting for a worker, ${label}`,
      definition: `Families in ${label} that nobody leads yet, on average over the period.`,
      unit: 'families',
      good: 'lower',
      matters: matters / 2,
      value: (r) => r.mean(r.channels.waiting(stage)),
    }),
    define({
      id: `blocked.families.stage=${id}`,
      label: `Held for a place elsewhere, ${label}`,
      definition: `Families whose work in ${label} is done, but who keep their worker until the next service has a place: blocked step-downs.`,
      unit: 'families',
      good: 'lower',
      matters: matters / 2,
      value: (r) => r.mean(r.channels.held(stage)),
    }),
    define({
      id: `stuck.families.stage=${id}`,
      label: `Waiting to step up, ${label}`,
      definition: `Families who have stepped up from ${label}, but whom the service above has no place for: they keep their worker at the least.`,
      unit: 'families',
      good: 'lower',
      matters: matters / 2,
      value: (r) => r.mean(r.channels.heldUp(stage)),
    }),
  ];
}
