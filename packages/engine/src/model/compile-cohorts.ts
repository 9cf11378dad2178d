import { sortedIds } from '../scenario/numbering.ts';
import type { Scenario } from '../scenario/types.ts';
import type { CompiledCohort } from './cohort-watch.ts';

/** Numbers the cohorts of a scenario, in the order of the alphabet like everything compiled. */
export function compileCohorts(scenario: Pick<Scenario, 'cohorts' | 'stages'>): CompiledCohort[] {
  const stages = sortedIds(scenario.stages);
  return sortedIds(scenario.cohorts).map((id) => {
    const { enters, from, over, observe } = scenario.cohorts[id]!;
    return {
      entersReferral: enters === 'referral',
      entersClosure: enters === 'closure',
      entersStage: typeof enters === 'object' ? stages.indexOf(enters.stage) : -1,
      from,
      to: from + over,
      observe,
    };
  });
}
