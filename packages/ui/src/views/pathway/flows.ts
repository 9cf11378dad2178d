import type { ComparedIndicator, Scenario } from '@taper/engine';
import type { ViewInput } from '../view.ts';

/** Where families go who are closed, and where those come from who are not open. */
export const OUTSIDE = 'closed';

/** Families a year who go from one stage to another, or to being closed, or come from outside. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly perYear: number;
  /** What the results say of it; null for those who come in, which follows from what else is known. */
  readonly result: ComparedIndicator | null;
}

/** A stage with all who come into it. */
export interface FlowStage {
  readonly id: string;
  readonly label: string;
  readonly level: number;
  readonly perYear: number;
}

/** The pathway of one scenario as families go along it. */
export interface PathwayFlows {
  readonly stages: readonly FlowStage[];
  /** From stage to stage, and out. */
  readonly flows: readonly Flow[];
  /** Those who come into each stage from outside: new families and those who come back. */
  readonly entries: readonly Flow[];
}

/** Fewer families a year than this are not drawn, but told in the table. */
const LEAST_DRAWN = 0.5;
const MOVE = /^moves\.perYear\.stage=(.+)\.to=(.+)$/;

/** Takes the flows of a scenario out of the results of a comparison. */
export function flowsOf({ comparison, scenarios }: ViewInput, place: number): PathwayFlows {
  const scenario = scenarios[place]?.scenario;
  const indicators = comparison.scenarios[place]?.indicators ?? [];
  if (scenario === undefined) return { stages: [], flows: [], entries: [] };
  const flows = indicators.flatMap((result): Flow[] => {
    const [, from, to] = MOVE.exec(result.id) ?? [];
    return from === undefined || to === undefined || result.mean === null
      ? []
      : [{ from, to, perYear: result.mean, result }];
  });
  const starts = new Map(indicators.map(({ id, mean }) => [id, mean]));
  const stages = Object.keys(scenario.stages).map((id) =>
    stageOf(scenario, id, starts.get(`starts.perYear.stage=${id}`) ?? 0),
  );
  const entries = stages.map(({ id, perYear }) => {
    const within = flows.filter(({ to }) => to === id).reduce((sum, flow) => sum + flow.perYear, 0);
    return { from: OUTSIDE, to: id, perYear: Math.max(0, perYear - within), result: null };
  });
  return { stages: stages.filter(isDrawn), flows, entries: entries.filter(isDrawn) };
}

/** Whether there is enough of something to be seen. */
export function isDrawn({ perYear }: { readonly perYear: number }): boolean {
  return perYear >= LEAST_DRAWN;
}

function stageOf(scenario: Scenario, id: string, perYear: number): FlowStage {
  const stage = scenario.stages[id];
  return { id, label: stage?.label ?? id, level: stage?.level ?? 0, perYear };
}
