import { sortedIds } from '../../scenario/numbering.ts';
import type { Scenario } from '../../scenario/types.ts';
import { ratio } from '../readings.ts';
import { childrenThatMatter, define, type DefinedIndicator } from './defined.ts';
import { openFamilies } from './open-families.ts';

/** Placements, patches and factors of need, in scenarios that have them. */
export function makeUpIndicators(scenario: Scenario): DefinedIndicator[] {
  const matters = childrenThatMatter(scenario.place.children);
  return [
    ...placements(scenario, matters),
    ...sortedIds(scenario.demand.patches).flatMap((id, index) =>
      patch(id, scenario.demand.patches[id]!.label, index, matters),
    ),
    ...factors(scenario),
  ];
}

function placements(scenario: Scenario, matters: number): DefinedIndicator[] {
  const ids = sortedIds(scenario.placements);
  if (ids.length === 0) return [];
  const all = (of: (kind: number) => number) => ids.reduce((sum, _, kind) => sum + of(kind), 0);
  return [
    ...ids.flatMap((id, kind) => placement(id, scenario.placements[id]!.label, kind, matters)),
    define({
      id: 'placement.moves.perChild',
      label: 'Placement moves',
      definition: 'Changes of placement, for each child who is placed, a year.',
      unit: 'moves a year',
      good: 'lower',
      matters: 0.01,
      value: (r) =>
        ratio(
          all((kind) => r.perYear(r.channels.placementMoves(kind))),
          all((kind) => r.mean(r.channels.placedChildren(kind))),
        ),
    }),
  ];
}

function placement(id: string, label: string, kind: number, matters: number): DefinedIndicator[] {
  return [
    define({
      id: `open.children.placement=${id}`,
      label: `Children placed, ${label}`,
      definition: `Children placed in ${label}, on average over the period.`,
      unit: 'children',
      matters,
      value: (r) => r.mean(r.channels.placedChildren(kind)),
    }),
    define({
      id: `starts.perYear.placement=${id}`,
      label: `Placements made, ${label}`,
      definition: `Children placed in ${label}, a year, moves included.`,
      unit: 'children a year',
      matters,
      value: (r) => r.perYear(r.channels.placementStarts(kind)),
    }),
    define({
      id: `placement.full.share.placement=${id}`,
      label: `Found full, ${label}`,
      definition: `Share of children who were to be placed in ${label} and found it full.`,
      unit: 'share',
      good: 'lower',
      matters: 0.01,
      value: (r) => ratio(r.sum(r.channels.placementOverflow(kind)), r.sum(r.channels.placementWanted(kind))),
    }),
  ];
}

function patch(id: string, label: string, index: number, matters: number): DefinedIndicator[] {
  return [
    define({
      id: `open.families.patch=${id}`,
      label: `Families open, ${label}`,
      definition: `Families open who live in ${label}, on average over the period.`,
      unit: 'families',
      matters: matters / 2,
      value: (r) => r.mean(r.channels.patchFamilies(index)),
    }),
    define({
      id: `wait.families.patch=${id}`,
      label: `Families waiting, ${label}`,
      definition: `Families who live in ${label} and wait for a worker, led by nobody, on average over the period.`,
      unit: 'families',
      good: 'lower',
      matters: matters / 2,
      value: (r) => r.mean(r.channels.patchWaiting(index)),
    }),
    define({
      id: `referrals.perYear.patch=${id}`,
      label: `Referrals, ${label}`,
      definition: `Children referred a year who live in ${label}.`,
      unit: 'children a year',
      matters: matters * 5,
      value: (r) => r.perYear(r.channels.patchReferrals(index)),
    }),
  ];
}

function factors(scenario: Scenario): DefinedIndicator[] {
  const stages = [...sortedIds(scenario.stages).keys()];
  return sortedIds(scenario.families.factors).map((id, factor) => {
    const { label } = scenario.families.factors[id]!;
    return define({
      id: `open.share.factor=${id}`,
      label: `Open families with ${label}`,
      definition: `Share of open families who have the factor of need ${label}, on average over the period.`,
      unit: 'share',
      matters: 0.005,
      value: (r) => ratio(r.mean(r.channels.factorFamilies(factor)), openFamilies(r, stages)),
    });
  });
}
