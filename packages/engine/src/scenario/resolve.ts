import { resolveDemand, resolveFamilies } from './resolving/demand.ts';
import { resolveMoney, resolvePlacementCost } from './resolving/money.ts';
import { resolvePractice } from './resolving/practice.ts';
import { resolveRole } from './resolving/role.ts';
import { resolveService } from './resolving/service.ts';
import { resolveReturn, resolveStage } from './resolving/stage.ts';
import { labelled, mapValues, type Written } from './resolving/written.ts';
import type { WrittenScenario } from './schema/scenario.ts';
import type { CohortSpec, PlacementSpec, Scenario } from './types.ts';

/** Turns what a file says into the scenario the engine works with: labels, seasons, laws and returns made complete. */
export function resolveScenario(written: WrittenScenario): Scenario {
  const { name, about, place, horizon, opening, official, assumptions, thresholds } = written;
  const returns = resolveReturn(written.return);
  return {
    ...{ name, about, place, horizon, assumptions, thresholds },
    opening: { ...opening, caseload: [] },
    families: resolveFamilies(written.families),
    official: {
      ...official,
      confirmed: official.confirmed ?? official.case,
      taper: official.taper ?? null,
    },
    demand: resolveDemand(written.demand),
    roles: mapValues(written.roles, resolveRole),
    services: mapValues(written.services, resolveService),
    stages: mapValues(written.stages, (stage, id) => resolveStage(stage, id, returns)),
    placements: mapValues(written.placements, resolvePlacement),
    return: returns,
    practices: mapValues(written.practices, resolvePractice),
    cohorts: mapValues(written.cohorts, resolveCohort),
    money: resolveMoney(written.money),
    timeline: {},
  };
}

function resolvePlacement(placement: Written<'placements'>, id: string): PlacementSpec {
  const { overflow = null, cost } = placement;
  return { ...labelled(placement, id), overflow, cost: cost && resolvePlacementCost(cost) };
}

function resolveCohort(cohort: Written<'cohorts'>, id: string): CohortSpec {
  return { ...labelled(cohort, id), enters: entryOf(cohort.enters) };
}

/** `stage/assessment` is the start of a stay in that stage. */
function entryOf(enters: string): CohortSpec['enters'] {
  if (enters === 'referral' || enters === 'closure') return enters;
  return { stage: enters.slice(enters.indexOf('/') + 1) };
}
