import { type PrecisionReached, type PrecisionTarget, nextCount, precisionOf } from '@taper/engine';
import type { BatchOptions } from '../options/options.ts';
import type { QueueAddress } from '../queue/address.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { precisionText } from '../text/precision-text.ts';
import { FinishedScenarios } from './finished-scenarios.ts';
import { KeptBatch, type OnDamaged, openKept } from './kept-batch.ts';
import type { BatchPlan } from './plan.ts';
import type { UsableBatch } from './read-batch.ts';
import { placesOf, wholeBatch } from './shard.ts';
import { type SimulatedBatch, simulateBatch } from './simulate-batch.ts';
import { queue, threads } from './workplace.ts';

/** What all stages of a batch have in common. */
export interface Stages {
  readonly usable: UsableBatch;
  readonly options: BatchOptions;
  /** The queue whose workers run it; null: the threads of this machine. */
  readonly address: QueueAddress | null;
  readonly terminal: Terminal;
  readonly targets: readonly PrecisionTarget[];
  readonly atMost: number;
}

/** A batch that was run with so many runs of each scenario, and how many there are to be next; null: no more. */
export interface Stage {
  readonly plan: BatchPlan;
  readonly simulated: SimulatedBatch;
  readonly finished: FinishedScenarios;
  readonly kept: KeptBatch | null;
  readonly next: number | null;
  readonly isMissed: boolean;
}

/** Runs every scenario as often as a plan says, and looks whether that was enough. */
export async function runStage(
  { usable, options, address, terminal, targets, atMost }: Stages,
  plan: BatchPlan,
  before: BatchPlan | null,
  goesOn: boolean,
): Promise<Stage> {
  const { out, workers, patience, shard = wholeBatch } = options;
  const places = placesOf(shard, usable.scenarios.length);
  if (out !== undefined) openKept(out, plan, before, places, { goesOn, isShared: shard.of > 1 });
  const onDamaged: OnDamaged = (path, reason, name) =>
    terminal.err(`${path} is damaged: ${reason}. “${name}” is run again.\n`);
  const kept = out === undefined ? null : new KeptBatch(out, plan, usable.scenarios, onDamaged);
  const finished = new FinishedScenarios(usable, plan);
  const reached: PrecisionReached[] = [];
  const onFinished: FinishedScenarios['add'] = (place, outcomes) => {
    if (shard.of === 1) finished.add(place, outcomes);
    const own = precisionOf(finished.runOf(place, outcomes), targets);
    reached.push(...own.map((one) => ({ ...one, scenario: place })));
  };
  const tasks = places.map((place) => ({
    ...{ place, scenario: usable.scenarios[place]!.scenario, given: plan.scenarios[place]!.given },
  }));
  const workplace = address === null ? threads(workers, plan.replications) : queue(address, patience);
  const sink = { kept, goesOn, onFinished };
  const simulated = await simulateBatch(tasks, plan, sink, workplace, terminal);
  // Scenarios are finished in any order, and what is said is the same in all.
  reached.sort((one, other) => one.scenario - other.scenario);
  const isDone = simulated.ended !== null || targets.length === 0;
  const next = isDone ? null : nextCount(plan.replications, reached, atMost);
  if (!isDone) {
    const scenarios = usable.scenarios.map(({ scenario }) => scenario);
    terminal.err(`${precisionText(scenarios, plan.replications, reached, next)}\n`);
  }
  const isMissed = reached.some((one) => !one.reached);
  return { plan, simulated, finished, kept, next, isMissed };
}
