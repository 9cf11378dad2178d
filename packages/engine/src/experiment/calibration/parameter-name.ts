import { parsePath } from '../../scenario/path.ts';
import type { Scenario } from '../../scenario/types.ts';

/** Names a number of a scenario for readers: `Assessment, work mean`; `Conference, next Child protection plan`. */
export function parameterName(path: string, scenario: Scenario): string {
  const keys = parsePath(path) ?? [path];
  const things: string[] = [];
  let rest: string[] = [];
  let part: unknown = scenario;
  for (const key of keys) {
    part = below(part, key);
    const label = labelOf(part);
    if (label === null) rest.push(wordOf(key, scenario));
    else {
      things.push(label);
      rest = [];
    }
  }
  const words = [...things, rest.join(' ')].filter((text) => text !== '').join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function below(part: unknown, key: string): unknown {
  return typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined;
}

function labelOf(part: unknown): string | null {
  const label = below(part, 'label');
  return typeof label === 'string' ? label : null;
}

/** Where a share or a step-up goes to is a stage; other keys are words of the schema: `perFte` is `per fte`. */
function wordOf(key: string, { stages, roles, placements }: Scenario): string {
  const label = [stages, roles, placements]
    .map((map) => labelOf(below(map, key)))
    .find((one) => one !== null);
  return label ?? key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
