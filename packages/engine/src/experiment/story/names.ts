import type { Scenario } from '../../scenario/types.ts';

/** What a scenario calls its stages, services, routes and workers. */
export class Names {
  readonly #scenario: Scenario;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }

  stage(id: string | null): string {
    return this.#stage(id)?.label ?? '';
  }

  level(id: string | null): number {
    return this.#stage(id)?.level ?? 0;
  }

  /** The service that a stage belongs to. */
  serviceOf(stage: string | null): string {
    return this.#scenario.services[this.#stage(stage)?.service ?? '']?.label ?? '';
  }

  route(stage: string | null, route: string | null): string {
    return this.#stage(stage)?.routes[route ?? '']?.label ?? '';
  }

  placement(id: string | null): string {
    return this.#scenario.placements[id ?? '']?.label ?? '';
  }

  /** A worker by role and unit, for example `Social worker 7 (Social work team 3)`. */
  worker(id: string | null): string {
    const [, service = '', unit = '', copy = '', role = '', number = ''] =
      /^(.+)\/(.+)#(\d+)\/(.+)#(\d+)$/.exec(id ?? '') ?? [];
    const team = this.#scenario.services[service]?.units[unit];
    const which = team === undefined || team.count === 1 ? '' : ` ${copy}`;
    return `${this.#scenario.roles[role]?.label ?? ''} ${number} (${team?.label ?? ''}${which})`;
  }

  #stage(id: string | null) {
    return this.#scenario.stages[id ?? ''];
  }
}
