import { months } from './schema/demand.ts';
import { parseBands } from './schema/laws.ts';
import type { WrittenScenario } from './schema/scenario.ts';
import type { LawSpec, ReturnSpec, Scenario, ServiceSpec, StageSpec } from './types.ts';

type Written<Part extends keyof WrittenScenario> =
  WrittenScenario[Part] extends Record<string, infer One> ? One : never;
type WrittenLaw = NonNullable<Written<'stages'>['work']>;

/** Turns what a file says into the scenario the engine works with: labels, seasons, laws and returns made complete. */
export function resolveScenario(written: WrittenScenario): Scenario {
  const { name, about, place, horizon, opening, official, families, assumptions } = written;
  const returns = resolveReturn(written.return);
  return {
    ...{ name, about, place, horizon, opening, assumptions },
    families: { ...families, youngest: lawOrNull(families.youngest) },
    official: { ...official, confirmed: official.confirmed ?? official.case },
    demand: {
      season: months.map((month) => written.demand.season[month]),
      streams: mapValues(written.demand.streams, (stream, id) => ({
        ...stream,
        label: stream.label ?? labelOf(id),
        children: stream.children ?? null,
        youngest: lawOrNull(stream.youngest),
      })),
    },
    roles: mapValues(written.roles, (role, id) => ({ ...role, label: role.label ?? labelOf(id) })),
    services: mapValues(written.services, resolveService),
    stages: mapValues(written.stages, (stage, id) => resolveStage(stage, id, returns)),
    return: returns,
  };
}

function resolveService(service: Written<'services'>, id: string): ServiceSpec {
  const { kind, unit, perFte } = service.cap;
  return {
    ...service,
    label: service.label ?? labelOf(id),
    cap: { kind, unit, perFte: kind === 'none' ? Infinity : (perFte ?? Infinity) },
    units: mapValues(service.units, (team, teamId) => ({ ...team, label: team.label ?? labelOf(teamId) })),
  };
}

function resolveStage({ clock, ...stage }: Written<'stages'>, id: string, returns: ReturnSpec): StageSpec {
  return {
    ...stage,
    label: stage.label ?? labelOf(id),
    work: lawOrNull(stage.work),
    routes: mapValues(stage.routes, (route, routeId) => ({
      ...route,
      label: route.label ?? labelOf(routeId),
      time: resolveLaw(route.time),
    })),
    next: stage.next ?? {},
    clockWorkingDays: clock,
    return: Object.keys(stage.return).length === 0 ? null : resolveReturn(stage.return, returns),
  };
}

function lawOrNull(law: WrittenLaw | null): LawSpec | null {
  return law === null ? null : resolveLaw(law);
}

function resolveLaw(law: WrittenLaw): LawSpec {
  return law.law === 'bands' ? { ...law, bands: resolveBands(law.bands) } : law;
}

function resolveBands(
  shares: Readonly<Record<string, number>>,
): { from: number; to: number; share: number }[] {
  return parseBands(Object.keys(shares)).map(({ key, from, to }) => ({ from, to, share: shares[key] ?? 0 }));
}

/** A stage's own return, each part left out being the scenario's; nobody returns where no shape is given. */
function resolveReturn(written: Written<'stages'>['return'], base?: ReturnSpec): ReturnSpec {
  return {
    scale: written.scale ?? base?.scale ?? Infinity,
    shape: written.shape ?? base?.shape ?? 1,
    cut: written.cut ?? base?.cut ?? Infinity,
    to: written.to ?? base?.to ?? {},
  };
}

/** `family-support` is labelled "Family support" unless the file says otherwise. */
function labelOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function mapValues<From, To>(
  map: Readonly<Record<string, From>>,
  change: (value: From, id: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([id, value]) => [id, change(value, id)]));
}
