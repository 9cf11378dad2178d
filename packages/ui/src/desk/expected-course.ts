import type { FlowRecord, Scenario } from '@taper/engine';
import type { ExpectedCourse } from './desk-api.ts';

/** Sums expected flows up by level and service, in the order in which the scenario has its stages and services. */
export function expectedCourse(scenario: Scenario, flows: FlowRecord): ExpectedCourse {
  const stages = Object.values(scenario.stages);
  const services = Object.keys(scenario.services);
  const sums = (rows: readonly Float64Array[], keyOf: (stage: (typeof stages)[number]) => string | null) => {
    const byKey: Record<string, Float64Array> = {};
    stages.forEach((stage, index) => {
      const key = keyOf(stage);
      if (key === null) return;
      const sum = (byKey[key] ??= new Float64Array(flows.months));
      rows[index]?.forEach((value, month) => (sum[month] = (sum[month] ?? 0) + value));
    });
    return byKey;
  };
  const level = (stage: (typeof stages)[number]) => (stage.level < 2 ? null : String(stage.level));
  return {
    months: flows.months,
    childrenByLevel: sums(flows.children, level),
    familiesByLevel: sums(flows.families, level),
    waiting: sums(flows.waiting, ({ service }) => service),
    attention: Object.fromEntries(
      services.map((id, index) => [id, flows.attention[index] ?? new Float64Array()]),
    ),
    referrals: flows.referrals,
  };
}
