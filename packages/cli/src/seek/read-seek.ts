import {
  type Indicator,
  MOST_COMBINATIONS,
  type SeekGoal,
  type SeekProblem,
  clustersOf,
  combinationsOf,
} from '@taper/engine';
import { namedOutcomes } from '../input/named-outcomes.ts';
import { type UsableFile, readUsable } from '../input/read-scenarios.ts';
import { InputFault } from '../ending/stops.ts';
import { type MovedBase, readLevers } from './levers.ts';
import type { SeekOptions } from './seek-options.ts';

/** A search that can be made. */
export interface UsableSeek extends MovedBase {
  readonly problem: SeekProblem;
  /** Those of the goals, then the one to be least: as `outcomesOf` has them. */
  readonly indicators: readonly Indicator[];
}

const MOST_LEVERS = 5;

/**
 * Reads a base, levers and goals.
 * @throws InputFault with what is wrong with them, before anything is run
 */
export function readSeek(path: string, options: SeekOptions): UsableSeek {
  const [base] = readUsable([path], options.set) as [UsableFile];
  const { goal, least, replications, atMost, within, steps } = options;
  const ids = [
    ...new Set([...goal.map(({ indicator }) => indicator), ...(least === undefined ? [] : [least])]),
  ];
  const indicators = namedOutcomes(base, ids);
  const goals = goal.map(({ percent, ...one }): SeekGoal => {
    const { unit, matters } = indicators[ids.indexOf(one.indicator)]!;
    if (percent && unit !== 'share')
      throw new InputFault(`${one.indicator} is in ${unit}, not a share: give a plain number.`);
    return { ...one, matters };
  });
  if (options.lever.length > MOST_LEVERS)
    throw new InputFault(
      `There are ${options.lever.length} levers; at most ${MOST_LEVERS} are moved at once.`,
    );
  if (replications < 2) throw new InputFault('A search takes 2 --replications or more of each value.');
  if (goals.length > 1 && options.lever.length === 1 && goals.some(({ is }) => is === 'equal'))
    throw new InputFault('A goal with = stands alone where there is one lever: give the others <= or >=.');
  const moved = readLevers(base, options.lever, options.set);
  const { levers } = moved;
  const priceless = levers.filter(({ price }) => price === null).map((lever) => lever.path);
  if (levers.length > 1 && least === undefined && priceless.length > 0)
    throw new InputFault(
      `Which combination is best depends on cost: give ,cost=N to ${priceless.join(' and ')}, or name an outcome to be --least, such as cost.perYear.`,
    );
  const combinations = levers.length > 1 ? combinationsOf({ levers, steps }).length : 0;
  if (combinations > MOST_COMBINATIONS)
    throw new InputFault(
      `There are ${combinations} combinations; at most ${MOST_COMBINATIONS} are looked at. Give fewer --steps.`,
    );
  return {
    ...moved,
    indicators,
    problem: {
      ...{ levers, goals, least: least ?? null, within, steps },
      ...{ first: replications, atMost: Math.max(atMost, replications) },
      clusterOf: clustersOf(base.scenario, options.assumptions),
    },
  };
}
