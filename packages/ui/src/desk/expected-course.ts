import type { Course, FlowRecord } from '@taper/engine';
import type { ExpectedCourse } from './desk-api.ts';

/** Sums the flows of a course up by level of need and by service. */
export function expectedCourse({ scenario, stretches }: Course, flows: FlowRecord): ExpectedCourse {
  const model = stretches.at(-1)?.model;
  if (model === undefined) throw new RangeError('A course has one stretch at least.');
  // A model numbers stages and services in an order of its own.
  const stages = model.stages.ids.map((id) => scenario.stages[id]);
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
  const level: Parameters<typeof sums>[1] = (stage) =>
    stage === undefined || stage.level < 2 ? null : String(stage.level);
  return {
    months: flows.months,
    childrenByLevel: sums(flows.children, level),
    familiesByLevel: sums(flows.families, level),
    waiting: sums(flows.waiting, (stage) => stage?.service ?? null),
    attention: Object.fromEntries(
      model.services.ids.map((id, index) => [id, flows.attention[index] ?? new Float64Array()]),
    ),
    referrals: flows.referrals,
  };
}
