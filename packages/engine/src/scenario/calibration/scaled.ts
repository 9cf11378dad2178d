import { formatPath } from '../path.ts';
import { fromPlain, type Place } from '../source/node.ts';
import type { FileOverride } from '../source/set.ts';
import type { Scenario } from '../types.ts';

/** Digits of a scaled number: more than any source has. */
const DIGITS = 9;

/**
 * Makes a council as large as a place: its children, the families of its streams, its referrals, units, places and
 * longest queues grow with the number of children, and everything that is a share, a rate, an hour or a length stays.
 * Units are whole: their number is rounded, and their posts make up for it, so that the posts in all are exact.
 * @param place where the number of children is written
 * @returns overrides, each with its source
 */
export function scaled(scenario: Scenario, children: number, place: Place): FileOverride[] {
  const factor = children / scenario.place.children;
  if (factor === 1) return [];
  const source = `scaled from ${scenario.place.children} to ${children} children`;
  const set = (path: readonly string[], value: number): FileOverride => ({
    path: formatPath(path),
    place,
    node: fromPlain({ value, basis: 'derived', source, confidence: 'L' }, place),
  });
  const grown = (path: readonly string[], value: number | null): FileOverride[] =>
    value === null || !Number.isFinite(value) || value === 0 ? [] : [set(path, rounded(value * factor))];
  const whole = (path: readonly string[], value: number): FileOverride[] =>
    Number.isFinite(value) && value > 0 ? [set(path, Math.max(1, Math.round(value * factor)))] : [];
  const { demand, services, placements } = scenario;
  return [
    set(['place', 'children'], children),
    ...grown(['demand', 'referrals'], demand.referrals),
    ...Object.entries(demand.streams).flatMap(([id, { families }]) =>
      grown(['demand', 'streams', id, 'families'], families),
    ),
    ...Object.entries(services).flatMap(([id, { queueMax, units }]) => [
      ...whole(['services', id, 'queueMax'], queueMax),
      ...Object.entries(units).flatMap(([unit, { count, posts }]) => {
        const path = ['services', id, 'units', unit];
        const many = count === 0 ? 0 : Math.max(1, Math.round(count * factor));
        return [
          ...(many === count ? [] : [set([...path, 'count'], many)]),
          ...Object.entries(posts).flatMap(([role, each]) =>
            many === 0 || each === 0
              ? []
              : [set([...path, 'posts', role], rounded((each * count * factor) / many))],
          ),
        ];
      }),
    ]),
    ...Object.entries(placements).flatMap(([id, { places }]) => whole(['placements', id, 'places'], places)),
  ];
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
