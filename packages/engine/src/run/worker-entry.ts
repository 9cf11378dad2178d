import { transfer } from 'comlink';
import { assumedIn, noteReferrals } from '../expected/solved-demand.ts';
import type { PrepareReplications } from './inline-runner.ts';
import { prepareReplications } from './replication.ts';
import type { Scenario } from '../scenario/types.ts';
import type { WorkerApi } from './worker-api.ts';

/**
 * Creates what a worker exposes over Comlink, in a browser and in Node alike. The arrays of a result are moved to the
 * other thread, not copied.
 * @param prepare stands in for the model in tests
 */
export function createWorkerApi(prepare: PrepareReplications = prepareReplications): WorkerApi {
  let prepared: ReturnType<PrepareReplications> | null = null;
  let base: { readonly text: string; readonly scenario: Scenario } | null = null;
  return {
    prepare(scenarios, seed, assumptions, given) {
      prepared = null;
      const [first, ...others] = scenarios;
      if (first === undefined) throw new RangeError('There is no scenario to prepare.');
      // What is worked out for a base once is remembered by the object, and each message brings a new one.
      const text = asText(first);
      if (base?.text !== text) base = { text, scenario: first };
      if (given !== undefined) noteReferrals(base.scenario, assumedIn(assumptions), given);
      prepared = prepare([base.scenario, ...others], seed, assumptions);
    },
    replicate(replication) {
      if (prepared === null) throw new Error('The worker was asked to replicate before it was prepared.');
      const result = prepared.replicate(replication);
      return transfer(result, [...new Set(result.values.map((values) => values.buffer))]);
    },
  };
}

/** Writes a scenario so that equal texts mean equal scenarios; JSON alone takes infinity for nothing. */
function asText(scenario: Scenario): string {
  return JSON.stringify(scenario, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}
