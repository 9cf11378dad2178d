import type { Path } from '../path.ts';
import type { Scenario } from '../types.ts';

type Part = Readonly<Record<string, unknown>>;

/** Finds the number at a path of a scenario; null where there is none. */
export function numberAt(scenario: Scenario, path: Path): number | null {
  const found = partAt(scenario, path);
  return typeof found === 'number' ? found : null;
}

/** Whether a scenario has the part in which a path ends, such as the workforce of a role. */
export function hasPart(scenario: Scenario, path: Path): boolean {
  const part = partAt(scenario, path.slice(0, -1));
  return part !== null && part !== undefined;
}

function partAt(scenario: Scenario, path: Path): unknown {
  let part: unknown = scenario;
  for (const key of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
    part = (part as Part)[key];
  }
  return part;
}

/** Gives a scenario with another number at a path that it has; all parts beside the path are shared. */
export function withNumber(scenario: Scenario, path: Path, value: number): Scenario {
  return replaced(scenario, path, value) as Scenario;
}

function replaced(part: object, [key = '', ...rest]: Path, value: number): object {
  const below: unknown = (part as Part)[key];
  return { ...part, [key]: rest.length === 0 ? value : replaced(below as object, rest, value) };
}
