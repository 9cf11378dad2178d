import type { Indicator } from '../../outcomes/indicator.ts';
import { seriesOf } from '../../outcomes/registry.ts';
import type { Finding } from '../../scenario/finding.ts';
import { scenarioHash } from '../../scenario/index.ts';
import type { ReadResult } from '../../scenario/read.ts';
import type { Scenario } from '../../scenario/types.ts';
import { ENGINE_VERSION } from '../../version.ts';
import type { Design } from '../intervals/design.ts';
import { verdictOf } from '../intervals/difference.ts';
import { designOfRun, type FinishedRun } from '../results/finished-run.ts';
import { meanWithInterval } from '../intervals/interval.ts';
import type { RunResult, Verdict } from '../results/result.ts';
import { warmUpMonths } from './cold-start.ts';
import { mser5 } from './mser5.ts';
import { SettlingSeries } from './settling-series.ts';

/** A mean over replications, judged by what matters for the outcome. */
export interface JudgedMean {
  readonly mean: number;
  readonly ci95: readonly [number, number] | null;
  /** Null where there is no interval. */
  readonly verdict: Verdict | null;
}

/** How one monthly outcome settles. */
export interface SettlingResult {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /**
   * `covered`: the warm-up is as long as the rule asks for. `small`: it is not, and what is left of the start is too small
   * to matter. `short`: it is not, and what is left may matter. `not-judged`: nothing was counted in some months.
   */
  readonly status: 'covered' | 'small' | 'short' | 'not-judged';
  /** Months at the start that are to be left out; null where the outcome does not settle in the first half. */
  readonly leaveOut: number | null;
  /** What would be left out if more than the first half could be; null where it is not judged. */
  readonly wouldBe: number | null;
  /** Means of the first year, and of what is not left out (of the second half, where it does not settle). */
  readonly starts: number | null;
  readonly settles: number | null;
  /** By how much the first year after the scenario's warm-up is off the second half of the run. */
  readonly left: JudgedMean | null;
  /** Change a year over what is not left out; judged by what it comes to over the scenario's own horizon. */
  readonly drift: JudgedMean | null;
}

/** `taper warm-up --json`. */
export interface WarmUpResult extends Pick<
  RunResult,
  'schema' | 'engine' | 'seed' | 'assumptions' | 'replications' | 'scenario' | 'findings'
> {
  /** Months that the scenario warms up. */
  readonly warmUp: number;
  /** Months that were run, all from the start of the warm-up. */
  readonly months: number;
  readonly series: readonly SettlingResult[];
}

/**
 * Judges by MSER-5, on means over replications, how long the outcomes of the first table take to settle, and whether the
 * warm-up of the scenario covers it.
 *
 * @param scenario as its file has it
 * @param run of its cold start
 * @param locate says where in the file a path is written
 */
export function warmUpResult(
  scenario: Scenario,
  run: FinishedRun,
  locate: ReadResult['locate'],
): WarmUpResult {
  const { request, outcomes } = run;
  const cold = request.scenarios[0]!;
  const { months } = cold.horizon;
  const warmUp = warmUpMonths(scenario);
  const design = designOfRun(run);
  const series = seriesOf(cold)
    .filter(({ headline }) => headline)
    .map((indicator) => {
      const values = Array.from({ length: months }, (_, month) => outcomes.month(0, indicator.id, month));
      return settling(indicator, new SettlingSeries(values), { warmUp, design, scenario });
    });
  return {
    ...{ schema: 'taper-warm-up/1', engine: ENGINE_VERSION },
    ...{ seed: request.seed, assumptions: request.assumptions, replications: outcomes.replications.length },
    scenario: { name: scenario.name, hash: scenarioHash(scenario) },
    ...{ warmUp, months, series },
    findings: [...run.findings, ...shortFindings(series, warmUp, months, locate)],
  };
}

interface Judging {
  readonly warmUp: number;
  readonly design: Design;
  readonly scenario: Scenario;
}

function settling(
  { id, label, unit, matters }: Indicator,
  series: SettlingSeries,
  { warmUp, design, scenario }: Judging,
): SettlingResult {
  const means = series.means();
  if (means.some(Number.isNaN)) {
    const nothing = { leaveOut: null, wouldBe: null, starts: null, settles: null, left: null, drift: null };
    return { id, label, unit, status: 'not-judged', ...nothing };
  }
  const { leaveOut, wouldBe } = mser5(means);
  const from = leaveOut ?? series.secondHalf;
  const left = judged(series.off(Math.ceil(warmUp)), matters, design);
  const isCovered = leaveOut !== null && leaveOut <= warmUp;
  const isSmall = left?.verdict === 'too-small-to-matter';
  // A change a year matters by what it comes to over the horizon.
  const years = scenario.horizon.months / 12;
  return {
    ...{ id, label, unit, status: isCovered ? 'covered' : isSmall ? 'small' : 'short', leaveOut, wouldBe },
    starts: mean(means.subarray(0, 12)),
    settles: mean(means.subarray(from)),
    left,
    drift: judged(series.slopes(from), matters / years, design),
  };
}

function judged(values: Float64Array, matters: number, design: Design): JudgedMean | null {
  if (values.every(Number.isNaN)) return null;
  const { mean: centre, ci95 } = meanWithInterval(values, design);
  return { mean: centre, ci95, verdict: ci95 === null ? null : verdictOf(ci95, matters) };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shortFindings(
  series: readonly SettlingResult[],
  warmUp: number,
  months: number,
  locate: ReadResult['locate'],
): Finding[] {
  const short = series.filter(({ status }) => status === 'short');
  if (short.length === 0) return [];
  const path = 'opening.warmUp';
  const told = short.map(({ label, leaveOut }) =>
    leaveOut === null ? label : `${label} (${leaveOut} months)`,
  );
  const longest = Math.max(0, ...short.map(({ leaveOut }) => leaveOut ?? 0));
  const unsettled = short.some(({ leaveOut }) => leaveOut === null);
  const longer = longest > 0 ? [`set opening.warmUp to ${longest}mo or more`] : [];
  const never = unsettled
    ? [
        `those without a number have not settled in ${Math.floor(months / 2)} months: see whether demand is above staffing, or give more --months`,
      ]
    : [];
  return [
    {
      ...{ code: 'warm-up-short', severity: 'warning', ...locate(path), path },
      message: `the warm-up of ${Math.round(warmUp)} months ends before these have settled: ${told.join('; ')}`,
      hint: [...longer, ...never].join('; '),
    },
  ];
}
