import {
  type FinishedRun,
  type Outcomes,
  type RunRequest,
  type ValidatedTarget,
  createWorkerRunner,
  firstReplications,
  validateTarget,
} from '@taper/engine';
import { untilCancelled } from '../ending/cancel.ts';
import { ProgressLine } from '../terminal/progress.ts';
import { Cancelled } from '../ending/stops.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { spawnThread } from '../worker/spawn-thread.ts';
import type { UsablePlace } from './read-place.ts';

/** How scenarios are run for a validation. */
export type HowToValidate = Pick<RunRequest, 'seed' | 'assumptions'> & {
  readonly replications: number;
  readonly workers: number;
};

/**
 * Runs the scenarios of a place, each as it opens by itself, or after the one that a target holds it against, and holds
 * every target against them.
 * @throws Cancelled when the user stops it
 */
export async function runPlace(
  { validation, files }: UsablePlace,
  { replications, workers, seed, assumptions }: HowToValidate,
  terminal: Terminal,
): Promise<ValidatedTarget[]> {
  const groups = groupsOf(validation.targets);
  const runner = createWorkerRunner(spawnThread, workers);
  const progress = new ProgressLine(terminal, () => performance.now());
  const total = groups.size * replications;
  const done = new Map<string, { ids: readonly string[]; outcomes: Outcomes; request: RunRequest }>();
  progress.say(`${validation.place}: ${files.size} scenarios`);
  progress.begin(total);
  try {
    await untilCancelled(async (signal) => {
      for (const [base, variants] of groups) {
        const ids = [base, ...variants];
        const scenarios = ids.map((id) => files.get(id)!.scenario);
        const request = { scenarios, seed, assumptions, replications: firstReplications(replications) };
        const before = done.size * replications;
        const outcomes = await runner.run(request, {
          signal,
          onProgress: (now) => progress.update({ done: before + now.done, total }),
          onTrouble: (message) => progress.say(message),
        });
        if (outcomes.replications.length < replications)
          throw new Cancelled(`Stopped in the middle of ${validation.place}: nothing was written of it.`);
        done.set(base, { ids, outcomes, request });
      }
    });
  } finally {
    runner.close();
  }
  return validation.targets.map((target) => {
    const { test } = target;
    if ('notTestable' in test) return validateTarget(target, null);
    const { ids, outcomes, request } = done.get(test.against ?? test.scenario)!;
    const places = test.against === null ? [0] : [0, ids.indexOf(test.scenario)];
    const run: FinishedRun = {
      request: { ...request, scenarios: places.map((place) => request.scenarios[place]!) },
      outcomes: outcomes.select(places),
      ...{ findings: [], evidence: [] },
    };
    return validateTarget(target, run);
  });
}

/** Scenarios that open by themselves, each with those that are held against it. */
function groupsOf(targets: UsablePlace['validation']['targets']): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { test } of targets) {
    if ('notTestable' in test) continue;
    const base = test.against ?? test.scenario;
    const variants = groups.get(base) ?? [];
    groups.set(base, variants);
    if (test.against !== null && !variants.includes(test.scenario)) variants.push(test.scenario);
  }
  return groups;
}
