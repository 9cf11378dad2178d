import { Outcomes, outcomeLayout, prepareReplications, type Scenario } from '@taper/engine';
import { designOf } from '../../packages/engine/src/experiment/intervals/design.ts';
import { differencesOf } from '../../packages/engine/src/experiment/intervals/difference.ts';
import { meanWithInterval } from '../../packages/engine/src/experiment/intervals/interval.ts';
import { nextCount, precisionOf } from '../../packages/engine/src/experiment/intervals/precision.ts';
import { plausibleRange } from '../../packages/engine/src/experiment/intervals/spread.ts';
import { drawAssumption } from '../../packages/engine/src/model/assumptions.ts';
import type { AssumptionMode } from '../../packages/engine/src/run/runner.ts';
import { scenarioOf } from '../support/small-scenario.ts';

/** One kind of experiment: what it promises, and whether it is kept, experiment by experiment. */
export interface Experiment {
  readonly id: string;
  readonly title: string;
  /** The share of experiments that should keep the promise, and from where to where it may be. */
  readonly nominal: number;
  readonly allowed: readonly [number, number];
  /** Runs an experiment of its own seed and tells whether the promise was kept. */
  readonly holds: (number: number) => boolean;
}

const NINETY_FIVE: Pick<Experiment, 'nominal' | 'allowed'> = { nominal: 0.95, allowed: [0.93, 0.97] };
/** Promises of at least 95%: they may be kept more often. */
const AT_LEAST: Pick<Experiment, 'nominal' | 'allowed'> = { nominal: 0.95, allowed: [0.93, 1] };

/** Draws of the factor on work; their mean is 1. */
const FACTOR = { low: 0.6, mid: 1, high: 1.4 };

/**
 * M/G/∞: one family a day (or so many), planned work of 20 days, plenty of staff, who all know a practice that multiplies
 * work by a factor; families open are 20 times demand and factor on average.
 */
const plenty = (perDay: number) =>
  scenarioOf(`taper: 1
name: ${perDay} a day
place: { children: 10000 }
horizon: { start: 2001-01-01, months: 1 }
opening: { warmUp: 120d, past: 0d, steady: true }
families: { children: { 1: 1 } }
demand: { streams: { all: { families: ${365.25 * perDay}, entry: { work: 1 } } } }
roles: { worker: { leads: [work] } }
services: { team: { cap: { kind: none }, units: { one: { posts: { worker: 4 } } } } }
stages: { work: { level: 4, service: team, hours: 0.01, work: { law: exponential, mean: 20d }, next: { closed: 1 } } }
practices:
  way:
    work: { low: ${FACTOR.low}, value: ${FACTOR.mid}, high: ${FACTOR.high}, basis: assumed }
    adoption: { from: 1999-01-01, over: 1d, reach: 1, lag: 0d }
`);

/** M/M/1 at load 0.7: one worker with one family at a time; 0.7 / 0.3 families are there on average. */
const queue = scenarioOf(`taper: 1
name: Queue
place: { children: 10000 }
horizon: { start: 2001-01-01, months: 2 }
opening: { warmUp: 60d, past: 0d }
families: { children: { 1: 1 } }
demand: { streams: { all: { families: 1278.375, entry: { work: 1 } } } }
roles: { worker: { hours: 10, leads: [work] } }
services: { team: { cap: { kind: hard, unit: families, perFte: 1 }, units: { one: { posts: { worker: 1 } } } } }
stages: { work: { level: 4, service: team, hours: 10, work: { law: exponential, mean: 0.2d }, next: { closed: 1 } } }
`);

const OPEN = 'open.families.stage=work';
const scenarios = { one: plenty(1), more: plenty(1.2), most: plenty(1.5), less: plenty(0.8) };
const RUNS = 20;

/** Runs of some scenarios, a seed an experiment. */
function runs(of: readonly Scenario[], mode: AssumptionMode, seed: string) {
  const prepared = prepareReplications(of, seed, mode);
  const outcomes = new Outcomes(of.map(outcomeLayout));
  return {
    upTo(count: number) {
      for (let replication = outcomes.replications.length; replication < count; replication++) {
        const { values, events } = prepared.replicate(replication);
        outcomes.add(replication, values, events);
      }
      const design = designOf(of, mode, outcomes.replications);
      const open = (scenario: number) => outcomes.indicator(scenario, OPEN);
      const difference = (scenario: number) => differencesOf(open(0), open(scenario));
      return { outcomes, design, open, difference };
    },
  };
}

const within = (value: number, [low, high]: readonly [number, number]) => low <= value && value <= high;

/** The mean of a single scenario. */
const mean = (scenario: Scenario, mode: AssumptionMode, truth: number) => (number: number) => {
  const { open, design } = runs([scenario], mode, `mean ${number}`).upTo(RUNS);
  return within(truth, meanWithInterval(open(0), design).ci95!);
};

/** A paired difference: a fifth more demand, so 4 families. */
const paired = (mode: AssumptionMode) => (number: number) => {
  const { difference, design } = runs([scenarios.one, scenarios.more], mode, `paired ${number}`).upTo(RUNS);
  return within(4, meanWithInterval(difference(1), design).ci95!);
};

/** What the difference is for another draw of the factor, which nobody has seen. */
function plausible(number: number): boolean {
  const { difference, design } = runs([scenarios.one, scenarios.more], 'range', `draw ${number}`).upTo(RUNS);
  const factor = drawAssumption('another', FACTOR, Int32Array.of(number, 77));
  return within(4 * factor, plausibleRange(difference(1), design)!);
}

/** Three differences from one base, all of them held. */
function together(number: number): boolean {
  const of = [scenarios.one, scenarios.more, scenarios.most, scenarios.less];
  const { difference, design } = runs(of, 'mid', `together ${number}`).upTo(RUNS);
  return [4, 10, -4].every((truth, place) =>
    within(truth, meanWithInterval(difference(place + 1), design, 3).ci95!),
  );
}

/** Runs until half the interval is 4% of the mean, ten to begin with. */
function sequential(number: number): boolean {
  const of = [scenarios.one];
  const more = runs(of, 'mid', `until ${number}`);
  const targets = [{ indicator: OPEN, half: { by: 'part', width: 0.04 } as const }];
  for (let count: number | null = 10; ;) {
    const { outcomes, open, design } = more.upTo(count);
    const request = {
      scenarios: of,
      seed: '',
      assumptions: 'mid',
      replications: outcomes.replications,
    } as const;
    const next = nextCount(
      count,
      precisionOf({ request, outcomes, findings: [], evidence: [] }, targets),
      1000,
    );
    if (next === null) return within(20, meanWithInterval(open(0), design).ci95!);
    count = next;
  }
}

/** All kinds of experiment. */
export const EXPERIMENTS: readonly Experiment[] = [
  { id: 'mean', title: `Mean, ${RUNS} runs (M/G/∞)`, ...NINETY_FIVE, holds: mean(scenarios.one, 'mid', 20) },
  {
    id: 'skewed',
    title: `Mean of a skewed outcome, ${RUNS} runs (M/M/1 at load 0.7)`,
    ...NINETY_FIVE,
    holds: mean(queue, 'mid', 0.7 / 0.3),
  },
  { id: 'paired', title: `Paired difference, ${RUNS} runs`, ...NINETY_FIVE, holds: paired('mid') },
  {
    id: 'drawn-mean',
    title: `Mean, ${RUNS} runs with ${RUNS / 2} draws of an assumption`,
    ...NINETY_FIVE,
    holds: mean(scenarios.one, 'range', 20),
  },
  {
    id: 'drawn-paired',
    title: `Paired difference, ${RUNS} runs with ${RUNS / 2} draws`,
    ...NINETY_FIVE,
    holds: paired('range'),
  },
  {
    id: 'plausible',
    title: 'Plausible range of a difference, against a draw that was not seen (at least 95%)',
    ...AT_LEAST,
    holds: plausible,
  },
  {
    id: 'together',
    title: 'Three differences from one base, all held by simultaneous intervals (at least 95%)',
    ...AT_LEAST,
    holds: together,
  },
  {
    id: 'sequential',
    title: 'Mean, runs added until half the interval is 4% of it (at least 90%)',
    ...{ nominal: 0.95, allowed: [0.9, 1] },
    holds: sequential,
  },
];
