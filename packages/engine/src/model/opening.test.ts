import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveKey } from '../random/threefry.ts';
import { readScenario } from '../scenario/index.ts';
import { compileScenario } from './compile.ts';
import { CLOSED_STATE, FREE } from './families.ts';
import { takeOver } from './opening.ts';
import { Simulation } from './simulation.ts';

const FILE = 'scenarios/england/council.yaml';
const NO_ASSUMPTIONS = { attentionToEscalation: 1, waitingToEscalation: 1, unmetToReturn: 0.7 };

/** Where every open family stands: its number, stage, state, worker and the day it came. */
function standing({ world }: Simulation): string[] {
  const { families } = world;
  const rows: string[] = [];
  for (let row = 0; row < families.rows; row++) {
    if (families.state[row] === FREE || families.state[row] === CLOSED_STATE) continue;
    rows.push(
      [
        families.serial[row],
        families.stage[row],
        families.state[row],
        families.worker[row],
        families.enteredAt[row]!.toFixed(6),
      ].join(' '),
    );
  }
  return rows.sort();
}

describe('taking over an opening state', () => {
  it('goes on as if nothing had happened: every family does what it would have done', () => {
    const { scenario } = readScenario(FILE, (path) => readFileSync(path, 'utf8'));
    const model = compileScenario(scenario!);
    const key = new Int32Array(2);
    deriveKey(1, 2, 3, 0, key, 0);
    const straight = new Simulation(model, key, NO_ASSUMPTIONS, -900);
    straight.arrivals.start();
    straight.runTo(0);
    const taken = new Simulation(model, key, NO_ASSUMPTIONS, 0);
    takeOver(straight, taken);
    expect(standing(taken)).toEqual(standing(straight));
    straight.runTo(400);
    taken.runTo(400);
    expect(standing(taken).length).toBeGreaterThan(500);
    expect(standing(taken)).toEqual(standing(straight));
  });
});
