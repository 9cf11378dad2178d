import type { Scenario, StageSpec } from '../types.ts';
import type { Checker } from './checker.ts';
import { reachable, stepsOf } from './graph.ts';
import { closed, ends, taken, waysOut } from '../ways.ts';

/** Warns of stages that no family can reach. */
export function checkReach({ scenario, sound, report }: Checker): void {
  if (!sound(['stages'], ['demand'], ['return'])) return;
  const steps = Object.entries(scenario.stages).flatMap(([id, stage]) =>
    reachedFrom(stage, scenario).map((to) => [id, to] as const),
  );
  const entries = Object.values(scenario.demand.streams).flatMap(({ entry }) => taken(entry));
  const reached = reachable(stepsOf(steps), entries);
  for (const id of Object.keys(scenario.stages)) {
    if (reached.has(id)) continue;
    const hint = 'let demand enter here, or another stage lead here';
    const message = `no family can reach ${id}`;
    report(['stages', id], { code: 'stage-unreachable', message, hint, severity: 'warning' });
  }
}

/** Everywhere a family may go from a stage, after closing and coming back too. */
function reachedFrom(stage: StageSpec, scenario: Scenario): string[] {
  const direct = waysOut(stage);
  const early = ends(stage) && (stage.stepDown?.early ?? 0) > 0;
  const closes = direct.includes(closed) || stage.withdrawal > 0 || early;
  const { scale, to } = stage.return ?? scenario.return;
  return closes && scale < Infinity ? [...direct, ...taken(to)] : direct;
}
