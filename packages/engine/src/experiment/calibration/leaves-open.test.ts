import { describe, expect, it } from 'vitest';
import { analytic, goOn, parameter, target } from '../../../../../test/support/analytic-council.ts';
import { startFaults } from './faults.ts';
import { calibrationResult } from './result.ts';
import { stepWords } from './step-words.ts';

const ABOUT = { name: 'Known', replications: 20, findings: [] };
const length = { ...parameter('length', 0.1, 1, 10), isTime: true };
const starts = parameter('starts', 10, 100, 1000);
const idle = parameter('idle', 1, 2, 3);

describe('what targets leave open', () => {
  it('names two parameters that make up for each other, in words', async () => {
    const problem = analytic({
      parameters: [starts, length],
      targets: [target('open', 150, 0.01)],
      outcomes: ([rate, years]) => [rate! * years!],
    });
    const { tradeOffs, openDirections, parameters } = calibrationResult(problem, await goOn(problem), ABOUT);
    expect(tradeOffs.map(({ words }) => words)).toEqual([
      'more “starts” and shorter “length” cannot be told apart by these targets',
    ]);
    expect(tradeOffs[0]!.correlation).toBeLessThan(-0.9);
    expect(openDirections.map(({ words }) => words)).toEqual([
      'the targets say less than the bounds do about more “starts”, with shorter “length” together',
    ]);
    for (const { low, value, high } of parameters) expect(high / low).toBeGreaterThan(value / value + 1);
  });

  it('names none where a second target tells them apart', async () => {
    const problem = analytic({
      parameters: [starts, length],
      targets: [target('open', 150), target('starts', 120)],
      outcomes: ([rate, years]) => [rate! * years!, rate!],
    });
    const result = calibrationResult(problem, await goOn(problem), ABOUT);
    expect([result.tradeOffs, result.openDirections]).toEqual([[], []]);
  });

  it('is all of a parameter that moves nothing: it stays, as uncertain as its bounds are wide', async () => {
    const problem = analytic({
      parameters: [starts, idle],
      targets: [target('starts', 120)],
      outcomes: ([rate]) => [rate!],
    });
    const state = await goOn(problem);
    const { parameters, openDirections } = calibrationResult(problem, state, ABOUT);
    expect(parameters[1]).toMatchObject({ start: 2, value: 2 });
    expect(parameters[1]!.high - parameters[1]!.low).toBeGreaterThan(1);
    expect(openDirections.map(({ words }) => words)).toEqual([
      'the targets say less than the bounds do about more “idle”',
    ]);
    expect(startFaults(problem, state)).toEqual([{ kind: 'idle', parameter: 1 }]);
  });
});

describe('what is wrong at the start', () => {
  const faultsOf = async (
    targets: ReturnType<typeof target>[],
    outcomes: (values: readonly number[]) => number[],
  ) => {
    const problem = analytic({ parameters: [starts, length], targets, outcomes });
    return startFaults(problem, await goOn(problem, undefined, 2));
  };

  it('is a target that no parameter moves, unless it is held out', async () => {
    const outcomes = ([rate, years]: readonly number[]) => [rate!, rate! * years!, 7];
    const three = [target('starts', 120), target('open', 150), target('fixed', 8)];
    expect(await faultsOf(three, outcomes)).toEqual([{ kind: 'immovable', target: 2 }]);
    expect(await faultsOf([...three.slice(0, 2), target('fixed', 8, 0.02, true)], outcomes)).toEqual([]);
  });

  it('is a pair of targets that move as one and cannot both be met, or say the same', async () => {
    const outcomes = ([rate, years]: readonly number[]) => [rate! * years!, rate!, (rate! * years!) / 10];
    const pair = (third: number) => [target('open', 150), target('starts', 120), target('rate', third)];
    expect(await faultsOf(pair(18), outcomes)).toEqual([{ kind: 'contradictory', target: 2, other: 0 }]);
    expect(await faultsOf(pair(15.2), outcomes)).toEqual([{ kind: 'twice', target: 2, other: 0 }]);
  });
});

it('each piece of a calibration is told in words', async () => {
  const problem = analytic({
    parameters: [starts, length],
    targets: [target('open', 150), target('starts', 130)],
    outcomes: ([rate, years]) => [rate! * years!, rate!],
  });
  const words: string[] = [];
  for (let pieces = 1; pieces <= 5; pieces++)
    words.push(stepWords(problem, await goOn(problem, undefined, pieces)));
  expect(words).toEqual([
    'Slopes at the start: 2 parameters.',
    'Start: 0 of 2 targets met; furthest open, 16.7 uncertainties too low.',
    expect.stringMatching(
      /^Round 1 of at most 7: 2 of 2 targets met; furthest .*\. Moves: starts 100 → 130 a year, length 1\.00 → 1\.1[5-6] a year\.$/,
    ),
    'Settled after 1 of at most 7 rounds.',
    'Judged with chances that were not fitted on.',
  ]);
});
