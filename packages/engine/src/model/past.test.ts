import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deriveKey } from '../random/threefry.ts';
import { readScenario } from '../scenario/index.ts';
import { compileScenario } from './compile.ts';
import { CLOSED_STATE, FREE } from './families.ts';
import { Simulation } from './simulation.ts';

const FILE = 'scenarios/england/council.yaml';
const ASSUMED = { attentionToEscalation: 1, waitingToEscalation: 1, unmetToReturn: 0.7 };

/** Where every family stands, by number: all that decides what becomes of it. */
function standing({ world }: Simulation): Map<number, Record<string, number>> {
  const { families, clocks, calendar } = world;
  const all = new Map<number, Record<string, number>>();
  for (let row = 0; row < families.rows; row++) {
    const state = families.state[row]!;
    if (state === FREE) continue;
    const open = state !== CLOSED_STATE;
    all.set(families.serial[row]!, {
      state,
      stage: families.stage[row]!,
      caseNumber: families.caseNumber[row]!,
      unmet: families.unmet[row]!,
      lastReferral: families.lastReferral[row]!,
      lastCaseEnd: families.lastCaseEnd[row]!,
      timer: calendar.dueAt(world.familyTimer(row)),
      entered: open ? families.enteredAt[row]! : 0,
      work: open ? clocks.workLeft(world.now, row) : 0,
      risk: open ? clocks.riskLeft(world.now, row) : 0,
    });
  }
  return all;
}

it('the past is what the simulation does when there is plenty of staff', () => {
  const services = ['front-door', 'early-help', 'family-support', 'social-work', 'leaving-care'];
  const { scenario } = readScenario(FILE, (path) => readFileSync(path, 'utf8'), {
    set: [
      ...services.map((id) => `services.${id}.cap.kind=none`),
      ...['opening.warmUp=1y', 'opening.past=6y', 'stages.child-protection.escalation.whenReady=0.4'],
      ...['stages.child-in-need.timeBox={ after: 40w, stretch: 1 }', 'stages.*.hours=0.000001'],
    ],
  });
  const model = compileScenario(scenario!);
  const key = new Int32Array(2);
  deriveKey(1, 2, 3, 0, key, 0);
  const past = new Simulation(model, key, ASSUMED, -model.warmUp);
  past.openFromPast();
  past.runTo(-model.warmUp);
  const simulated = new Simulation(model, key, ASSUMED, -model.warmUp - model.past);
  simulated.arrivals.start();
  simulated.runTo(-model.warmUp);

  const [ours, theirs] = [standing(past), standing(simulated)];
  expect(ours.size).toBeGreaterThan(2000);
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  for (const [family, stands] of ours) {
    for (const [what, value] of Object.entries(stands)) {
      const other = theirs.get(family)![what]!;
      if (value !== other) expect(value, `${what} of ${family}`).toBeCloseTo(other, 6);
    }
  }
});
