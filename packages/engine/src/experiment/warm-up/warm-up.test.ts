import { describe, expect, it } from 'vitest';
import { readText, smallCouncil } from '../../../../../test/support/small-council.ts';
import { ErlangC } from '../../../../../test/verification/theory/erlang-c.ts';
import { createInlineRunner } from '../../run/inline-runner.ts';
import { firstReplications } from '../defaults.ts';
import { coldStart, warmUpMonths } from './cold-start.ts';
import { warmUpResult } from './warm-up-result.ts';

/** Four workers who take one family at a time for 30 days on average, loaded to seven tenths. */
const SERVERS = 4;
const LOAD = 0.7;
const queue = `taper: 1
name: One queue
place: { children: 10000 }
horizon: { start: 2000-01-01, months: 24 }
opening: { kind: warmup, past: 0d, warmUp: 6mo }
official: { case: [open] }
demand:
  streams:
    arrivals: { label: Arrivals, families: ${(LOAD * SERVERS * 365.25) / 30}, entry: { work: 1 } }
roles:
  worker: { hours: 10, leads: [work] }
services:
  service:
    cap: { kind: hard, unit: families, perFte: 1 }
    units: { unit: { posts: { worker: ${SERVERS} } } }
stages:
  work:
    level: 4
    service: service
    official: [open]
    hours: 10
    work: { law: exponential, mean: 30d }
    next: { closed: 1 }
`;

async function judged(text: string, months: number, count: number, set: string[] = []) {
  const { scenario, locate, findings } = readText(text, {}, set);
  if (scenario === null) throw new Error(JSON.stringify(findings));
  const request = {
    scenarios: [coldStart(scenario, months)],
    ...{ seed: 'settling', assumptions: 'mid' as const, replications: firstReplications(count) },
  };
  const outcomes = await createInlineRunner().run(request);
  return warmUpResult(scenario, { request, outcomes, findings: [], evidence: [[]] }, locate);
}

describe('a queue that starts empty', async () => {
  const result = await judged(queue, 126, 200);
  const waiting = result.series.find(({ id }) => id === 'wait.families.service=service')!;

  it('has a start that is left out, and settles at what theory says', () => {
    // The slowest part of its start decays with a time constant of 1 / (√(cμ) − √λ)² = 281 days (Gross et al., ch. 2).
    expect(waiting.leaveOut).toBeGreaterThanOrEqual(5);
    expect(waiting.leaveOut).toBeLessThanOrEqual(45);
    const { meanWaiting } = new ErlangC(SERVERS, LOAD);
    expect(waiting.starts).toBeLessThan(0.8 * meanWaiting);
    expect(Math.abs(waiting.settles! / meanWaiting - 1)).toBeLessThan(0.1);
  });

  it('does not drift afterwards', () => {
    const { mean, ci95 } = waiting.drift!;
    expect(ci95![0]).toBeLessThan(0);
    expect(ci95![1]).toBeGreaterThan(0);
    expect(Math.abs(mean)).toBeLessThan(0.1);
  });

  it('is not covered by half a year, which matters only if what is left does', () => {
    for (const one of result.series) {
      const covers = one.leaveOut !== null && one.leaveOut <= 6;
      const small = one.left!.verdict === 'too-small-to-matter';
      expect(one.status).toBe(covers ? 'covered' : small ? 'small' : 'short');
    }
    expect(result).toMatchObject({ warmUp: 6, months: 126, replications: 200 });
  });
});

describe('a queue that is asked for more than it can do', async () => {
  const result = await judged(queue, 126, 20, ['demand.streams.arrivals.families=80']);

  it('does not settle, drifts, and is told at the line of its warm-up', () => {
    const waiting = result.series.find(({ id }) => id === 'wait.families.service=service')!;
    expect(waiting).toMatchObject({ status: 'short', leaveOut: null });
    expect(waiting.wouldBe).toBeGreaterThan(63);
    expect(waiting.drift!.verdict).toBe('higher');
    // Three tenths of four families a month more come than go: 80 − 48.7 a year.
    expect(Math.abs(waiting.drift!.mean - (80 - (4 * 365.25) / 30))).toBeLessThan(8);
    const [finding] = result.findings;
    expect(finding).toMatchObject({ code: 'warm-up-short', severity: 'warning', path: 'opening.warmUp' });
    expect(finding).toMatchObject({ file: 'council.yaml', line: 5 });
    expect(finding!.message).toContain('the warm-up of 6 months ends before these have settled:');
    expect(finding!.hint).toContain('not settled in 63 months');
  });
});

describe('a cold start', () => {
  const dated = `${smallCouncil}
thresholds: { stepUp: 1.1 }
timeline:
  before: { from: 2014-04-01, set: { thresholds.stepUp: 1.5 } }
  after: { from: 2016-04-01, set: { thresholds.stepUp: 2 } }
`;
  const { scenario, findings } = readText(dated, {}, ['demand.trend=0.05']);
  if (scenario === null) throw new Error(JSON.stringify(findings));
  const cold = coldStart(scenario, 100);

  it('holds what is in force on the first day, for as long as is asked', () => {
    expect(cold.thresholds.stepUp).toBe(1.5);
    expect(cold.timeline).toEqual({});
    expect(cold.demand.trend).toBe(0);
    expect(cold.horizon).toEqual({ start: '2015-04-01', months: 100 });
    expect(cold.opening).toMatchObject({ kind: 'warmup', warmUp: 0, past: scenario.opening.past });
  });

  it('is as long before the results as the warm-up says', () => {
    expect(warmUpMonths(scenario)).toBe(96);
  });
});
