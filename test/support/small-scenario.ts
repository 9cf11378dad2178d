import {
  createStepper,
  prepareReplications,
  outcomeLayout,
  readScenario,
  type Scenario,
  type StoryEvent,
} from '@taper/engine';

/** Reads a scenario from its text; fails on any error in it. */
export function scenarioOf(text: string, set: readonly string[] = []): Scenario {
  const { scenario, findings } = readScenario(
    'scenario.yaml',
    (path) => (path === 'scenario.yaml' ? text : undefined),
    { set },
  );
  if (scenario === null)
    throw new Error(findings.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return scenario;
}

/** What happens in one replication of a scenario, alone or among others that share its opening, up to a day. */
export function storyOf(scenarios: Scenario | readonly Scenario[], days: number, index = 0): StoryEvent[] {
  const all = 'name' in scenarios ? [scenarios] : scenarios;
  return createStepper(all, index, 'story', 0, 'mid').advanceTo(days);
}

/** The events of each family, in order. */
export function byFamily(events: readonly StoryEvent[]): StoryEvent[][] {
  const families = new Map<number, StoryEvent[]>();
  for (const event of events) {
    const own = families.get(event.family);
    if (own === undefined) families.set(event.family, [event]);
    else own.push(event);
  }
  return [...families.values()];
}

/** One indicator of one scenario in one replication. */
export function valueOf(
  scenarios: readonly Scenario[],
  index: number,
  id: string,
  replication = 0,
  seed = 'story',
): number {
  const { values } = prepareReplications(scenarios, seed, 'mid').replicate(replication);
  return values[index]![outcomeLayout(scenarios[index]!).indicators.indexOf(id)]!;
}
