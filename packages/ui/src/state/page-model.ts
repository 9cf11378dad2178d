import { computed } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { compareResult, createWorkerRunner, defaults, diffScenarios, indicatorsOf } from '@taper/engine';
import type { CompareResult, Finding, FinishedRun, Indicator, Scenario } from '@taper/engine';
import { cardIndicators } from '../words/card-indicators.ts';
import { inputChanges } from '../words/input-changes.ts';
import type { InputChange } from '../words/input-changes.ts';
import { groupsOf } from '../words/indicator-groups.ts';
import { spawnWorker } from '../workers/spawn-worker.ts';
import { workerCount } from '../workers/worker-count.ts';
import type { ScenarioFiles } from './scenario-files.ts';
import { Session } from './session.ts';

/** Everything the page shows: scenarios that can be run, their runs, and what is worked out from them. */
export interface PageModel {
  readonly base: Scenario;
  /** The base first. */
  readonly scenarios: readonly Scenario[];
  /** What each scenario changes of the base. */
  readonly changes: readonly (readonly InputChange[])[];
  readonly findings: readonly Finding[];
  readonly session: Session;
  /** Outcomes that a reader asks about first, in the order of asking. */
  readonly headlines: readonly Indicator[];
  /** Outcomes that stand on every scenario's card. */
  readonly onCards: readonly Indicator[];
  /** What is known so far; null before the first runs. */
  readonly comparison: ReadonlySignal<CompareResult | null>;
}

/**
 * Creates what the page shows. Nothing runs yet.
 * @param files the base first
 * @returns null when any of the scenarios cannot be run
 */
export function createPageModel({ read, findings }: ScenarioFiles): PageModel | null {
  const scenarios = read.flatMap(({ scenario }) => (scenario === null ? [] : [scenario]));
  const [base] = scenarios;
  const [baseRead] = read;
  if (base === undefined || baseRead === undefined || scenarios.length < read.length) return null;
  const session = createSession(scenarios);
  const headlines = headlinesOf(base);
  const differences = read.flatMap((other) => diffScenarios(baseRead, other));
  return {
    ...{ base, scenarios, findings, session, headlines },
    changes: read.map((other) => inputChanges(baseRead, other)),
    onCards: cardIndicators(headlines, base, differences),
    comparison: comparisonOf(session, { findings, evidence: read.map(({ evidence }) => evidence) }),
  };
}

function createSession(scenarios: readonly Scenario[]): Session {
  return new Session({
    scenarios,
    start: { seed: defaults.seed, runs: defaults.replications },
    createRunner: () => createWorkerRunner(spawnWorker, workerCount(navigator.hardwareConcurrency)),
  });
}

function comparisonOf(
  session: Session,
  files: Pick<FinishedRun, 'findings' | 'evidence'>,
): ReadonlySignal<CompareResult | null> {
  return computed(() => {
    const results = session.results.value;
    if (results === null) return null;
    const { settings, outcomes } = results;
    const request = session.request(settings.seed, outcomes.replications);
    return compareResult({ request, outcomes, ...files });
  });
}

function headlinesOf(base: Scenario): readonly Indicator[] {
  const headlines = indicatorsOf(base).filter(({ headline }) => headline);
  return groupsOf(headlines).flatMap(({ indicators }) => indicators);
}
