import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveKey } from '../random/threefry.ts';
import { readScenario } from '../scenario/index.ts';
import { compileBase } from '../expected/solved-demand.ts';
import { CLOSED_STATE, FREE } from './families.ts';
import { takeOver } from './opening.ts';
import { Simulation } from './simulation.ts';
import { assume } from '../../../../test/support/assumed.ts';

const ASSUMED = assume({ attentionToEscalation: 1, waitingToEscalation: 1, unmetToReturn: 0.7 });

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
        families.counted[row],
        families.placement[row],
        families.need[row],
        families.enteredAt[row]!.toFixed(6),
      ].join(' '),
    );
  }
  return rows.sort();
}

describe('taking over an opening state', () => {
  it.each([
    { file: 'scenarios/england/council.yaml', least: 500 },
    { file: 'test/model/whole-pathway.yaml', least: 100 },
  ])('goes on as if nothing had happened: every family of $file does what it would have done', (of) => {
    const { scenario } = readScenario(of.file, (path) => readFileSync(path, 'utf8'));
    const model = compileBase(scenario!);
    const key = new Int32Array(2);
    deriveKey(1, 2, 3, 0, key, 0);
    const straight = new Simulation(model, key, ASSUMED, -900);
    straight.openStaff(-900);
    straight.arrivals.start();
    straight.runTo(0);
    const taken = new Simulation(model, key, ASSUMED, 0);
    takeOver(straight, taken);
    expect(standing(taken)).toEqual(standing(straight));
    straight.runTo(400);
    taken.runTo(400);
    expect(standing(taken).length).toBeGreaterThan(of.least);
    expect(standing(taken)).toEqual(standing(straight));
  });
});
