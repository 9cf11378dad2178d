import { intervalMultiplier, meanWithError } from '../intervals/interval.ts';
import { studentTShareBelow } from '../intervals/student-t.ts';
import { type SeekGoal, type SeekProblem, outcomesOf } from './problem.ts';

/** Whether goals are met: clearly, clearly not, or too close to call. */
export type GoalState = 'met' | 'missed' | 'unclear';

/** How far outcomes are on the good side of all goals. */
export interface Standing {
  /** `missed` when one goal is clearly missed, `met` when all are clearly met: its 95% interval does not reach over it. */
  readonly state: GoalState;
  /** How far the mean is on the good side of the goal that is furthest from being met, in what matters of it. */
  readonly margin: number;
  /** At least so probable is it that all goals are met (from Student's t for each; what all of them miss is summed). */
  readonly probability: number;
}

/** Goals with `equal` taken as within what matters of its value, on either side. */
export function asBands(goals: readonly SeekGoal[]): readonly SeekGoal[] {
  return goals.flatMap((goal): SeekGoal[] => {
    const { is, value, matters } = goal;
    if (is !== 'equal') return [goal];
    return [
      { ...goal, is: 'at-least', value: value - matters },
      { ...goal, is: 'at-most', value: value + matters },
    ];
  });
}

/**
 * Judges outcomes by the goals. Of `equal`, the good side is above, so that where it is met is where sides change.
 *
 * @param outcomes one an id of `outcomesOf`, a number a replication
 * @param cluster what the replications share
 */
export function standingOf(
  { goals, least }: Pick<SeekProblem, 'goals' | 'least'>,
  outcomes: readonly Float64Array[],
  cluster: Int32Array,
): Standing {
  const ids = outcomesOf({ goals, least });
  const each = goals.map((goal) => ofGoal(goal, outcomes[ids.indexOf(goal.indicator)]!, cluster));
  const missed = each.reduce((sum, { probability }) => sum + (1 - probability), 0);
  return {
    state: together(each.map(({ state }) => state)),
    margin: Math.min(...each.map(({ margin }) => margin)),
    probability: Math.max(0, 1 - missed),
  };
}

function ofGoal({ is, value, matters }: SeekGoal, outcomes: Float64Array, cluster: Int32Array): Standing {
  const good = outcomes.map((outcome) => (is === 'at-most' ? value - outcome : outcome - value));
  if (good.every(Number.isNaN)) return { state: 'unclear', margin: NaN, probability: 0 };
  const { mean, error, clusters } = meanWithError(good, { cluster });
  const margin = mean / (matters > 0 ? matters : 1);
  if (clusters < 2) return { state: 'unclear', margin, probability: 0.5 };
  if (error === 0) return { state: mean >= 0 ? 'met' : 'missed', margin, probability: mean >= 0 ? 1 : 0 };
  const half = intervalMultiplier(clusters - 1) * error;
  const state = mean - half >= 0 ? 'met' : mean + half < 0 ? 'missed' : 'unclear';
  return { state, margin, probability: studentTShareBelow(mean / error, clusters - 1) };
}

function together(states: readonly GoalState[]): GoalState {
  if (states.includes('missed')) return 'missed';
  return states.includes('unclear') ? 'unclear' : 'met';
}
