import type { ReturnSpec, RouteSpec, StageSpec } from '../types.ts';
import { lawOrNull, resolveBands, resolveLaw } from './law.ts';
import { resolveStageCost } from './money.ts';
import { labelled, mapValues, type Written } from './written.ts';

type WrittenStage = Written<'stages'>;

/** Makes a stage complete. `returns`: how families come back in the whole scenario. */
export function resolveStage({ clock, ...stage }: WrittenStage, id: string, returns: ReturnSpec): StageSpec {
  return {
    ...labelled(stage, id),
    work: lawOrNull(stage.work),
    routes: mapValues(stage.routes, resolveRoute),
    next: stage.next ?? {},
    grown: stage.grown ?? {},
    ifFull: stage.ifFull ?? null,
    placements: stage.placements ?? null,
    clockWorkingDays: clock,
    return: Object.keys(stage.return).length === 0 ? null : resolveReturn(stage.return, returns),
    costs: mapValues(stage.costs, resolveStageCost),
  };
}

function resolveRoute(route: WrittenStage['routes'][string], id: string): RouteSpec {
  return {
    ...labelled(route, id),
    byAge: route.byAge === undefined ? null : resolveBands(route.byAge),
    time: resolveLaw(route.time),
  };
}

/** A stage's own return, each part left out being the scenario's; nobody returns where no scale is given. */
export function resolveReturn(written: WrittenStage['return'], base?: ReturnSpec): ReturnSpec {
  return {
    scale: written.scale ?? base?.scale ?? Infinity,
    shape: written.shape ?? base?.shape ?? 1,
    cut: written.cut ?? base?.cut ?? Infinity,
    to: written.to ?? base?.to ?? {},
    need: written.need ?? base?.need ?? null,
  };
}
