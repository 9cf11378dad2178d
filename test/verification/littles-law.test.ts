import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  createStepper,
  outcomeLayout,
  prepareReplications,
  readScenario,
  type Scenario,
  type Stepper,
  type StoryEvent,
} from '@taper/engine';
import { compileBase } from '../../packages/engine/src/expected/solved-demand.ts';
import { steadyState } from '../../packages/engine/src/expected/steady.ts';
import { quickScenario } from '../support/quick-scenario.ts';
import { readyScenarios } from '../support/ready-files.ts';
import { expectMean } from '../support/standard-error.ts';
import { replicationAssumptions } from '../../packages/engine/src/model/assumptions.ts';

const SEED = 'Little';

function read(file: string, set: readonly string[] = []): Scenario {
  const { scenario, findings } = readScenario(file, (path) => readFileSync(path, 'utf8'), { set });
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}

/** Indicators of one replication, by id. */
function simulate(scenario: Scenario, replication = 0): (id: string) => number {
  const [values] = prepareReplications([scenario], SEED, 'mid').replicate(replication).values;
  const { indicators } = outcomeLayout(scenario);
  return (id) => values![indicators.indexOf(id)]!;
}

/** Days that families spend in each stage within the horizon, and days that they wait there, as their stories tell. */
function told(stepper: Stepper): { open: Map<string, number>; waiting: Map<string, number> } {
  const open = new Map<string, number>();
  const waiting = new Map<string, number>();
  const here = new Map<number, { stage: string; since: number; waitsSince: number | null }>();
  const add = (days: Map<string, number>, stage: string, more: number) =>
    days.set(stage, (days.get(stage) ?? 0) + more);
  const endWait = (family: number, day: number) => {
    const stay = here.get(family);
    if (stay === undefined || stay.waitsSince === null) return;
    add(waiting, stay.stage, day - stay.waitsSince);
    stay.waitsSince = null;
  };
  const end = (family: number, day: number) => {
    endWait(family, day);
    const stay = here.get(family)!;
    add(open, stay.stage, day - stay.since);
    here.delete(family);
  };
  for (const [family, { opening }] of stepper.families) {
    if (opening === null || opening.state === 'closed') continue;
    here.set(family, {
      ...{ stage: opening.stage!, since: 0 },
      waitsSince: opening.state === 'waiting' ? 0 : null,
    });
  }
  const act: Partial<Record<StoryEvent['event'], (event: StoryEvent) => void>> = {
    'stage-started': ({ family, stage, day }) =>
      here.set(family, { stage: stage!, since: day, waitsSince: null }),
    'started-waiting': ({ family, day }) => (here.get(family)!.waitsSince = day),
    allocated: ({ family, day }) => endWait(family, day),
    'stage-ended': ({ family, day }) => end(family, day),
  };
  for (const event of stepper.advanceTo(stepper.end)) act[event.event]?.(event);
  for (const family of [...here.keys()]) end(family, stepper.end);
  return { open, waiting };
}

describe('Little’s law, in every stage', () => {
  it.each([...readyScenarios, 'test/model/whole-pathway.yaml'])(
    'families open are the days that each was there, over the days of the horizon: %s',
    (file) => {
      const scenario = quickScenario(file);
      const value = simulate(scenario);
      const stepper = createStepper([scenario], 0, SEED, 0, 'mid');
      const { open, waiting } = told(stepper);
      for (const stage of Object.keys(scenario.stages)) {
        const days = (of: Map<string, number>) => (of.get(stage) ?? 0) / stepper.end;
        expect(value(`open.families.stage=${stage}`), stage).toBeCloseTo(days(open), 8);
        expect(value(`wait.families.stage=${stage}`), stage).toBeCloseTo(days(waiting), 8);
      }
      expect(open.size).toBeGreaterThan(Object.keys(scenario.stages).length / 2);
    },
  );

  describe('in a steady state, with plenty of staff', () => {
    const none = ['above', 'below', 'front', 'edge'].map((id) => `services.${id}.cap.kind=none`);
    const scenario = read('test/model/whole-pathway.yaml', [
      ...none,
      ...['demand.trend=0', 'horizon.months=120', 'stages.*.hours=0.000001'],
    ]);
    const runs = Array.from({ length: 12 }, (_, replication) => simulate(scenario, replication));
    const stages = Object.keys(scenario.stages).sort();

    it('is L = λW', () => {
      for (const stage of stages) {
        const differences = runs.map((value) => {
          const flow = value(`starts.perYear.stage=${stage}`) / 365.25;
          return value(`open.families.stage=${stage}`) - flow * value(`stay.days.mean.stage=${stage}`);
        });
        expect(Math.min(...runs.map((value) => value(`open.families.stage=${stage}`)))).toBeGreaterThan(0);
        expectMean(differences, 0, stage);
      }
    });

    it('makes the families open those that come, times the days that each is there on average', () => {
      const model = compileBase(scenario);
      const { families } = steadyState(model, replicationAssumptions(scenario, 'mid'), undefined, 120_000);
      stages.forEach((stage, index) => {
        const open = runs.map((value) => value(`open.families.stage=${stage}`));
        expectMean(open, families[index]!, stage);
      });
    });
  });
});
