import {
  type BatchFactor,
  type BatchResult,
  type Outcomes,
  diffScenarios,
  monthlyResults,
  readScenario,
} from '@taper/engine';
import type { FinishedScenarios } from '../batch/finished-scenarios.ts';
import type { BatchPlan } from '../batch/plan.ts';
import { againCommand } from '../text/again-command.ts';
import type { InputChanges, Study } from './study.ts';

/** A batch as far as it was run, and what it was made of. */
export interface BatchToStudy {
  readonly result: BatchResult;
  readonly finished: FinishedScenarios;
  readonly plan: Pick<BatchPlan, 'set' | 'files'>;
  /** Gives the runs of the scenario at a place of the grid. */
  readonly read: (place: number) => Outcomes;
}

/** Puts together what a batch came to and what it rests on. */
export function studyOfBatch({ result, finished, plan, read }: BatchToStudy): Study {
  const { batch, scenarios, shown } = finished.usable;
  const { engine, seed, assumptions, replications, findings } = result;
  const asked = { command: 'batch', files: [batch.file], set: plan.set } as const;
  const load = (path: string) => plan.files[path];
  const base = readScenario(batch.base, load, { set: plan.set });
  const changesOf = (factor: BatchFactor): InputChanges[] =>
    factor.options.map((option) => ({
      name: `${factor.id}: ${option.label}`,
      differences: diffScenarios(
        base,
        readScenario(option.file ?? batch.base, load, { set: [...plan.set, ...option.set] }),
      ),
    }));
  return {
    ...{ kind: 'batch', engine, seed, assumptions, replications, findings },
    name: batch.name.trim() === '' ? batch.file : batch.name,
    about: batch.about,
    command: againCommand({ ...asked, seed, replications, assumptions }),
    ...{ factors: result.factors, total: result.total, shown },
    scenarios: result.scenarios.map((scenario, place) => ({
      ...{ ...scenario, scenario: scenarios[place]!.scenario },
      runs: () => ({ run: finished.runOf(place, read(place)), index: 0 }),
      monthly: () => monthlyResults(finished.runOf(place, read(place))),
    })),
    changes: batch.factors.flatMap(changesOf).filter(({ differences }) => differences.length > 0),
    sources: base.evidence,
  };
}
