import { emptyProject, withVariant } from '../../packages/ui/src/state/project.ts';
import type { Changes, Project } from '../../packages/ui/src/state/project.ts';

/** A small place that is ready. */
export const SMALL_FILE = 'scenarios/cambridgeshire/unit.yaml';

/** The same for one year, with little before it: what journeys show does not depend on how long it is. */
const SHORT = `taper: 1
extends: unit.yaml
name: Today
horizon: { months: 12 }
opening: { warmUp: 3mo, past: 3y }
`;

/** A comparison in which nothing stands beside the base yet. */
export const small: Project = {
  ...emptyProject({ kind: 'own', file: 'scenarios/cambridgeshire/short.yaml', text: SHORT }),
  settings: { seed: 'journey', runs: 2 },
};

/** What makes visits longer, and what makes fewer come. */
export const LONGER_VISITS: Changes = { 'stages.assessment.hours': { value: 1.6, basis: 'user' } };
export const FEWER_REFERRALS: Changes = { 'demand.referrals': { value: 600, basis: 'user' } };

/** Puts a scenario beside what stands. */
export function beside(project: Project, name: string, changes: Changes): Project {
  return withVariant(project, { id: `v${project.variants.length + 1}`, name, changes });
}

/** Asks for other runs. */
export function withRuns(project: Project, runs: number, seed = project.settings.seed): Project {
  return { ...project, settings: { seed, runs } };
}

/** Longer visits beside today. */
export const smallWithOne = beside(small, 'Longer visits', LONGER_VISITS);
