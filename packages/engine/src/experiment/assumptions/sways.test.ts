import { describe, expect, it } from 'vitest';
import { finishedRun } from '../../../../../test/support/finished-run.ts';
import { readText, smallCouncil } from '../../../../../test/support/small-council.ts';
import { replicationAssumptions } from '../../model/assumptions.ts';
import { outcomeLayout } from '../../outcomes/registry.ts';
import { seedKey } from '../../random/key.ts';
import { drawKey } from '../../run/replication-key.ts';
import type { FinishedRun } from '../results/finished-run.ts';
import { swaysOf } from './sways.ts';

const council = readText(smallCouncil).scenario!;
const [ID = ''] = outcomeLayout(council).indicators;
const draw = (replication: number) => Math.floor(replication / 2);
/** Drawn between 0 and 2. */
const beta = (replication: number) =>
  replicationAssumptions(council, 'range', drawKey(seedKey('tests'), draw(replication)))
    .attentionToEscalation;
/** Noise about nothing that has nothing to do with the assumption. */
const noise = (replication: number) => ((draw(replication) * 7) % 5) - 2;

function run(difference: (replication: number) => number, replications = 40): FinishedRun {
  const value = (replication: number, scenario: number) =>
    replication * 13 + (scenario === 0 ? 0 : difference(replication));
  return finishedRun([council, { ...council, name: 'Other' }], value, replications);
}

describe('How far an assumption takes a difference', () => {
  it('is read off the line at the ends of its range, exactly where nothing else plays', () => {
    const [sway] = swaysOf(
      run((replication) => 3 - 2 * beta(replication)),
      1,
      ID,
    )!;
    expect(sway).toMatchObject({ assumption: 'attentionToEscalation', isClear: true });
    expect(sway!.low).toMatchObject({ at: 0 });
    expect(sway!.low.mean).toBeCloseTo(3, 9);
    expect(sway!.high.mean).toBeCloseTo(-1, 9);
    expect(sway!.turnsAt).toBeCloseTo(1.5, 9);
    expect(sway!.high.ci95[1] - sway!.high.ci95[0]).toBeLessThan(1e-6);
  });

  it('has an interval that holds the truth, wider where the draws say less', () => {
    const truth = (replication: number) => 8 - 2 * beta(replication) + noise(replication);
    const [many] = swaysOf(run(truth, 80), 1, ID)!;
    const [few] = swaysOf(run(truth, 16), 1, ID)!;
    for (const end of [many!.low, many!.high]) {
      expect(end.ci95[0]).toBeLessThan(8 - 2 * end.at);
      expect(end.ci95[1]).toBeGreaterThan(8 - 2 * end.at);
    }
    const width = ([low, high]: readonly [number, number]) => high - low;
    expect(width(few!.low.ci95)).toBeGreaterThan(width(many!.low.ci95));
    // It never is nothing within the range.
    expect(many!.turnsAt).toBeNull();
  });

  it('is not clear, and turns nothing, where the difference has nothing to do with it', () => {
    const [sway] = swaysOf(run(noise), 1, ID)!;
    expect(sway).toMatchObject({ isClear: false, turnsAt: null });
  });

  it('is not told where nothing is drawn, or too little', () => {
    const drawn = run((replication) => beta(replication));
    const { request } = drawn;
    expect(swaysOf({ ...drawn, request: { ...request, assumptions: 'mid' } }, 1, ID)).toBeNull();
    expect(swaysOf(run(beta, 6), 1, ID)).toBeNull();
  });
});
