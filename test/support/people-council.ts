import { readFileSync } from 'node:fs';
import { readScenario, type Scenario } from '@taper/engine';

/** The council whose people come and go, `test/model/people.yaml`; fails on any error in it. */
export function peopleCouncil(set: readonly string[] = []): Scenario {
  const { scenario, findings } = readScenario(
    'test/model/people.yaml',
    (path) => readFileSync(path, 'utf8'),
    { set },
  );
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}
