import { describe, expect, it } from 'vitest';
import { noisySystems } from '../../../../../test/support/noisy.ts';
import { type SelectionProblem, selectBest } from './select-best.ts';

const usual: SelectionProblem = {
  ...{ systems: 5, good: 'higher', indifference: 1, confidence: 0.95, first: 10, atMost: 10_000, stage: 4 },
};
/** All others just as much worse as is worth telling apart: nothing that the promise allows is harder. */
const SLIPPAGE = [1, 0, 0, 0, 0];
const TRIALS = 1000;

describe('KN', () => {
  it.each([
    ['variances are equal', [2, 2, 2, 2, 2], 0],
    ['the best varies most', [5, 2, 2, 2, 2], 0],
    ['the best varies least', [1, 2, 3, 4, 5], 0],
    ['systems share most of their luck', [2, 2, 2, 2, 2], 0.8],
  ])('selects the best as often as it promises where %s', async (_, deviations, share) => {
    let right = 0;
    for (let seed = 0; seed < TRIALS; seed++) {
      const { best, verdict } = await selectBest(usual, noisySystems(SLIPPAGE, deviations, share, seed));
      if (verdict === 'selected' && best === 0) right++;
    }
    // Three and a half standard errors below 95%.
    expect(right / TRIALS).toBeGreaterThan(0.95 - 3.5 * Math.sqrt((0.95 * 0.05) / TRIALS));
  });

  it('takes fewer observations the more luck is shared, and leaves out the clearly worse early', async () => {
    const [apart, shared] = await Promise.all(
      [0, 0.9].map((share) =>
        selectBest(usual, noisySystems([1, 0, 0, -90, -90], [5, 5, 5, 5, 5], share, 3)),
      ),
    );
    const taken = ({ systems }: Awaited<ReturnType<typeof selectBest>>) =>
      systems.reduce((sum, { observations }) => sum + observations.length, 0);
    expect(taken(shared!)).toBeLessThan(taken(apart!) / 2);
    expect(apart!.systems.map(({ leftOutAfter }) => leftOutAfter).slice(3)).toEqual([10, 10]);
  });

  it('selects the lowest where lower is good, whatever is asked for at a time', async () => {
    const results = await Promise.all(
      [1, 7].map((stage) =>
        selectBest(
          { ...usual, good: 'lower', stage },
          noisySystems([3, 1, 2, 3, 4], [2, 2, 2, 2, 2], 0.3, 8),
        ),
      ),
    );
    expect(results[0]).toMatchObject({ verdict: 'selected', best: 1 });
    expect(results[1]).toEqual(results[0]);
  });

  it('does not promise anything when it may not take as many as it needs', async () => {
    const systems = noisySystems(SLIPPAGE, [9, 9, 9, 9, 9], 0, 1);
    const { verdict, mostNeeded } = await selectBest({ ...usual, atMost: 12 }, systems);
    expect(verdict).toBe('too-few-runs');
    expect(mostNeeded).toBeGreaterThan(12);
  });

  it('ends at once where systems are equal in all observations', async () => {
    const { verdict, systems } = await selectBest(
      usual,
      noisySystems([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], 0, 1),
    );
    expect(verdict).toBe('selected');
    expect(systems.map(({ observations }) => observations.length)).toEqual([10, 10, 10, 10, 10]);
  });

  it('leaves out an observation in which any counted nothing, and knows what it has when it is stopped', async () => {
    const ask = noisySystems(SLIPPAGE, [2, 2, 2, 2, 2], 0.5, 1);
    let questions = 0;
    const holed: typeof ask = async (...question) => {
      const found = await ask(...question);
      found[2]![1] = NaN;
      return found;
    };
    const stopping = (...question: Parameters<typeof ask>) =>
      questions++ > 0 ? Promise.resolve(null) : holed(...question);
    const { verdict, best, systems } = await selectBest(usual, stopping);
    expect([verdict, best]).toEqual(['stopped', 0]);
    expect(systems[0]!.observations).toHaveLength(9);
  });
});
