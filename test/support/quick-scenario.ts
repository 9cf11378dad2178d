import { readFileSync } from 'node:fs';
import { readScenario, type Scenario } from '@taper/engine';
import { givenReferrals, noteReferrals } from '../../packages/engine/src/expected/solved-demand.ts';

/** Cut short, so that every ready scenario can be simulated in every run of the tests. */
const SHORT = ['horizon.months=2', 'opening.warmUp=30d', 'opening.past=2y'];
/** Example families by which demand is solved: a few, since nothing rests on how near it comes. */
const EXAMPLES = 300;

/**
 * Reads a ready scenario, cut short: what holds whatever demand there is can be tried on it.
 * @throws where it is not sound
 */
export function quickScenario(file: string): Scenario {
  const { scenario, findings } = readScenario(file, (path) => readFileSync(path, 'utf8'), { set: SHORT });
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  if (scenario.demand.referrals !== null)
    noteReferrals(scenario, 'mid', givenReferrals(scenario, 'mid', EXAMPLES));
  return scenario;
}
