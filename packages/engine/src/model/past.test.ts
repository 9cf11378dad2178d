import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deriveKey } from '../random/threefry.ts';
import { readScenario } from '../scenario/index.ts';
import { compileBase } from '../expected/solved-demand.ts';
import { CLOSED_STATE, FREE } from './families.ts';
import { Simulation } from './simulation.ts';
import { assume } from '../../../../test/support/assumed.ts';

const ASSUMED = assume({ attentionToEscalation: 1, waitingToEscalation: 1, unmetToReturn: 0.7 });

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
      need: families.need[row]!,
      children: families.children[row]!,
      counted: families.counted[row]!,
      adults: families.adults[row]!,
      placement: families.placement[row]!,
      moves: open && families.placement[row]! >= 0 ? families.moves[row]! : 0,
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

const plenty = (...services: string[]) => services.map((id) => `services.${id}.cap.kind=none`);

it.each([
  {
    file: 'scenarios/england/council.yaml',
    least: 2000,
    set: [
      ...plenty('front-door', 'early-help', 'family-support', 'social-work', 'leaving-care'),
      ...['opening.past=6y', 'stages.child-protection.escalation.whenReady=0.4'],
      'stages.child-in-need.timeBox={ after: 40w, stretch: 1 }',
      'roles.social-worker.workforce=none',
    ],
  },
  {
    file: 'test/model/whole-pathway.yaml',
    least: 150,
    set: [
      ...plenty('front', 'above', 'below', 'edge'),
      'opening.past=8y',
      ...['stages.upper.reviews={ first: 30d, next: 21d, early: 4d }', 'stages.lower.maintenance=0'],
    ],
  },
])('the past is what the simulation does when there is plenty of staff: $file', ({ file, least, set }) => {
  const { scenario, findings } = readScenario(file, (path) => readFileSync(path, 'utf8'), {
    set: [...set, 'opening.warmUp=1y', 'stages.*.hours=0.000001', 'placements.*.places=none'],
  });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const model = compileBase(scenario!);
  const key = new Int32Array(2);
  deriveKey(1, 2, 3, 0, key, 0);
  const past = new Simulation(model, key, ASSUMED, -model.warmUp);
  past.openFromPast();
  past.runTo(-model.warmUp);
  const simulated = new Simulation(model, key, ASSUMED, -model.warmUp - model.past);
  simulated.openStaff(-model.warmUp - model.past);
  simulated.arrivals.start();
  simulated.runTo(-model.warmUp);

  const [ours, theirs] = [standing(past), standing(simulated)];
  expect(ours.size).toBeGreaterThan(least);
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  for (const [family, stands] of ours) {
    for (const [what, value] of Object.entries(stands)) {
      const other = theirs.get(family)![what]!;
      if (value !== other) expect(value, `${what} of ${family}`).toBeCloseTo(other, 6);
    }
  }
  const gauges = Array.from({ length: model.channels.gauges }, (_, gauge) => gauge);
  // Hours and attention are those of who leads, which the past leaves to whoever has most room.
  const asked = new Set(
    model.services.ids.flatMap((_, service) => [
      ...[model.channels.attention(service), model.channels.hoursGiven(service)],
    ]),
  );
  for (const gauge of gauges) {
    if (asked.has(gauge)) continue;
    const [is, other] = [past.world.recorder.value(gauge), simulated.world.recorder.value(gauge)];
    // Amounts of money are sums of fractions, added in another order.
    expect(Math.abs(is - other), String(gauge)).toBeLessThanOrEqual(1e-12 * Math.abs(other));
  }
});
