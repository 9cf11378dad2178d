import type { RouteSpec, Scenario, StageSpec } from '../types.ts';
import type { Checker } from './checker.ts';
import { reachable, stepsOf } from './graph.ts';
import { closed, onward, taken } from './ways.ts';

/** Warns of stages that no family can reach. */
export function checkReach({ scenario, sound, report }: Checker): void {
  if (!sound(['stages'], ['demand'], ['return'])) return;
  const steps = Object.entries(scenario.stages).flatMap(([id, stage]) =>
    waysOut(stage, scenario).map((to) => [id, to] as const),
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
function waysOut(stage: StageSpec, scenario: Scenario): string[] {
  const ends = stage.work !== null || stage.timeBox !== null;
  const direct = [
    ...(ends ? onward(stage) : []),
    ...taken(stage.grown),
    ...(stage.ifFull === null ? [] : [stage.ifFull]),
    ...taken(stage.escalation?.to ?? {}),
    ...Object.values(stage.routes).flatMap((route) => (isOpen(route) ? taken(route.to) : [])),
  ];
  const early = ends && (stage.stepDown?.early ?? 0) > 0;
  const closes = direct.includes(closed) || stage.withdrawal > 0 || early;
  const { scale, to } = stage.return ?? scenario.return;
  return closes && scale < Infinity ? [...direct, ...taken(to)] : direct;
}

function isOpen({ share, byAge }: RouteSpec): boolean {
  return byAge === null ? share > 0 : byAge.some((band) => band.share > 0);
}
