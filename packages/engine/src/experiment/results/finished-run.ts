import type { Outcomes } from '../../outcomes/outcomes.ts';
import type { RunRequest } from '../../run/runner.ts';
import type { Evidence, Finding } from '../../scenario/finding.ts';
import type { Scenario } from '../../scenario/types.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { type Design, designOf } from '../intervals/design.ts';
import type { RunResult } from './result.ts';

/** A run and what came of it; `outcomes` may still lack replications. */
export interface FinishedRun {
  readonly request: RunRequest;
  readonly outcomes: Outcomes;
  /** Warnings about the scenario files. */
  readonly findings: readonly Finding[];
  /** The registers of sources that came of reading the scenario files, one a scenario. */
  readonly evidence: readonly (readonly Evidence[])[];
}

/** What the results of a run and of a comparison have in common. */
export function resultHead(
  run: FinishedRun,
  schema: string,
): Omit<RunResult, 'scenario' | 'assumed' | 'indicators'> {
  const { request, outcomes, findings } = run;
  const { start, months } = baseOf(request).horizon;
  const { draw } = designOfRun(run);
  return {
    schema,
    engine: ENGINE_VERSION,
    seed: request.seed,
    assumptions: request.assumptions,
    replications: outcomes.replications.length,
    draws: draw === null ? null : new Set(draw).size,
    horizon: { start, months },
    findings,
  };
}

/** What the replications of a run share. */
export function designOfRun({ request, outcomes }: Pick<FinishedRun, 'request' | 'outcomes'>): Design {
  return designOf(request.scenarios, request.assumptions, outcomes.replications);
}

/** The scenario that the others are compared with. */
export function baseOf({ scenarios }: RunRequest): Scenario {
  const base = scenarios[0];
  if (base === undefined) throw new RangeError('A run has at least one scenario.');
  return base;
}
